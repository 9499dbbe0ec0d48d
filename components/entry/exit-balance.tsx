import Link from 'next/link';
import { Fragment } from 'react';
import type { EntryState, Exit } from '@/lib/domain/history/entry';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { formatEdition } from '@/lib/format/dates';
import { portfolioSearch } from '@/lib/schemas/filters';
import { registerHref } from '@/lib/schemas/register';
import type { ProjectView } from '@/lib/views/project';
import styles from './entry.module.css';
import { exitReadings } from './exit-readings';

interface ExitBalanceProps {
  entry: EntryState;
  exit: Exit;
  successors: ProjectView['successors'];
  /** Number of the edition shown. */
  edition: number;
  /** The revision the address asks for as the last one; null for now. */
  position: number | null;
}

/** On what ground the project left, and its final balance against what was first foreseen. */
export function ExitBalance({ entry, exit, successors, edition, position }: ExitBalanceProps) {
  return (
    <section className={styles.exit} aria-labelledby="sortie">
      <h2 id="sortie" className={styles.heading}>
        Sorti du panorama à la {formatEdition(exit.edition)}
      </h2>
      <dl className={styles.balance}>
        <dt>Motif</dt>
        <dd>{EXIT_GROUND_LABELS[exit.ground]}</dd>
        {exitReadings(entry, exit).map(({ term, value, compared }) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>
              {value}
              {compared !== null && <span className={styles.aside}>{compared}</span>}
            </dd>
          </Fragment>
        ))}
        {successors.length > 0 && (
          <>
            <dt>Suite prise par</dt>
            <dd>
              {successors.map(({ project, name }, index) => (
                <span key={project}>
                  {index > 0 && ', '}
                  <Link
                    href={`/projets/${project}${portfolioSearch({ edition, position })}`}
                    prefetch={false}
                  >
                    {name}
                  </Link>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      <p className="fr-mt-2w fr-mb-0">
        <Link href={registerHref({ edition, position })} prefetch={false}>
          Registre des sorties
        </Link>
      </p>
    </section>
  );
}
