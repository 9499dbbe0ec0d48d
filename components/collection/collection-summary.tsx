import { PROGRESS, PROGRESS_LABELS, type Progress } from '@/lib/domain/collection/progress';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatNumber } from '@/lib/format/numbers';
import styles from './collection.module.css';
import { ProgressBar, ProgressSwatch } from './progress-bar';
import { deadlineSentence } from './readings';

interface CollectionSummaryProps {
  edition: Edition;
  daysLeft: number | null;
  counts: Readonly<Record<Progress, number>>;
  /** What is left, in a sentence. */
  headline: string;
}

/** Until when, what is left, and how far everything has come. */
export function CollectionSummary({ edition, daysLeft, counts, headline }: CollectionSummaryProps) {
  const late = edition.state === 'collection' && daysLeft !== null && daysLeft < 0;
  return (
    <div className={styles.summary}>
      <p className={styles.headline}>{headline}</p>
      <p className={late ? styles.deadlineLate : styles.deadline}>
        {deadlineSentence(edition, daysLeft)}
      </p>
      <ProgressBar counts={counts} />
      <ul className={styles.legend} aria-label="Avancement">
        {PROGRESS.toReversed().map((progress) => (
          <li key={progress}>
            <ProgressSwatch progress={progress} />
            {PROGRESS_LABELS[progress]}
            {'\u202f'}: {formatNumber(counts[progress])}
          </li>
        ))}
      </ul>
    </div>
  );
}
