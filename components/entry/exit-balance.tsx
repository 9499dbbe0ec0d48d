import Link from 'next/link';
import type { EntryState, Exit } from '@/lib/domain/history/entry';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { formatEdition, formatLongDate } from '@/lib/format/dates';
import { formatMillions } from '@/lib/format/numbers';
import type { ProjectView } from '@/lib/views/project';
import styles from './entry.module.css';

interface ExitBalanceProps {
  entry: EntryState;
  exit: Exit;
  successors: ProjectView['successors'];
}

/** On what ground the project left, and its final balance against what was first foreseen. */
export function ExitBalance({ entry, exit, successors }: ExitBalanceProps) {
  const initial = entry.initialBaseline;
  return (
    <div className={`fr-callout ${styles.exit}`}>
      <h2 className="fr-callout__title">Sorti du panorama à la {formatEdition(exit.edition)}</h2>
      <dl className={styles.balance}>
        <dt>Motif</dt>
        <dd>{EXIT_GROUND_LABELS[exit.ground]}</dd>
        <dt>Coût final</dt>
        <dd>
          {exit.finalCostEuros === null ? 'non publié' : formatMillions(exit.finalCostEuros)}
          {initial?.costEuros != null &&
            ` (référence initiale\u202f: ${formatMillions(initial.costEuros)})`}
        </dd>
        <dt>Fin constatée</dt>
        <dd>
          {exit.finalEndOn === null ? 'non publiée' : formatLongDate(exit.finalEndOn)}
          {initial?.plannedEndOn != null &&
            ` (référence initiale\u202f: ${formatLongDate(initial.plannedEndOn)})`}
        </dd>
        {successors.length > 0 && (
          <>
            <dt>Suite prise par</dt>
            <dd>
              {successors.map(({ project, name }, index) => (
                <span key={project}>
                  {index > 0 && ', '}
                  <Link href={`/projets/${project}`} prefetch={false}>
                    {name}
                  </Link>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
