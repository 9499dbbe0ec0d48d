import Link from 'next/link';
import type { Movement } from '@/lib/domain/figures/types';
import {
  abandonmentSentence,
  completedGapSentence,
  notOf,
  UNTOLD,
} from '@/lib/domain/views/exit-words';
import { movements } from '@/lib/domain/views/findings';
import { movementCost, movementDuration, movementStart } from '@/lib/domain/views/row-readings';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatMillionsBare } from '@/lib/format/numbers';
import { comparisonHref } from '@/lib/schemas/comparison';
import { isFiltered } from '@/lib/schemas/filters';
import type { DashboardView, ExitMovement, Transfer } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { type Column, DataTable } from './data-table';
import type { DashboardLinks } from './links';
import { Section } from './section';

interface MovementsSectionProps {
  view: DashboardView;
  links: DashboardLinks;
}

/** The projects that entered and left since the previous edition. */
export function MovementsSection({ view, links }: MovementsSectionProps) {
  const { entrants, exits, previousEdition } = view;
  const measure = previousEdition
    ? `Projets entrés dans le panorama ou sortis depuis la ${formatEdition(previousEdition.number)} (${formatMonth(previousEdition.dataMonth)})`
    : 'Projets entrés ou sortis depuis l’édition précédente';
  return (
    <Section id="mouvements" title={movements(view)} measure={measure}>
      <MovementTable caption="Entrées" rows={entrants} links={links} />
      <MovementTable caption="Sorties" rows={exits} links={links} more={EXIT_COLUMNS} />
      <TransferTable rows={view.transfers} links={links} />
      <ExitSentences view={view} links={links} />
      {previousEdition && (
        <p className={styles.more}>
          <Link href={compared(previousEdition, view.edition)} prefetch={false}>
            Tout ce qui a changé entre ces deux éditions
          </Link>
        </p>
      )}
    </Section>
  );
}

function compared(from: Edition, to: Edition): string {
  const side = ({ number }: Edition) => ({ edition: number, version: null });
  return comparisonHref(side(from), side(to));
}

/** Projects that changed ministry, where one of them is looked at: neither entries nor exits. */
function TransferTable({ rows, links }: { rows: readonly Transfer[]; links: DashboardLinks }) {
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption="Changements de ministère"
      captionHidden={false}
      rows={rows}
      rowKey={({ project }) => project}
      columns={[
        {
          key: 'name',
          header: 'Projet',
          cell: ({ project, name }) => (
            <Link href={links.project(project)} prefetch={false}>
              {name}
            </Link>
          ),
        },
        { key: 'from', header: 'Ministère précédent', cell: ({ fromLabel }) => fromLabel },
        { key: 'to', header: 'Nouveau ministère', cell: ({ toLabel }) => toLabel },
      ]}
    />
  );
}

/** What left since the first edition: what was abandoned, then the rate of what was completed. */
function ExitSentences({ view, links }: MovementsSectionProps) {
  const { exitFigures, filters, restrictedTo } = view;
  const completed = completedGapSentence(exitFigures);
  const within = isFiltered(filters) || restrictedTo !== null;
  return (
    <ul className={styles.more}>
      <li>
        {abandonmentSentence(exitFigures, within)}.{' '}
        <Link href={links.register(null)} prefetch={false}>
          Registre des sorties
        </Link>
      </li>
      {completed !== null && <li>{completed}.</li>}
    </ul>
  );
}

const EXIT_COLUMNS: readonly Column<ExitMovement>[] = [
  { key: 'ground', header: 'Motif de sortie', cell: ({ ground }) => EXIT_GROUND_LABELS[ground] },
  {
    key: 'spent',
    header: 'Dépensé sans mise en service (M€)',
    numeric: true,
    cell: ({ spentWithoutService: spent, ground }) => {
      if (spent === null) return notOf(ground);
      return 'euros' in spent ? formatMillionsBare(spent.euros) : UNTOLD[spent.missing];
    },
  },
];

interface MovementTableProps<Row extends Movement> {
  caption: string;
  rows: readonly Row[];
  links: DashboardLinks;
  more?: readonly Column<Row>[];
}

function MovementTable<Row extends Movement>(props: MovementTableProps<Row>) {
  const { caption, rows, links, more = [] } = props;
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      captionHidden={false}
      rows={rows}
      rowKey={({ project }) => project}
      columns={[
        {
          key: 'name',
          header: 'Projet',
          cell: ({ project, name }) => (
            <Link href={links.project(project)} prefetch={false}>
              {name}
            </Link>
          ),
        },
        {
          key: 'ministry',
          header: 'Ministère porteur',
          cell: ({ ministryLabel }) => ministryLabel,
        },
        {
          key: 'start',
          header: 'Début',
          cell: (row) => movementStart(row).text,
        },
        {
          key: 'cost',
          header: 'Coût estimé (M€)',
          numeric: true,
          cell: (row) => movementCost(row).text,
        },
        {
          key: 'duration',
          header: 'Durée prévue (ans)',
          numeric: true,
          cell: (row) => movementDuration(row).text,
        },
        ...more,
      ]}
    />
  );
}
