import Link from 'next/link';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import styles from './entry.module.css';

interface EditionNavProps {
  project: string;
  editions: readonly Edition[];
  knownIn: readonly number[];
  chosen: number;
}

/** The same entry in another edition. */
export function EditionNav({ project, editions, knownIn, chosen }: EditionNavProps) {
  const known = editions.filter(({ number }) => knownIn.includes(number));
  return (
    <nav aria-label="Édition de la fiche" className={styles.editions}>
      <ul>
        {known.map(({ number, dataMonth }) => (
          <li key={number}>
            <Link
              href={`/projets/${project}?edition=${number}`}
              aria-current={number === chosen ? 'page' : undefined}
              prefetch={false}
              scroll={false}
            >
              {formatEdition(number)}
              <span className={styles.editionMonth}>{formatMonth(dataMonth)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
