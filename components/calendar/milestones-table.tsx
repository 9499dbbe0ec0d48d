import { Badge } from '@codegouvfr/react-dsfr/Badge';
import Link from 'next/link';
import { type Column, DataTable } from '@/components/dashboard/data-table';
import { type EditionMilestones, REVIEW_DAYS } from '@/lib/domain/editions-calendar/milestones';
import {
  collectionReading,
  days,
  latenessBadge,
  months,
  publicationReading,
} from '@/lib/domain/editions-calendar/readings';
import { publicationLabel } from '@/lib/domain/publication/source';
import { formatEdition, formatLongDate, formatMonth } from '@/lib/format/dates';
import styles from './calendar.module.css';

/** The days of each edition and how late it was; newest first, as given. */
export function MilestonesTable({ milestones }: { milestones: readonly EditionMilestones[] }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>Les dates de chaque édition</h2>
      <p className={styles.note}>
        La date attendue de publication est l’échéance de la collecte, plus {REVIEW_DAYS}
        {'\u00a0'}jours de relecture. Les dates d’une édition reprise d’ailleurs, hors sa
        publication, ne sont pas connues.
      </p>
      <DataTable
        caption="Dates et retards des éditions, la plus récente d’abord"
        rows={milestones}
        rowKey={({ edition }) => String(edition)}
        columns={COLUMNS}
      />
    </section>
  );
}

const CELLS: readonly Column<EditionMilestones>[] = [
  {
    key: 'edition',
    header: 'Édition',
    cell: ({ edition }) => (
      <Link href={`/editions/${edition}`} prefetch={false}>
        {formatEdition(edition)}
      </Link>
    ),
  },
  { key: 'data', header: 'Données', cell: ({ dataMonth }) => formatMonth(dataMonth) },
  {
    key: 'opened',
    header: 'Collecte ouverte',
    cell: (row) => dayOr(row.openedOn, row.followed ? 'à venir' : 'non connue'),
  },
  { key: 'deadline', header: 'Échéance', cell: (row) => <Deadline row={row} /> },
  {
    key: 'review',
    header: 'Relecture',
    cell: (row) => dayOr(row.reviewOn, isOver(row) ? 'non connue' : 'à venir'),
  },
  { key: 'published', header: 'Publication', cell: (row) => <Publication row={row} /> },
  { key: 'late', header: 'Retard', cell: (row) => <Lateness row={row} /> },
  {
    key: 'interval',
    header: 'Depuis la précédente',
    numeric: true,
    cell: ({ interval }) => (interval === null ? '—' : `${days(interval)} (${months(interval)})`),
  },
];

const COLUMNS = CELLS.map((column) => ({ ...column, className: () => styles.oneLine }));

function isOver({ state }: EditionMilestones): boolean {
  return state === 'review' || state === 'published';
}

function dayOr(day: string | null, otherwise: string): string {
  return day === null ? otherwise : formatLongDate(day);
}

function Deadline({ row }: { row: EditionMilestones }) {
  return (
    <>
      {dayOr(row.deadline, row.followed ? 'pas encore fixée' : 'non connue')}
      {row.firstDeadline && (
        <span className={styles.beside}>d’abord le {formatLongDate(row.firstDeadline)}</span>
      )}
    </>
  );
}

function Publication({ row }: { row: EditionMilestones }) {
  const { publishedOn, state, expectedOn, corrections } = row;
  return (
    <>
      {dayOr(publishedOn, state === 'published' ? 'date non connue' : 'à venir')}
      {publishedOn === null && expectedOn && (
        <span className={styles.beside}>attendue le {formatLongDate(expectedOn)}</span>
      )}
      {corrections.map(({ edition, version, publishedOn: day }) => (
        <span key={version} className={styles.beside}>
          corrigée le {formatLongDate(day)} ({publicationLabel(edition, version)})
        </span>
      ))}
    </>
  );
}

/** How late, in words; a badge says it first where it is. */
function Lateness({ row }: { row: EditionMilestones }) {
  if (!row.followed) return 'date attendue non connue';
  const badge = latenessBadge(row);
  return (
    <>
      {badge && (
        <Badge as="span" small noIcon severity="warning" className={styles.badge}>
          {badge}
        </Badge>
      )}
      <span className={styles.line}>
        Collecte{'\u202f'}: {collectionReading(row)}
      </span>
      <span className={styles.line}>
        Publication{'\u202f'}: {publicationReading(row)}
      </span>
    </>
  );
}
