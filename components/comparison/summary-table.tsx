import Link from 'next/link';
import { DataTable } from '@/components/dashboard/data-table';
import { comparedFigures } from '@/lib/domain/compare/compare';
import { shownBridge } from '@/lib/domain/compare/shown';
import { type BridgeChoice, comparisonHref } from '@/lib/schemas/comparison';
import type { ComparisonView } from '@/lib/views/comparison';
import styles from './comparison.module.css';
import { shownOr, sideLabels, withoutSentence } from './readings';

interface SummaryTableProps {
  view: ComparisonView;
  /** The figure whose bridge is shown below. */
  bridge: BridgeChoice;
}

/** Each key figure before, after, and by how much; its name leads to what made the difference. */
export function SummaryTable({ view, bridge }: SummaryTableProps) {
  const { chosen, comparison } = view;
  const labels = sideLabels(comparison);
  const without = withoutSentence(comparison.bridge.totalCost, labels);
  return (
    <>
      <DataTable
        caption="Chiffres clés avant et après"
        rows={comparedFigures(comparison).map((figure) => comparison.bridge[figure])}
        rowKey={({ figure }) => figure}
        columns={[
          {
            key: 'figure',
            header: 'Chiffre clé',
            cell: ({ figure, label }) => (
              <Link
                href={`${comparisonHref(chosen.from, chosen.to, figure)}#passage-${figure}`}
                prefetch={false}
                aria-current={figure === bridge ? 'true' : undefined}
                className={figure === bridge ? styles.chosen : undefined}
              >
                {label}
              </Link>
            ),
          },
          {
            key: 'from',
            header: labels.from,
            numeric: true,
            cell: (row) => shownOr(row.from, shownBridge(row).change.before),
          },
          {
            key: 'to',
            header: labels.to,
            numeric: true,
            cell: (row) => shownOr(row.to, shownBridge(row).change.after),
          },
          {
            key: 'difference',
            header: 'Différence',
            numeric: true,
            cell: (row) => shownOr(row.difference, shownBridge(row).change.difference),
          },
        ]}
      />
      {without && <p className={styles.note}>{without}</p>}
      <p className={`${styles.note} panorama-no-print`}>
        Le nom d’un chiffre mène à ce qui l’a fait changer.{' '}
        <Link href={comparisonHref(chosen.from, chosen.to, 'all')} prefetch={false} scroll={false}>
          Afficher les passages de tous les chiffres
        </Link>
      </p>
    </>
  );
}
