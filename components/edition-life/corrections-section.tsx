import Link from 'next/link';
import { formatInstant } from '@/lib/format/dates';
import type { EditionHub } from '@/lib/views/edition-life';
import styles from './edition-life.module.css';

/** The corrections that wait for the next publication: nobody else reads them before. */
export function CorrectionsSection({ hub }: { hub: EditionHub }) {
  const { corrections, edition } = hub;
  if (hub.kind !== 'erratum' || !hub.passages.includes('correct')) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections" className="fr-h4">
        Corrections en attente
      </h2>
      {corrections.length === 0 ? (
        <p>
          Aucune. Pour corriger une fiche publiée, ouvrez-la dans{' '}
          <Link href={`/projets?edition=${edition.number}`}>la liste des projets</Link>
          {'\u202f'}: la correction attendra ici l’erratum qui la rend publique.
        </p>
      ) : (
        <ol className={styles.corrections}>
          {corrections.map(({ seq, project, name, by, at, summary, reason }) => (
            <li key={seq}>
              <Link href={`/projets/${project}?edition=${edition.number}`}>{name}</Link>
              {'\u202f'}: {summary}
              <span className={styles.meta}>
                n°{'\u00a0'}
                {seq}, {by}, {formatInstant(at)} · {reason}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
