import { projectsView } from '@/db/queries/projects';
import { historyVersion } from '@/db/queries/versions';
import { matchesVersion } from '@/lib/live/conditional-fetch';
import { readPortfolioRequest } from '@/lib/schemas/filters';
import { searchParameters } from '@/lib/schemas/search-parameters';
import { askingActor, cacheHeaders, refusal } from '../answers';

/**
 * The rows of the live table: what the page was given, or 304 while nothing the reader may see has
 * changed. Errors are JSON with a French sentence: 400, 401, 403, 404.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await askingActor();
  if (actor instanceof Response) return actor;
  const read = readPortfolioRequest(searchParameters(new URL(request.url).searchParams));
  if (read.problems.length > 0) return refusal(400, read.problems.join(' '));

  const version = historyVersion(actor);
  if (matchesVersion(request.headers.get('if-none-match'), version)) {
    return new Response(null, { status: 304, headers: cacheHeaders(version) });
  }
  const view = projectsView(actor, read.request);
  if (view === null) return refusal(404, 'Cette édition n’existe pas.');
  if (view.unknownFilters.length > 0) return refusal(400, view.unknownFilters.join(' '));
  return Response.json(view, { headers: cacheHeaders(view.version) });
}
