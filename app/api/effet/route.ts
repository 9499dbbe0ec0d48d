import { currentActor } from '@/app/session/actor';
import { previewAct } from '@/db/queries/preview';
import { isSameOrigin } from '@/lib/session/origin';
import { limitedBody } from './limited-body';

/** The longest act, in bytes: a description, its programmes and their addresses. */
const MAXIMUM_BYTES = 100_000;

/**
 * What an act would do to the figures of the panorama; nothing is written. Answers `ok`, `invalid` or
 * `refused` with 200; 400 for what is no JSON, 401 without a session, 403 for a request
 * that does not come from one of our pages, 413 for what is too long.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers))
    return problem(403, 'Cette requête ne vient pas de Panorama.');
  const actor = await currentActor();
  if (actor === null)
    return problem(401, 'Votre session a pris fin\u202f: connectez-vous de nouveau.');
  const body = await limitedBody(request, MAXIMUM_BYTES);
  if (body === null) return problem(413, 'Cette saisie est trop longue.');
  const input = parsed(body);
  if (input === undefined) return problem(400, 'Cette demande n’est pas lisible.');
  return Response.json(previewAct(actor, input, new Date().toISOString()), { headers: NO_STORE });
}

const NO_STORE = { 'Cache-Control': 'no-store' };

function problem(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: NO_STORE });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
