import {
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import {
  costReading,
  dateReading,
  durationReading,
  gapReading,
  type Reading,
  slipReading,
} from '@/lib/domain/views/row-readings';
import { axisLabel } from '@/lib/format/axis-label';
import type { SortableColumn } from '@/lib/schemas/project-table';
import type { ProjectRow } from '@/lib/views/project';
import { Missing } from './missing';
import { PhaseBadge } from './phase-badge';

/** Rows arrive searched and sorted: the CSV has the same order. */
export const features = tableFeatures({
  rowSortingFeature,
  columnMeta: metaHelper<{ numeric?: boolean }>(),
});

const column = createColumnHelper<typeof features, ProjectRow>();

/** The first of them heads its row: the table itself writes the link to the project. */
export const columns = column.columns([
  column.accessor('name', { header: 'Projet', sortDescFirst: false }),
  column.accessor('ministryLabel', {
    header: 'Ministère porteur',
    sortDescFirst: false,
    cell: ({ row: { original } }) => (
      <span title={original.ministryLabel}>{axisLabel(original.ministryLabel, 48)}</span>
    ),
  }),
  column.accessor('functionalZone', {
    header: 'Zone fonctionnelle',
    sortDescFirst: false,
    cell: ({ row: { original } }) => (
      <Value reading={textReading(original.functionalZone, 'non renseignée')} />
    ),
  }),
  column.accessor('phase', {
    header: 'Phase',
    sortDescFirst: false,
    cell: ({ row: { original } }) => <PhaseBadge phase={original.phase} />,
  }),
  numeric('costEuros', 'Coût complet (M€)', costReading),
  numeric('budgetGap', 'Écart budgétaire (%)', (row) => gapReading(row, row.budgetGap, 'cost')),
  column.accessor('startOn', {
    header: 'Début',
    sortDescFirst: false,
    meta: { numeric: true },
    cell: ({ row: { original } }) => <Value reading={dateReading(original, original.startOn)} />,
  }),
  column.accessor('plannedEndOn', {
    header: 'Fin prévue',
    sortDescFirst: false,
    meta: { numeric: true },
    cell: ({ row: { original } }) => (
      <Value reading={dateReading(original, original.plannedEndOn)} />
    ),
  }),
  numeric('durationYears', 'Durée (ans)', durationReading),
  numeric('endSlipMonths', 'Glissement de la fin (mois)', slipReading),
]);

function numeric(
  key: Extract<SortableColumn, 'costEuros' | 'budgetGap' | 'durationYears' | 'endSlipMonths'>,
  header: string,
  read: (row: ProjectRow) => Reading,
) {
  return column.accessor(key, {
    header,
    // The largest first: that is what one sorts amounts for.
    sortDescFirst: true,
    meta: { numeric: true },
    cell: ({ row: { original } }) => <Value reading={read(original)} />,
  });
}

function textReading(text: string | null, otherwise: string): Reading {
  return text ? { text, missing: false } : { text: otherwise, missing: true };
}

function Value({ reading }: { reading: Reading }) {
  return reading.missing ? <Missing>{reading.text}</Missing> : reading.text;
}
