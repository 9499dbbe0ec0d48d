import { currentActor } from '@/app/session/actor';
import { previewSubmission } from '@/db/queries/submissions-preview';
import { isSameOrigin } from '@/lib/session/origin';
import { refusal } from '../../answers';
import { limitedBody } from '../../effet/limited-body';

/** The longest submission, in bytes: every part, each with its texts, and its explanations. */
const MAXIMUM_BYTES = 250_000;

/**
 * What a liaison types, looked at as it is typed (`submissionSchemas.preview`); nothing is written.
 * Answers `ok` or `refused` with 200; 400 for what is no JSON, 401 without a session, 403 for a
 * request that does not come from one of our pages, 413 for what is too long.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) {
    return refusal(403, 'Cette requête ne vient pas de Panorama.');
  }
  const actor = await currentActor();
  if (actor === null) {
    return refusal(401, 'Votre session a pris fin\u202f: connectez-vous de nouveau.');
  }
  const body = await limitedBody(request, MAXIMUM_BYTES);
  if (body === null) return refusal(413, 'Cette saisie est trop longue.');
  const input = parsed(body);
  if (input === undefined) return refusal(400, 'Cette demande n’est pas lisible.');
  const preview = previewSubmission(actor, input, new Date().toISOString());
  return Response.json(preview, { headers: { 'Cache-Control': 'no-store' } });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
