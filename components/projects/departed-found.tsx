import Link from 'next/link';
import { exitMention } from '@/lib/domain/views/exit-words';
import { agree, capitalised, counted } from '@/lib/format/numerals';
import type { ProjectRow } from '@/lib/views/project';
import styles from './projects.module.css';

interface DepartedFoundProps {
  /** Projects out of the panorama that the search found. */
  rows: readonly ProjectRow[];
  /** Number of the edition shown. */
  edition: number;
}

/** What the search found outside the panorama: a project that left stays findable. */
export function DepartedFound({ rows, edition }: DepartedFoundProps) {
  if (rows.length === 0) return null;
  return (
    <div className={styles.elsewhere}>
      <p className="fr-mb-0">
        {capitalised(counted(rows.length, 'projet'))}{' '}
        {agree(rows.length, 'sorti du panorama correspond', 'sortis du panorama correspondent')} à
        la recherche{'\u202f'}:
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.project}>
            <Link href={`/projets/${row.project}?edition=${edition}`} prefetch={false}>
              {row.name}
            </Link>
            , {exitMention(row)}
          </li>
        ))}
      </ul>
    </div>
  );
}
