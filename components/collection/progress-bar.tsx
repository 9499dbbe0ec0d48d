import { PROGRESS, PROGRESS_LABELS, type Progress } from '@/lib/domain/collection/progress';
import styles from './collection.module.css';

/** Progress as a stacked bar, settled first; the same numbers are said in words beside it. */
export function ProgressBar({ counts }: { counts: Readonly<Record<Progress, number>> }) {
  const total = PROGRESS.reduce((sum, progress) => sum + counts[progress], 0);
  const shown = PROGRESS.toReversed().filter((progress) => counts[progress] > 0);
  return (
    <div className={styles.progress} aria-hidden="true">
      {shown.map((progress) => (
        <span
          key={progress}
          className={`${styles.segment} ${styles[progress]}`}
          style={{ flexGrow: counts[progress] / total }}
          title={`${PROGRESS_LABELS[progress]}\u202f: ${counts[progress]}`}
        />
      ))}
    </div>
  );
}

/** The colour of a progress in the bar, before its name. */
export function ProgressSwatch({ progress }: { progress: Progress }) {
  return <span className={`${styles.swatch} ${styles[progress]}`} aria-hidden="true" />;
}
