import { PhaseBadge } from '@/components/projects/phase-badge';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { isGoingBack, phaseLabel } from '@/lib/domain/vocabulary/phases';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import type { ProjectEditionPoint, ProjectView } from '@/lib/views/project';
import styles from './entry.module.css';

/** The phase of the project in each edition, and its exit; a going-back is told in words. */
export function PhaseTimeline({ view }: { view: ProjectView }) {
  const { points, editions } = view;
  const { exit } = view.entry;
  const left = editions.find(({ number }) => number === exit?.edition);
  return (
    <section aria-labelledby="phases" className={styles.section}>
      <h2 id="phases" className={styles.heading}>
        Phases au fil des éditions
      </h2>
      <ol className={styles.timeline}>
        {points.map((point, index) => {
          const previous = points[index - 1];
          return (
            <li key={point.edition}>
              <When edition={point.edition} month={point.dataMonth} />
              <PhaseBadge phase={point.phase} />
              {previous && <Step from={previous} to={point} />}
            </li>
          );
        })}
        {exit !== null && left !== undefined && (
          <li>
            <When edition={left.number} month={left.dataMonth} />
            <strong className={styles.left}>Sorti</strong>
            <span className={styles.step}>{EXIT_GROUND_LABELS[exit.ground]}</span>
          </li>
        )}
      </ol>
    </section>
  );
}

function When({ edition, month }: { edition: number; month: string }) {
  return (
    <span className={styles.when}>
      {formatEdition(edition)}
      <span className={styles.whenMonth}>{formatMonth(month)}</span>
    </span>
  );
}

function Step({ from, to }: { from: ProjectEditionPoint; to: ProjectEditionPoint }) {
  if (from.phase === to.phase) return <span className={styles.step}>inchangée</span>;
  if (isGoingBack(from.phase, to.phase)) {
    return (
      <strong className={styles.back}>
        Retour en arrière depuis «{'\u00a0'}
        {phaseLabel(from.phase)}
        {'\u00a0'}»
      </strong>
    );
  }
  return <span className={styles.step}>nouvelle phase</span>;
}
