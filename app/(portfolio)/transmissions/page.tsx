import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { UnknownFilters } from '@/components/dashboard/unknown-filters';
import { InboxScreen } from '@/components/submissions/inbox-screen';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { inboxView } from '@/db/queries/submissions-views';
import { can } from '@/lib/domain/permissions/matrix';
import { SIDE_OF } from '@/lib/domain/submissions/transitions';
import { type InboxQuestion, inboxQuery } from '@/lib/live/submissions';
import type { SearchParameters } from '@/lib/schemas/filters';
import { readInboxRequest } from '@/lib/schemas/inbox';
import { acceptManyAction } from './actions';

const TITLE = 'Transmissions';

export const metadata: Metadata = { title: TITLE };

interface PageProps {
  searchParams: Promise<SearchParameters>;
}

/** What ministries submitted in an edition: to decide on, or, for a ministry, what became of its own. */
export default async function SubmissionsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const verdict = can(actor, 'submission.read');
  const reader = SIDE_OF[actor.role];
  if (!verdict.possible) return <Refusal title={TITLE} reason={verdict.reason} />;
  if (reader === null) throw new Error(`${actor.role} reads submissions from no side`);
  const { request, problems } = readInboxRequest(await searchParams);
  // An officer comes to decide; a liaison, to see all that is under way.
  const usual: InboxQuestion['status'] = reader === 'directorate' ? 'sent' : 'all';
  const question = { ...request, status: request.status ?? usual };
  const { edition, status, ministry } = question;
  const now = new Date();
  const view = inboxView(actor, {
    edition,
    filters: { status, ministry },
    now: now.toISOString(),
  });
  if (view === null) return <NoEdition edition={edition} />;
  const client = new QueryClient();
  client.setQueryData(inboxQuery(question).queryKey, view);
  return (
    <>
      <UnknownFilters problems={problems} />
      <HydrationBoundary state={dehydrate(client)}>
        <InboxScreen
          reader={reader}
          usual={usual}
          drawnAt={now.getTime()}
          acceptMany={acceptManyAction}
        />
      </HydrationBoundary>
    </>
  );
}

function NoEdition({ edition }: { edition: number | null }) {
  return (
    <>
      <PageTitle>{TITLE}</PageTitle>
      {edition === null ? (
        <EmptyState title="Aucune édition pour l’instant">
          <p>Les ministères transmettent dès qu’une collecte est ouverte.</p>
        </EmptyState>
      ) : (
        <EmptyState
          title={`Il n’y a pas d’édition n°\u00a0${edition}`}
          action={<a href="/transmissions">Voir l’édition la plus récente</a>}
        />
      )}
    </>
  );
}
