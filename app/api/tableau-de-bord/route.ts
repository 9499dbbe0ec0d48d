import { dashboardAnswer } from '@/app/(portfolio)/tableau-de-bord/answer';
import { currentActor, hasNoRights } from '@/app/session/actor';
import { historyVersion } from '@/db/queries/versions';
import { entityTag, matchesVersion } from '@/lib/live/conditional-fetch';
import { readPortfolioRequest, type SearchParameters } from '@/lib/schemas/filters';

/**
 * The live dashboard: the same answer as the page, or 304 while nothing the reader may see has
 * changed. Errors are JSON with a French sentence: 400, 401, 403, 404.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor === null)
    return refusal(401, 'Votre session a pris fin\u202f: connectez-vous de nouveau.');
  if (hasNoRights(actor)) return refusal(403, 'Votre compte ne donne accès à aucun ministère.');
  const read = readPortfolioRequest(parametersOf(request.url));
  if (read.problems.length > 0) return refusal(400, read.problems.join(' '));

  const version = historyVersion(actor);
  if (matchesVersion(request.headers.get('if-none-match'), version)) {
    return new Response(null, { status: 304, headers: cacheHeaders(version) });
  }
  const answer = dashboardAnswer(actor, read.request);
  if (answer === null) return refusal(404, 'Cette édition n’existe pas.');
  return Response.json(answer, { headers: cacheHeaders(answer.view.version) });
}

function cacheHeaders(version: string): HeadersInit {
  return { ETag: entityTag(version), 'Cache-Control': 'private, no-cache', Vary: 'Cookie' };
}

function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { 'Cache-Control': 'no-store' } });
}

function parametersOf(url: string): SearchParameters {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
