import type { QualityView } from '@/lib/views/quality';
import styles from './quality.module.css';
import { verdictSentence } from './readings';

/** What stands in the way of publication, in four numbers and a sentence. */
export function QualitySummary({ view }: { view: QualityView }) {
  const { blocking, warnings, setAside, notices } = view.counts;
  const tiles = [
    { label: 'bloquants', count: blocking, sign: 'fr-icon-error-line' },
    { label: 'à traiter', count: warnings, sign: 'fr-icon-alert-line' },
    { label: 'écartés', count: setAside, sign: 'fr-icon-chat-check-line' },
    { label: 'pour information', count: notices, sign: 'fr-icon-information-line' },
  ];
  return (
    <>
      <p className={styles.verdict}>
        <span
          className={view.passes ? 'fr-icon-checkbox-circle-line' : 'fr-icon-close-circle-line'}
          aria-hidden="true"
        />{' '}
        {verdictSentence(view)}
      </p>
      <ul className={styles.tiles}>
        {tiles.map(({ label, count, sign }) => (
          <li key={label}>
            <span className={sign} aria-hidden="true" />
            <span>
              <strong>{count}</strong> {label}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
