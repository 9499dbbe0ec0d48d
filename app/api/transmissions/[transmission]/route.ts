import { submissionView } from '@/db/queries/submissions-views';
import { submissionsVersion } from '@/db/queries/versions';
import { parisDay } from '@/lib/domain/collection/deadline';
import { can } from '@/lib/domain/permissions/matrix';
import { UNKNOWN_SUBMISSION } from '@/lib/domain/submissions/allowed';
import { matchesVersion } from '@/lib/live/conditional-fetch';
import { askingActor, cacheHeaders, refusal } from '../../answers';

/**
 * One live submission: what its page was given, or 304 while nothing the reader may see has changed.
 * An unknown one and one that is not theirs are both 404; 401 and 403 as everywhere.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ transmission: string }> },
): Promise<Response> {
  const actor = await askingActor();
  if (actor instanceof Response) return actor;
  const permission = can(actor, 'submission.read');
  if (!permission.possible) return refusal(403, permission.reason);
  const now = new Date().toISOString();
  // Of all they may read: the same for any submission, so that a 304 tells nothing of the one named.
  const version = submissionsVersion(actor, parisDay(now));
  if (matchesVersion(request.headers.get('if-none-match'), version)) {
    return new Response(null, { status: 304, headers: cacheHeaders(version) });
  }
  const { transmission } = await params;
  const view = submissionView(actor, transmission, now);
  if (view === null) return refusal(404, UNKNOWN_SUBMISSION);
  return Response.json(view, { headers: cacheHeaders(view.version) });
}
