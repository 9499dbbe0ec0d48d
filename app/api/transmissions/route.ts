import { inboxView } from '@/db/queries/submissions-views';
import { submissionsVersion } from '@/db/queries/versions';
import { parisDay } from '@/lib/domain/collection/deadline';
import { can } from '@/lib/domain/permissions/matrix';
import { matchesVersion } from '@/lib/live/conditional-fetch';
import { readInboxRequest } from '@/lib/schemas/inbox';
import { searchParameters } from '@/lib/schemas/search-parameters';
import { askingActor, cacheHeaders, refusal } from '../answers';

/**
 * The live inbox: what the page was given, or 304 while nothing the reader may see has changed. Errors
 * are JSON with a French sentence: 400, 401, 403, 404.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await askingActor();
  if (actor instanceof Response) return actor;
  const permission = can(actor, 'submission.read');
  if (!permission.possible) return refusal(403, permission.reason);
  const read = readInboxRequest(searchParameters(new URL(request.url).searchParams));
  if (read.problems.length > 0) return refusal(400, read.problems.join(' '));

  const now = new Date().toISOString();
  const version = submissionsVersion(actor, parisDay(now));
  if (matchesVersion(request.headers.get('if-none-match'), version)) {
    return new Response(null, { status: 304, headers: cacheHeaders(version) });
  }
  const { edition, status, ministry } = read.request;
  const view = inboxView(actor, { edition, filters: { status: status ?? 'all', ministry }, now });
  if (view === null) return refusal(404, 'Cette édition n’existe pas.');
  return Response.json(view, { headers: cacheHeaders(view.version) });
}
