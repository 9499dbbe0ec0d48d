import Link from 'next/link';
import type { CostSlip, EndSlip } from '@/lib/domain/figures/slips';
import { expectedEndings } from '@/lib/domain/views/findings';
import {
  costMoved,
  endMoved,
  slipRatio,
  slipSince,
  slipsTitle,
} from '@/lib/domain/views/slip-readings';
import { formatMonth } from '@/lib/format/dates';
import { formatMillionsBare } from '@/lib/format/numbers';
import type { DashboardView, ExpectedEnd, SlipRow } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { type Column, DataTable } from './data-table';
import type { DashboardLinks } from './links';
import { Section } from './section';

interface DeadlinesProps {
  view: DashboardView;
  links: DashboardLinks;
}

/** Projects whose planned end is near, or past while they are not completed. */
export function ExpectedEndsSection({ view, links }: DeadlinesProps) {
  return (
    <Section
      id="echeances"
      title={expectedEndings(view.expectedEnds, view.endsBasis)}
      measure="Projets non terminés dont la fin prévue est dépassée, ou tombe dans les six mois qui suivent la date des données"
    >
      {view.expectedEnds.length > 0 && (
        <DataTable<ExpectedEnd>
          caption="Fins prévues"
          rows={view.expectedEnds}
          rowKey={({ project }) => project}
          columns={[
            projectColumn(links),
            ministryColumn(),
            {
              key: 'end',
              header: 'Fin prévue',
              cell: ({ plannedEndOn, overdue }) => (
                <>
                  {formatMonth(plannedEndOn)}
                  {overdue && <strong className={styles.overdue}>dépassée</strong>}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** How many rows each ranking shows. */
const ROWS = 8;

/** Two rankings, never one: what costs more, in euros, and what ends later, in months. */
export function SlipsSection({ view, links }: DeadlinesProps) {
  const { costs, ends } = view.slips;
  return (
    <Section
      id="retards"
      title={slipsTitle(view.slips)}
      measure="Projets non terminés : dernière valeur comparée à la première publiée, ou à la référence approuvée quand elle est connue"
    >
      {costs.length > 0 && (
        <DataTable<SlipRow<CostSlip>>
          caption={captionOf('Coûts en hausse, en euros', costs.length)}
          captionHidden={false}
          rows={costs.slice(0, ROWS)}
          rowKey={({ project }) => project}
          columns={[
            projectColumn(links),
            ministryColumn(),
            amountColumn('from', 'Premier coût (M€)', ({ slip }) => formatMillionsBare(slip.from)),
            amountColumn('to', 'Dernier coût (M€)', ({ slip }) => formatMillionsBare(slip.to)),
            amountColumn('moved', 'Écart', ({ slip }) => costMoved(slip)),
            amountColumn('ratio', 'En proportion', ({ slip }) => slipRatio(slip)),
            sinceColumn(),
          ]}
        />
      )}
      {ends.length > 0 && (
        <DataTable<SlipRow<EndSlip>>
          caption={captionOf('Fins repoussées, en mois', ends.length)}
          captionHidden={false}
          rows={ends.slice(0, ROWS)}
          rowKey={({ project }) => project}
          columns={[
            projectColumn(links),
            ministryColumn(),
            amountColumn('from', 'Première fin', ({ slip }) => formatMonth(slip.from)),
            amountColumn('to', 'Fin prévue', ({ slip }) => formatMonth(slip.to)),
            amountColumn('moved', 'Glissement', ({ slip }) => endMoved(slip)),
            amountColumn('ratio', 'Part de la durée initiale', ({ slip }) => slipRatio(slip)),
            sinceColumn(),
          ]}
        />
      )}
    </Section>
  );
}

/** Says so where the table is not the whole ranking. */
function captionOf(what: string, count: number): string {
  return count > ROWS ? `${what}\u202f: les ${ROWS} premiers projets de ${count}` : what;
}

function amountColumn<Row>(key: string, header: string, cell: Column<Row>['cell']): Column<Row> {
  return { key, header, numeric: true, cell };
}

function sinceColumn<Slip extends CostSlip | EndSlip>(): Column<SlipRow<Slip>> {
  return { key: 'since', header: 'Depuis', cell: ({ slip }) => slipSince(slip) };
}

interface Named {
  project: string;
  name: string;
  ministryLabel: string;
}

function projectColumn<T extends Named>(links: DashboardLinks): Column<T> {
  return {
    key: 'name',
    header: 'Projet',
    cell: ({ project, name }) => (
      <Link href={links.project(project)} prefetch={false}>
        {name}
      </Link>
    ),
  };
}

function ministryColumn<T extends Named>(): Column<T> {
  return {
    key: 'ministry',
    header: 'Ministère porteur',
    cell: ({ ministryLabel }) => ministryLabel,
  };
}
