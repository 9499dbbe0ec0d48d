import { currentActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { previewAct } from '@/db/queries/preview';

/** The longest act: a description, its programmes and their addresses. */
const MAXIMUM_BYTES = 100_000;

/**
 * What an act would do to the figures of the panorama; nothing is written. Answers `ok`, `invalid` or
 * `refused` with 200; 400 for what is no JSON, 401 without a session, 413 for what is too long.
 */
export async function POST(request: Request): Promise<Response> {
  await assertSameOrigin();
  const actor = await currentActor();
  if (actor === null)
    return problem(401, 'Votre session a pris fin\u202f: connectez-vous de nouveau.');
  const body = await request.text();
  if (body.length > MAXIMUM_BYTES) return problem(413, 'Cette saisie est trop longue.');
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
