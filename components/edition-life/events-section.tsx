import { EDITION_STATE_LABELS } from '@/lib/domain/vocabulary/editions';
import { formatInstant, formatLongDate } from '@/lib/format/dates';
import type { EditionEventView } from '@/lib/views/edition-life';
import styles from './edition-life.module.css';

/** Every passage of the edition, with who made it and why; the latest first. */
export function EventsSection({ events }: { events: readonly EditionEventView[] }) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="histoire">
      <h2 id="histoire" className="fr-h4">
        Histoire de l’édition
      </h2>
      <ul className={styles.events} aria-label="Passages de l’édition">
        {events.map(({ seq, state, collectionDeadline, by, at, reason }) => (
          <li key={seq}>
            <strong>{EDITION_STATE_LABELS[state]}</strong>
            {state === 'collection' &&
              collectionDeadline !== null &&
              `, jusqu’au ${formatLongDate(collectionDeadline)}`}
            {'\u202f'}: {reason}
            <span className={styles.meta}>
              {by}, {formatInstant(at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
