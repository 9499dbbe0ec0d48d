import { type QueryFunctionContext, queryOptions } from '@tanstack/react-query';
import type { BoardView, CollectionView } from '@/lib/views/collection';
import { fetchIfChanged, isFinal } from './conditional-fetch';

const POLL_MS = 3_000;
/** The page arrives with what it shows: mounting it asks for nothing. */
const FRESH_MS = 30_000;

export const COLLECTION_KEY = 'collecte';

/** Address of the collection of an edition; null for the latest. */
export function collectionSearch(edition: number | null): string {
  return edition === null ? '' : `?edition=${edition}`;
}

/** A liaison’s projects in a collection, prefetched by the server, and asked again while it is shown. */
export function collectionQuery(edition: number | null) {
  return live<CollectionView>('correspondant', edition);
}

/** The board of the ministries, prefetched by the server, and asked again while it is shown. */
export function boardQuery(edition: number | null) {
  return live<BoardView>('suivi', edition);
}

function live<View extends { version: string }>(
  seenBy: 'correspondant' | 'suivi',
  edition: number | null,
) {
  return queryOptions({
    queryKey: [COLLECTION_KEY, seenBy, edition] as const,
    queryFn: (context) => read<View>(edition, context),
    staleTime: FRESH_MS,
    refetchInterval: ({ state }) => (isFinal(state.error) ? false : POLL_MS),
    retry: false,
    structuralSharing: false,
  });
}

/** The role of the session decides which of the two answers. */
async function read<View extends { version: string }>(
  edition: number | null,
  { client, queryKey, signal }: QueryFunctionContext,
): Promise<View> {
  const known = client.getQueryData<View>(queryKey);
  const answer = await fetchIfChanged<View>(
    `/api/collecte${collectionSearch(edition)}`,
    known?.version ?? null,
    signal,
  );
  if (answer !== null) return answer;
  if (known) return known;
  throw new Error('the server answered 304 to an unconditional read');
}
