import { durationYears } from '@/lib/domain/history/duration';
import { formatYears } from '@/lib/format/numbers';
import styles from '../forms.module.css';

interface DurationRemarkProps {
  /** ISO dates, '' where none is typed. */
  startOn: string;
  endOn: string;
  /** The duration as it stands, ready to be read; null where it is not known. */
  before: string | null;
}

/** What the two dates come to; the place is kept where they come to nothing. */
export function DurationRemark({ startOn, endOn, before }: DurationRemarkProps) {
  const years =
    startOn === '' || endOn === '' || endOn <= startOn
      ? null
      : durationYears({ startOn, plannedEndOn: endOn, statedDurationDays: null });
  const now = years === null ? null : formatYears(years);
  return (
    <p className={styles.remark} aria-live="polite">
      {now !== null && (
        <>
          Soit une durée prévue de <strong>{now}</strong>
          {before !== null && before !== now && ` au lieu de ${before}`}.
        </>
      )}
    </p>
  );
}
