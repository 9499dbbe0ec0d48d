import type { ReactNode } from 'react';
import { PrintMark } from '@/components/print/print-mark';
import { PhaseBadge } from '@/components/projects/phase-badge';
import { PageTitle } from '@/components/ui/page-title';
import { Trail } from '@/components/ui/trail';
import { standingOf } from '@/lib/domain/publication/standing';
import type { Side } from '@/lib/domain/submissions/transitions';
import { type PrintedPage, printedState } from '@/lib/domain/views/printed-page';
import { formatEdition, formatLongMonth } from '@/lib/format/dates';
import { portfolioSearch } from '@/lib/schemas/filters';
import type { ProjectView } from '@/lib/views/project';
import type { PendingSubmission } from '@/lib/views/submissions';
import { CourseSection } from './course-section';
import { EditionNav } from './edition-nav';
import styles from './entry.module.css';
import { EntryActions } from './entry-actions';
import { EntryFacts } from './entry-facts';
import { ExitBalance } from './exit-balance';
import { GapsTable } from './gaps-table';
import { PendingNotice } from './pending-notice';
import { PhaseTimeline } from './phase-timeline';
import { ProposalActions } from './proposal-actions';
import { RevisionItem } from './revision-item';

interface EntrySheetProps {
  view: ProjectView;
  /** Whether the person may propose something of it, here and now, for its ministry. */
  mayPropose: boolean;
  /** What is under way on it, and from which side the reader looks; null where nothing is. */
  pending: { submission: PendingSubmission; reader: Side } | null;
  /** What was just recorded, under the title. */
  notice: ReactNode;
  /** The revision the address asks for as the last one; null for now. */
  position: number | null;
}

/** A project as of an edition: what stands, how it came to it, and every act that made it. */
export function EntrySheet({ view, mayPropose, pending, notice, position }: EntrySheetProps) {
  const { entry, edition, points, revisions } = view;
  const { project } = entry;
  return (
    <article className={styles.sheet}>
      <PrintMark page={printedSheet(view, position)} />
      <Trail
        steps={[
          {
            href: `/projets${portfolioSearch({ edition: edition.number, position })}`,
            text: 'Projets',
          },
        ]}
        current={entry.name}
      />
      <PageTitle
        overline={view.ministryLabel}
        lead={
          <span className={styles.lead}>
            <PhaseBadge phase={entry.phase} />
            {formatEdition(edition.number)}, {standingOf(edition, view.publication)} · données de{' '}
            {formatLongMonth(edition.dataMonth)}
          </span>
        }
        actions={
          <EditionNav
            project={project}
            editions={view.editions}
            knownIn={view.knownIn}
            chosen={edition.number}
          />
        }
      >
        {entry.name}
      </PageTitle>
      {notice}
      {pending !== null && <PendingNotice pending={pending.submission} reader={pending.reader} />}
      {mayPropose ? (
        <ProposalActions project={project} pending={pending?.submission ?? null} />
      ) : (
        <EntryActions
          project={project}
          edition={edition.number}
          present={view.present}
          waiting={view.correctable ? view.waiting : null}
          readOnlyReason={view.readOnlyReason}
        />
      )}
      {entry.exit !== null && (
        <ExitBalance
          entry={entry}
          exit={entry.exit}
          successors={view.successors}
          edition={edition.number}
          position={position}
        />
      )}
      <div className={styles.columns}>
        <EntryFacts entry={entry} ministryLabel={view.ministryLabel} />
        <div>
          <GapsTable entry={entry} />
          <PhaseTimeline view={view} />
        </div>
      </div>
      <CourseSection points={points} present={view.present} />
      <section aria-labelledby="revisions" className={styles.section}>
        <h2 id="revisions" className={styles.heading}>
          {revisions.length > 1
            ? `Les ${revisions.length} révisions, la plus récente d’abord`
            : 'La seule révision'}
        </h2>
        <ol className={styles.revisions}>
          {revisions.map((revision) => (
            <RevisionItem key={revision.seq} revision={revision} />
          ))}
        </ol>
      </section>
    </article>
  );
}

/** What paper says of the sheet: one project, whatever else its reader may see. */
function printedSheet(view: ProjectView, position: number | null): PrintedPage {
  const { entry, edition, publication, revisions } = view;
  const last = revisions.reduce((latest, { seq }) => Math.max(latest, seq), 0);
  return {
    title: `Fiche du projet ${entry.name}`,
    state: printedState(edition, publication, { asked: position, last }),
    scope: view.ministryLabel,
    path: `/projets/${entry.project}${portfolioSearch({ edition: edition.number, position })}`,
  };
}
