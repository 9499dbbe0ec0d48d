import type { ReactNode } from 'react';
import { formatInstant } from '@/lib/format/dates';
import type { ThreadItem } from '@/lib/views/submissions';
import styles from './submission.module.css';
import { SIDE_LABELS } from './submission-actions';

interface ThreadProps {
  items: readonly ThreadItem[];
  /** Where one answers. */
  children: ReactNode;
}

/** Everything said and done, oldest first, each with who and from which side. */
export function Thread({ items, children }: ThreadProps) {
  return (
    <section aria-labelledby="echanges" className={styles.thread}>
      <h2 id="echanges" className={styles.heading}>
        Échanges
      </h2>
      {items.length === 0 ? (
        <p className="fr-text--sm">Rien n’a encore été transmis.</p>
      ) : (
        <ol className={styles.items}>
          {items.map(({ seq, side, by, at, title, text }) => (
            <li
              key={seq}
              className={side === 'ministry' ? styles.ofMinistry : styles.ofDirectorate}
            >
              <p className={styles.itemHead}>
                <strong>{title}</strong>
                <span>
                  {by} ({SIDE_LABELS[side]}), <time dateTime={at}>{formatInstant(at)}</time>
                </span>
              </p>
              {text !== '' && <p className={styles.said}>{text}</p>}
            </li>
          ))}
        </ol>
      )}
      {children}
    </section>
  );
}
