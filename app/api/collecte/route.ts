import {
  boardVersion,
  boardView,
  collectionVersion,
  collectionView,
} from '@/db/queries/collection';
import { can } from '@/lib/domain/permissions/matrix';
import { matchesVersion } from '@/lib/live/conditional-fetch';
import { readCollectionRequest } from '@/lib/schemas/collection-request';
import { searchParameters } from '@/lib/schemas/search-parameters';
import { askingActor, cacheHeaders, refusal } from '../answers';

/**
 * The live collection: a liaison’s projects, or the board of the ministries, according to the role; 304
 * while nothing the reader may see has changed. Errors are JSON with a French sentence: 400, 401,
 * 403, 404.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await askingActor();
  if (actor instanceof Response) return actor;
  const { edition, problems } = readCollectionRequest(
    searchParameters(new URL(request.url).searchParams),
  );
  if (problems.length > 0) return refusal(400, problems.join(' '));
  const follow = can(actor, 'collection.follow');
  const isMinistry = can(actor, 'submission.propose').possible;
  if (!isMinistry && !follow.possible) return refusal(403, follow.reason);

  const now = new Date().toISOString();
  const version = isMinistry ? collectionVersion(actor, now) : boardVersion(actor, now);
  if (matchesVersion(request.headers.get('if-none-match'), version)) {
    return new Response(null, { status: 304, headers: cacheHeaders(version) });
  }
  const asked = { edition, now };
  const view = isMinistry ? collectionView(actor, asked) : boardView(actor, asked);
  if (view === null) return refusal(404, 'Cette édition n’existe pas.');
  return Response.json(view, { headers: cacheHeaders(view.version) });
}
