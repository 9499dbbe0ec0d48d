'use client';

import { fr } from '@codegouvfr/react-dsfr';
import Link from 'next/link';
import { useState } from 'react';
import { ScrollRegion } from '@/components/projects/scroll-region';
import { SortHeader } from '@/components/projects/sort-header';
import { leftOf, PROGRESS, PROGRESS_LABELS } from '@/lib/domain/collection/progress';
import { formatInstant } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import type { BoardRow, BoardView } from '@/lib/views/collection';
import styles from './board.module.css';
import { LateBadge } from './progress-badge';
import { ProgressBar, ProgressSwatch } from './progress-bar';
import { type BoardOrder, orderedBoard } from './readings';
import { RemindButton } from './remind-button';
import { type Remind, useRemind } from './use-remind';

interface BoardTableProps {
  view: BoardView;
  /** Whether a ministry leads to what it has sent. */
  mayRead: boolean;
  /** Null for a reader who does not remind. */
  remind: Remind | null;
}

type Direction = 'ascending' | 'descending';
const FIRST: Record<BoardOrder, Direction> = {
  late: 'descending',
  label: 'ascending',
  lastAct: 'ascending',
};
const HEADERS: readonly { order: BoardOrder; label: string; numeric: boolean }[] = [
  { order: 'label', label: 'Ministère', numeric: false },
  { order: 'late', label: 'Reste à traiter', numeric: true },
];

/** A ministry on each line, those who are late first. */
export function BoardTable({ view, mayRead, remind }: BoardTableProps) {
  const [sort, setSort] = useState<{ order: BoardOrder; direction: Direction }>({
    order: 'late',
    direction: 'descending',
  });
  const reminding = useRemind(view.edition.number, remind);
  const sorted = (order: BoardOrder) =>
    sort.order !== order ? false : sort.direction === 'ascending' ? 'asc' : 'desc';
  const onSort = (order: BoardOrder) => () =>
    setSort(
      sort.order === order
        ? { order, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' }
        : { order, direction: FIRST[order] },
    );
  const { edition, totals, projects } = view;
  return (
    <ScrollRegion className={styles.scroll} label="Avancement des ministères">
      <table className={styles.table}>
        <caption className={fr.cx('fr-sr-only')}>
          Avancement de chaque ministère, nombres de projets
        </caption>
        <thead>
          <tr>
            {HEADERS.map(({ order, label, numeric }) => (
              <SortHeader
                key={order}
                label={label}
                numeric={numeric}
                sorted={sorted(order)}
                onSort={onSort(order)}
              />
            ))}
            <th scope="col" className={styles.barHead}>
              Avancement
            </th>
            {PROGRESS.map((progress) => (
              <th key={progress} scope="col" className={styles.numeric}>
                <ProgressSwatch progress={progress} />
                {PROGRESS_LABELS[progress]}
              </th>
            ))}
            <SortHeader
              label="Dernier acte"
              numeric={false}
              sorted={sorted('lastAct')}
              onSort={onSort('lastAct')}
            />
            <th scope="col">Correspondants</th>
            {remind !== null && <th scope="col">Relance</th>}
          </tr>
        </thead>
        <tbody>
          {orderedBoard(view.rows, sort.order, sort.direction).map((row) => (
            <tr key={row.ministry}>
              <Ministry row={row} edition={edition.number} mayRead={mayRead} />
              <td className={styles.numeric} data-column="Reste à traiter">
                {formatNumber(leftOf(row.counts))} sur {formatNumber(row.projects)}
              </td>
              <td className={styles.bar}>
                <ProgressBar counts={row.counts} />
              </td>
              {PROGRESS.map((progress) => (
                <td
                  key={progress}
                  className={`${styles.numeric} ${row.counts[progress] === 0 ? styles.none : ''}`}
                  data-column={PROGRESS_LABELS[progress]}
                >
                  {formatNumber(row.counts[progress])}
                </td>
              ))}
              <td className={styles.act} data-column="Dernier acte">
                {row.lastAct ? (
                  <>
                    {formatInstant(row.lastAct.at)}
                    <span className={styles.mention}>
                      {row.lastAct.what}, {row.lastAct.by}
                    </span>
                  </>
                ) : (
                  <em className={styles.mention}>aucun</em>
                )}
              </td>
              <td className={styles.people} data-column="Correspondants">
                <Liaisons row={row} />
              </td>
              {remind !== null && (
                <td className={styles.people}>
                  <RemindButton row={row} reminding={reminding} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Ensemble</th>
            <td className={styles.numeric} data-column="Reste à traiter">
              {formatNumber(leftOf(totals))} sur {formatNumber(projects)}
            </td>
            <td className={styles.bar}>
              <ProgressBar counts={totals} />
            </td>
            {PROGRESS.map((progress) => (
              <td key={progress} className={styles.numeric} data-column={PROGRESS_LABELS[progress]}>
                {formatNumber(totals[progress])}
              </td>
            ))}
            <td className={styles.blank} colSpan={remind === null ? 2 : 3} />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Ministry(props: { row: BoardRow; edition: number; mayRead: boolean }) {
  const { row, edition, mayRead } = props;
  const search = new URLSearchParams({
    edition: String(edition),
    statut: 'toutes',
    ministere: row.ministry,
  });
  return (
    <th scope="row">
      {mayRead ? (
        <Link href={`/transmissions?${search}`} prefetch={false}>
          {row.label}
        </Link>
      ) : (
        row.label
      )}
      {row.late && (
        <span className={styles.late}>
          <LateBadge />
        </span>
      )}
      {row.proposals > 0 && (
        <span className={styles.mention}>
          {row.proposals === 1
            ? '1\u00a0nouveau projet proposé'
            : `${formatNumber(row.proposals)}\u00a0nouveaux projets proposés`}
        </span>
      )}
    </th>
  );
}

function Liaisons({ row }: { row: BoardRow }) {
  return row.liaisons.length > 0 ? (
    row.liaisons.join(', ')
  ) : (
    <em className={styles.mention}>aucun compte</em>
  );
}
