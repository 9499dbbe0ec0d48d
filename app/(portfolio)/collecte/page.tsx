import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { requireActor } from '@/app/session/actor';
import { BoardScreen } from '@/components/collection/board-screen';
import { CollectionScreen } from '@/components/collection/collection-screen';
import { NoCollection } from '@/components/collection/no-collection';
import { UnknownFilters } from '@/components/dashboard/unknown-filters';
import { Refusal } from '@/components/ui/refusal';
import { boardView, collectionView } from '@/db/queries/collection';
import { can } from '@/lib/domain/permissions/matrix';
import { boardQuery, collectionQuery } from '@/lib/live/collection';
import { readCollectionRequest } from '@/lib/schemas/collection-request';
import type { SearchParameters } from '@/lib/schemas/filters';
import { confirmAction, remindAction } from './actions';

export const metadata: Metadata = { title: 'Collecte' };

interface PageProps {
  searchParams: Promise<SearchParameters>;
}

/** The collection of an edition: a liaison’s own projects, or the board of the ministries. */
export default async function CollectionPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const follow = can(actor, 'collection.follow');
  const isMinistry = can(actor, 'submission.propose').possible;
  if (!isMinistry && !follow.possible) return <Refusal title="Collecte" reason={follow.reason} />;
  const { edition, problems } = readCollectionRequest(await searchParams);
  const asked = { edition, now: new Date().toISOString() };
  const client = new QueryClient();
  const view = isMinistry ? collectionView(actor, asked) : boardView(actor, asked);
  const mayOpen = can(actor, 'collection.open').possible;
  if (view === null || view.edition.state === 'preparation' || !hadCollection(view.edition)) {
    return <NoCollection asked={edition} edition={view?.edition ?? null} mayOpen={mayOpen} />;
  }
  const { queryKey } = isMinistry ? collectionQuery(edition) : boardQuery(edition);
  client.setQueryData(queryKey, view);
  const screen: ReactNode = isMinistry ? (
    <CollectionScreen edition={edition} confirm={confirmAction} />
  ) : (
    <BoardScreen
      edition={edition}
      mayOpen={mayOpen}
      mayRead={can(actor, 'submission.read').possible}
      remind={can(actor, 'collection.remind').possible ? remindAction : null}
    />
  );
  return (
    <>
      <UnknownFilters problems={problems} />
      <HydrationBoundary state={dehydrate(client)}>{screen}</HydrationBoundary>
    </>
  );
}

/** An edition taken over as it was published was never collected here. */
function hadCollection({
  state,
  collectionDeadline,
}: {
  state: string;
  collectionDeadline?: string | null;
}): boolean {
  return state === 'collection' || state === 'review' || Boolean(collectionDeadline);
}
