import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { currentActor, requireActor } from '@/app/session/actor';
import { EntrySheet } from '@/components/entry/entry-sheet';
import { PastMomentNotice } from '@/components/entry/past-moment-notice';
import { RECORDED_PARAMETER, RecordedNotice } from '@/components/forms/recorded-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Trail } from '@/components/ui/trail';
import { projectView } from '@/db/queries/projects';
import { pendingOn } from '@/db/queries/submissions-pending';
import { mayPropose } from '@/lib/domain/collection/rights';
import { readableMinistries } from '@/lib/domain/permissions/matrix';
import { SIDE_OF } from '@/lib/domain/submissions/transitions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { formatEdition } from '@/lib/format/dates';
import {
  portfolioSearch,
  readPortfolioRequest,
  type SearchParameters,
} from '@/lib/schemas/filters';
import type { ProjectView } from '@/lib/views/project';

interface PageProps {
  params: Promise<{ project: string }>;
  searchParams: Promise<SearchParameters>;
}

/** Read once for the title and the page. */
const read = cache(
  (actor: Actor, project: string, edition: number | null, position: number | null) =>
    projectView(actor, project, edition, position),
);

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const actor = await currentActor();
  if (actor === null) return { title: 'Projet' };
  const { request } = readPortfolioRequest(await searchParams);
  const { project } = await params;
  const view =
    read(actor, project, request.edition, request.position) ?? read(actor, project, null, null);
  return { title: view?.entry.name ?? 'Projet' };
}

/** A project as of an edition, the latest one unless the address says which. */
export default async function ProjectPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const parameters = await searchParams;
  const { request } = readPortfolioRequest(parameters);
  const { project } = await params;
  const view = read(actor, project, request.edition, request.position);
  if (view !== null) {
    const recorded = parameters[RECORDED_PARAMETER];
    return (
      <>
        <PastMomentNotice
          position={request.position}
          present={`/projets/${project}${portfolioSearch({ edition: request.edition })}`}
        />
        <EntrySheet
          view={{ ...view, knownIn: readableIn(actor, view) }}
          position={request.position}
          mayPropose={
            request.position === null &&
            view.present &&
            mayPropose(actor, view.edition, view.entry).possible
          }
          pending={request.position === null ? underWay(actor, view) : null}
          notice={
            <RecordedNotice
              revisions={view.revisions}
              recorded={typeof recorded === 'string' ? recorded : undefined}
            />
          }
        />
      </>
    );
  }
  const latest = read(actor, project, null, null);
  if (latest === null || request.edition === null) notFound();
  return <NotInEdition view={latest} edition={request.edition} />;
}

/** What the reader may know of a submission under way on the project, in the edition shown. */
function underWay(actor: Actor, { entry, edition }: ProjectView) {
  const side = SIDE_OF[actor.role];
  const submission = side && pendingOn(actor, entry.project, edition.number);
  return submission ? { submission, reader: side } : null;
}

/** The editions the reader may switch to: unpublished work of other ministries is not theirs to read. */
function readableIn(actor: Actor, { entry, editions, knownIn }: ProjectView): number[] {
  const published = new Set(
    editions.filter(({ state }) => state === 'published').map(({ number }) => number),
  );
  return knownIn.filter(
    (number) =>
      readableMinistries(actor) === null ||
      published.has(number) ||
      read(actor, entry.project, number, null) !== null,
  );
}

/** There is no such edition, the project had no entry in it, or its work there is not theirs to read. */
function NotInEdition({ view, edition }: { view: ProjectView; edition: number }) {
  const { entry, editions, knownIn } = view;
  const exists = editions.some(({ number }) => number === edition);
  const isReserved = exists && knownIn.includes(edition);
  const nearest = (exists && !isReserved ? knownIn[0] : view.edition.number) ?? view.edition.number;
  return (
    <>
      <Trail steps={[{ href: '/projets', text: 'Projets' }]} current={entry.name} />
      <PageTitle>{entry.name}</PageTitle>
      <EmptyState
        title={absence(edition, { exists, isReserved })}
        action={
          <a href={`/projets/${entry.project}?edition=${nearest}`}>
            Voir sa fiche à la {formatEdition(nearest)}
          </a>
        }
      />
    </>
  );
}

function absence(
  edition: number,
  { exists, isReserved }: { exists: boolean; isReserved: boolean },
): string {
  if (!exists) return `Il n’y a pas d’édition n°\u00a0${edition}.`;
  return isReserved
    ? `La ${formatEdition(edition)} n’est pas encore publiée\u202f: seul le ministère porteur y lit cette fiche.`
    : `Ce projet n’était pas encore au panorama à la ${formatEdition(edition)}.`;
}
