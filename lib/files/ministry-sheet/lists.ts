import { columnLetters, type SheetColumn } from '@/lib/domain/sheet/columns';
import type { MinistrySheet } from '@/lib/domain/sheet/sheet';
import { PHASE_LABELS } from '@/lib/domain/vocabulary/phases';
import { REASON_LABELS } from '@/lib/domain/vocabulary/reasons';
import { WITHHOLDING_GROUND_LABELS } from '@/lib/domain/vocabulary/withholding';

export const LISTS_SHEET = 'Listes';

/** The values offered in a column, and the cells of the hidden sheet that hold them. */
export interface ValueList {
  columns: readonly SheetColumn[];
  heading: string;
  values: readonly string[];
}

/** « Motif non publié » is known of published editions only: nobody chooses it. */
const GROUNDS = (['tender', 'underRevision', 'defence'] as const).map(
  (ground) => WITHHOLDING_GROUND_LABELS[ground],
);

/** The lists of the workbook, one to a column of the hidden sheet; none is empty. */
export function valueLists({ zones, ministries }: MinistrySheet): ValueList[] {
  const lists: ValueList[] = [
    { columns: ['phase'], heading: 'Phases', values: Object.values(PHASE_LABELS) },
    {
      columns: ['phaseReason', 'costReason', 'scheduleReason', 'textReason'],
      heading: 'Motifs',
      values: Object.values(REASON_LABELS),
    },
    { columns: ['withheld'], heading: 'Non communiqué', values: GROUNDS },
    { columns: ['interministerial'], heading: 'Oui ou non', values: ['Oui', 'Non'] },
    { columns: ['confirm'], heading: 'Oui', values: ['Oui'] },
    { columns: ['functionalZone'], heading: 'Zones', values: zones },
    { columns: ['ministry'], heading: 'Ministères', values: ministries.map(({ label }) => label) },
  ];
  return lists.filter(({ values }) => values.length > 0);
}

/** « Listes!$A$2:$A$6 »: where the list of that rank is. */
export function sourceOf(rank: number, { values }: ValueList): string {
  const letters = columnLetters(rank);
  return `${LISTS_SHEET}!$${letters}$2:$${letters}$${values.length + 1}`;
}
