import { dashboardAnswer } from '@/app/(portfolio)/tableau-de-bord/answer';
import { dashboardVersion } from '@/db/queries/versions';
import { parisDay } from '@/lib/domain/collection/deadline';
import { matchesVersion } from '@/lib/live/conditional-fetch';
import { readPortfolioRequest } from '@/lib/schemas/filters';
import { searchParameters } from '@/lib/schemas/search-parameters';
import { askingActor, cacheHeaders, refusal } from '../answers';

/**
 * The live dashboard: the same answer as the page, or 304 while nothing the reader may see has
 * changed. Errors are JSON with a French sentence: 400, 401, 403, 404.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await askingActor();
  if (actor instanceof Response) return actor;
  const read = readPortfolioRequest(searchParameters(new URL(request.url).searchParams));
  if (read.problems.length > 0) return refusal(400, read.problems.join(' '));

  const now = new Date().toISOString();
  const version = dashboardVersion(actor, parisDay(now));
  if (matchesVersion(request.headers.get('if-none-match'), version)) {
    return new Response(null, { status: 304, headers: cacheHeaders(version) });
  }
  const answer = dashboardAnswer(actor, read.request, now);
  if (answer === null) return refusal(404, 'Cette édition n’existe pas.');
  const { unknownFilters } = answer.view;
  if (unknownFilters.length > 0) return refusal(400, unknownFilters.join(' '));
  return Response.json(answer, { headers: cacheHeaders(answer.view.version) });
}
