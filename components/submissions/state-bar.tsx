import type { ReactNode } from 'react';
import type { Side } from '@/lib/domain/submissions/transitions';
import { formatInstant } from '@/lib/format/dates';
import type { SubmissionSummary } from '@/lib/views/submissions';
import { ageOf } from './ages';
import { StatusBadge } from './status-badge';
import { datedAct, turnText } from './status-readings';
import styles from './submission.module.css';

interface StateBarProps {
  summary: SubmissionSummary;
  reader: Side;
  now: number;
  /** Why the last read failed; null while all is well. */
  problem: string | null;
  /** What happened meanwhile: said under the bar, over the page, so that nothing moves. */
  children: ReactNode;
}

/** Where the submission stands and who is to act, always in sight. */
export function StateBar({ summary, reader, now, problem, children }: StateBarProps) {
  const turn = turnText(summary, reader);
  const dated = datedAct(summary);
  return (
    <div className={styles.stateBar}>
      <StatusBadge summary={summary} reader={reader} />
      {turn !== null && <strong>{turn}</strong>}
      <span className={styles.dated}>
        {dated.act}{' '}
        <time dateTime={dated.at} title={formatInstant(dated.at)}>
          {ageOf(dated.at, now)}
        </time>{' '}
        par {dated.by}
      </span>
      {problem !== null && <span className={styles.interrupted}>{problem}</span>}
      {children}
    </div>
  );
}
