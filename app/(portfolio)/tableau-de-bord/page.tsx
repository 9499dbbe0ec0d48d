import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { Dashboard } from '@/components/dashboard/dashboard';
import { EVIDENCE_PARAMETER } from '@/components/dashboard/links';
import { UnknownFilters } from '@/components/dashboard/unknown-filters';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { dashboardQuery } from '@/lib/live/dashboard';
import { readPortfolioRequest, type SearchParameters } from '@/lib/schemas/filters';
import { dashboardAnswer } from './answer';

export const metadata: Metadata = { title: 'Tableau de bord' };

interface PageProps {
  searchParams: Promise<SearchParameters>;
}

/** The figures of an edition, live. */
export default async function DashboardPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { request, problems } = readPortfolioRequest(await searchParams, [EVIDENCE_PARAMETER]);
  const answer = dashboardAnswer(actor, request, new Date().toISOString());
  if (answer === null) return <NoEdition edition={request.edition} />;
  const client = new QueryClient();
  client.setQueryData(dashboardQuery(request).queryKey, { ...answer, news: null });
  return (
    <>
      <UnknownFilters problems={problems} />
      <HydrationBoundary state={dehydrate(client)}>
        <Dashboard request={request} />
      </HydrationBoundary>
    </>
  );
}

function NoEdition({ edition }: { edition: number | null }) {
  return (
    <>
      <PageTitle>Tableau de bord</PageTitle>
      {edition === null ? (
        <EmptyState title="Aucune édition pour l’instant">
          Le tableau de bord se remplit dès qu’une édition est reprise ou ouverte.
        </EmptyState>
      ) : (
        <EmptyState
          title={`Il n’y a pas d’édition n°\u00a0${edition}`}
          action={<a href="/tableau-de-bord">Voir l’édition la plus récente</a>}
        />
      )}
    </>
  );
}
