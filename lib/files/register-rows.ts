import { UNTOLD } from '@/lib/domain/views/exit-words';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import type { RegisterRow } from '@/lib/views/register';
import { baseOf } from './bases';
import { type CsvColumn, writeCsvRows } from './csv-rows';

function millions(euros: number | null): number | null {
  return euros === null ? null : euros / 1e6;
}

function percent(ratio: number | null): number | null {
  return ratio === null ? null : Number((ratio * 100).toFixed(1));
}

/** Of an abandonment, its amount or why it is not told; empty on any other ground. */
function spent({ balance }: RegisterRow): string | number | null {
  const amount = balance.spentWithoutService;
  if (amount === null) return null;
  return 'euros' in amount ? amount.euros / 1e6 : UNTOLD[amount.missing];
}

/** Empty for an abandonment: set beside its initial cost, what it spent would read as a saving. */
function finalCost({ balance }: RegisterRow): number | null {
  return balance.spentWithoutService === null ? millions(balance.finalCostEuros) : null;
}

/** What the final cost is set against: the first published cost, where none was approved, is no reference. */
function costBase({ balance, reconstructed }: RegisterRow): string | null {
  if (balance.initialCostEuros === null) return null;
  return baseOf(reconstructed ? 'reconstructed' : 'approved');
}

function scheduleBase({ balance, scheduleReconstructed }: RegisterRow): string | null {
  if (balance.scheduleGap === null) return null;
  return baseOf(scheduleReconstructed ? 'reconstructed' : 'approved');
}

const COLUMNS: readonly CsvColumn<RegisterRow>[] = [
  { header: 'Identifiant', value: (row) => row.project },
  { header: 'Projet', value: (row) => row.name },
  { header: 'Ministère porteur (code)', value: (row) => row.ministry },
  { header: 'Ministère porteur', value: (row) => row.ministryLabel },
  { header: 'Sorti à l’édition', value: (row) => row.edition },
  { header: 'Motif de sortie', value: (row) => EXIT_GROUND_LABELS[row.balance.ground] },
  { header: 'Dépensé sans mise en service (M€)', value: spent },
  { header: 'Coût initial (M€)', value: (row) => millions(row.balance.initialCostEuros) },
  { header: 'Base du coût initial', value: costBase },
  { header: 'Coût final (M€)', value: finalCost },
  { header: 'Écart budgétaire final (%)', value: (row) => percent(row.balance.budgetGap) },
  { header: 'Écart calendaire final (%)', value: (row) => percent(row.balance.scheduleGap) },
  { header: 'Base de l’écart calendaire', value: scheduleBase },
  { header: 'Fin constatée', value: (row) => row.balance.finalEndOn },
  {
    header: 'Suite prise par',
    value: (row) => row.successors.map(({ name }) => name).join(' ; '),
  },
  { header: 'Revenu à l’édition', value: (row) => row.returnedIn },
];

/** The register as it is shown, units in the headers; a gap is written of completed projects only. */
export function writeRegisterRows(rows: readonly RegisterRow[]): string {
  return writeCsvRows(COLUMNS, rows);
}
