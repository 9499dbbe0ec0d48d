import { PhaseBadge } from '@/components/projects/phase-badge';
import { isGoingBack, phaseLabel } from '@/lib/domain/vocabulary/phases';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import type { ProjectEditionPoint } from '@/lib/views/project';
import styles from './entry.module.css';

/** The phase of the project in each edition; a going-back is told in words. */
export function PhaseTimeline({ points }: { points: readonly ProjectEditionPoint[] }) {
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
              <span className={styles.when}>
                {formatEdition(point.edition)}
                <span className={styles.whenMonth}>{formatMonth(point.dataMonth)}</span>
              </span>
              <PhaseBadge phase={point.phase} />
              {previous && <Step from={previous} to={point} />}
            </li>
          );
        })}
      </ol>
    </section>
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
