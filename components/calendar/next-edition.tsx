import type { NextEditionEstimate } from '@/lib/domain/editions-calendar/estimate';
import { days, months } from '@/lib/domain/editions-calendar/readings';
import { formatEdition, formatLongMonth } from '@/lib/format/dates';
import styles from './calendar.module.css';

/** The estimate of the next edition, to the month: a day would promise what nobody decided. */
export function NextEdition({ estimate }: { estimate: NextEditionEstimate }) {
  const { edition, dataMonth, collectionOn, deadline, publishedOn, overdue } = estimate;
  const steps = [
    ['Données', formatLongMonth(dataMonth)],
    ['Ouverture de la collecte', `vers ${formatLongMonth(collectionOn)}`],
    ['Échéance de la collecte', `vers ${formatLongMonth(deadline)}`],
    ['Publication', `${overdue ? 'attendue depuis' : 'vers'} ${formatLongMonth(publishedOn)}`],
  ] as const;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>Estimation pour la {formatEdition(edition)}</h2>
      <p className={styles.note}>{basis(estimate)}</p>
      <dl className={styles.steps}>
        {steps.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the estimate rests on; nobody has decided any of it. */
function basis({ intervals, interval }: NextEditionEstimate): string {
  const warning = 'Aucune de ces dates n’est décidée.';
  if (intervals.length === 0) {
    return `${warning} Faute d’intervalle connu entre deux publications, l’estimation en prend un de ${months(interval)}.`;
  }
  if (intervals.length === 1) {
    return `${warning} L’estimation reprend le seul intervalle connu entre deux publications, ${days(interval)}.`;
  }
  const last = intervals.map((known) => String(known)).join(', ');
  return `${warning} L’estimation reprend la médiane, ${days(interval)}, des derniers intervalles entre deux publications (${last}).`;
}
