import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { UnknownFilters } from '@/components/dashboard/unknown-filters';
import { PastMomentNotice } from '@/components/entry/past-moment-notice';
import { ProjectsScreen } from '@/components/projects/projects-screen';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { projectsView } from '@/db/queries/projects';
import { can } from '@/lib/domain/permissions/matrix';
import { projectsQuery } from '@/lib/live/projects';
import type { SearchParameters } from '@/lib/schemas/filters';
import { readTableRequest, tableSearch } from '@/lib/schemas/project-table';

export const metadata: Metadata = { title: 'Projets' };

interface PageProps {
  searchParams: Promise<SearchParameters>;
}

/** The projects of an edition: searched, filtered, sorted, in pages, all of it in the address. */
export default async function ProjectsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { request, problems } = readTableRequest(await searchParams);
  const view = projectsView(actor, request);
  if (view === null) return <NoEdition edition={request.edition} />;
  const client = new QueryClient();
  client.setQueryData(projectsQuery(request).queryKey, view);
  return (
    <>
      <UnknownFilters problems={[...problems, ...view.unknownFilters]} />
      <PastMomentNotice
        position={request.position}
        present={`/projets${tableSearch({ ...request, position: null })}`}
      />
      <HydrationBoundary state={dehydrate(client)}>
        <ProjectsScreen mayCreate={can(actor, 'entry.create').possible} />
      </HydrationBoundary>
    </>
  );
}

function NoEdition({ edition }: { edition: number | null }) {
  return (
    <>
      <PageTitle>Projets</PageTitle>
      {edition === null ? (
        <EmptyState title="Aucune édition pour l’instant">
          <p>La liste des projets se remplit dès qu’une édition est reprise ou ouverte.</p>
        </EmptyState>
      ) : (
        <EmptyState
          title={`Il n’y a pas d’édition n°\u00a0${edition}`}
          action={<a href="/projets">Voir l’édition la plus récente</a>}
        />
      )}
    </>
  );
}
