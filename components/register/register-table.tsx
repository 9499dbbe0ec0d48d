import Link from 'next/link';
import { type Column, DataTable } from '@/components/dashboard/data-table';
import { Missing } from '@/components/projects/missing';
import { ScrollRegion } from '@/components/projects/scroll-region';
import { noSuccessor, notOf, UNTOLD } from '@/lib/domain/views/exit-words';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatMillionsBare, signedRatio } from '@/lib/format/numbers';
import { portfolioSearch } from '@/lib/schemas/filters';
import type { RegisterRequest } from '@/lib/schemas/register';
import type { RegisterRow } from '@/lib/views/register';
import styles from './register.module.css';

type Moment = Pick<RegisterRequest, 'edition' | 'position'>;

interface RegisterTableProps {
  rows: readonly RegisterRow[];
  /** The edition up to which departures are shown, and the moment of it. */
  moment: Moment;
}

/** Each departure with its ground and its balance; a gap is given of completed projects only. */
export function RegisterTable({ rows, moment }: RegisterTableProps) {
  return (
    <ScrollRegion label="Tableau des sorties" className={styles.scroll}>
      <DataTable
        caption="Sorties du panorama"
        rows={rows}
        rowKey={({ project, edition: left }) => `${project}-${left}`}
        columns={columns(moment)}
      />
    </ScrollRegion>
  );
}

function columns(moment: Moment): readonly Column<RegisterRow>[] {
  return [
    {
      key: 'name',
      header: 'Projet',
      cell: ({ project, name, returnedIn }) => (
        <>
          <Link href={`/projets/${project}${portfolioSearch(moment)}`} prefetch={false}>
            {name}
          </Link>
          {returnedIn !== null && (
            <span className={styles.mention}>Revenu à la {formatEdition(returnedIn)}</span>
          )}
        </>
      ),
    },
    {
      key: 'ministry',
      header: 'Ministère porteur',
      cell: ({ ministryLabel }) => ministryLabel,
    },
    { key: 'edition', header: 'Sorti à la', cell: ({ edition: left }) => formatEdition(left) },
    {
      key: 'ground',
      header: 'Motif de sortie',
      cell: ({ balance }) => EXIT_GROUND_LABELS[balance.ground],
    },
    { key: 'spent', header: 'Dépensé sans mise en service (M€)', numeric: true, cell: spent },
    { key: 'initial', header: 'Coût initial (M€)', numeric: true, cell: initialCost },
    { key: 'final', header: 'Coût final (M€)', numeric: true, cell: finalCost },
    { key: 'gap', header: 'Écart budgétaire final', numeric: true, cell: gap },
    {
      key: 'end',
      header: 'Fin constatée',
      cell: (row) =>
        row.balance.finalEndOn === null ? (
          <Missing>{`${untold(row, row.withheld === 'entry')}e`}</Missing>
        ) : (
          formatMonth(row.balance.finalEndOn)
        ),
    },
    { key: 'successors', header: 'Suite prise par', cell: (row) => successors(row, moment) },
  ];
}

function spent({ balance }: RegisterRow) {
  const amount = balance.spentWithoutService;
  // Where the ground was never published, it may have been an abandonment: nothing is known of it.
  if (amount === null) return <Missing>{notOf(balance.ground)}</Missing>;
  return 'euros' in amount ? (
    <strong>{formatMillionsBare(amount.euros)}</strong>
  ) : (
    <Missing>{UNTOLD[amount.missing]}</Missing>
  );
}

/** Why an amount is missing: kept from publication, never published, or never recorded. */
function untold({ balance }: RegisterRow, isWithheld: boolean): string {
  if (isWithheld) return UNTOLD.withheld;
  return balance.ground === 'unstated' ? 'non publié' : UNTOLD.notGiven;
}

function initialCost(row: RegisterRow) {
  const { initialCostEuros: euros } = row.balance;
  if (euros === null) return <Missing>{untold(row, row.withheld !== null)}</Missing>;
  return (
    <>
      {formatMillionsBare(euros)}
      {row.reconstructed && <span className={styles.mention}>base reconstituée</span>}
    </>
  );
}

/** An abandoned project has no final cost to set beside the initial one: what it spent stands apart. */
function finalCost(row: RegisterRow) {
  const { finalCostEuros: euros, spentWithoutService } = row.balance;
  if (spentWithoutService !== null) return <Missing>sans objet</Missing>;
  return euros === null ? (
    <Missing>{untold(row, row.withheld !== null)}</Missing>
  ) : (
    formatMillionsBare(euros)
  );
}

function gap({ balance }: RegisterRow) {
  if (balance.ground !== 'completed') return <Missing>{notOf(balance.ground)}</Missing>;
  return balance.budgetGap === null ? (
    <Missing>non calculable</Missing>
  ) : (
    signedRatio(balance.budgetGap)
  );
}

function successors({ successors: others, balance }: RegisterRow, moment: Moment) {
  if (others.length === 0) {
    return <Missing>{noSuccessor(balance.ground)}</Missing>;
  }
  return others.map(({ project, name }, index) => (
    <span key={project}>
      {index > 0 && ', '}
      <Link href={`/projets/${project}${portfolioSearch(moment)}`} prefetch={false}>
        {name}
      </Link>
    </span>
  ));
}
