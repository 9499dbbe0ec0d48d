import { formatLongDate } from '@/lib/format/dates';
import { NONE } from '../views/entry-readings';
import { PHASE_LABELS } from '../vocabulary/phases';
import { WITHHOLDING_GROUND_LABELS } from '../vocabulary/withholding';
import type { SheetColumn } from './columns';

const LABELS: Readonly<Partial<Record<SheetColumn, Readonly<Record<string, string>>>>> = {
  phase: PHASE_LABELS,
  withheld: WITHHOLDING_GROUND_LABELS,
  interministerial: { true: 'Oui', false: 'Non' },
};

/** A value in the spelling of the forms, ready to be read: « Cadrage », « 1er juillet 2018 », « — ». */
export function displayed(column: SheetColumn, value: string): string {
  if (value === '') return NONE;
  const isDate = column === 'startOn' || column === 'plannedEndOn';
  if (isDate && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatLongDate(value);
  return LABELS[column]?.[value] ?? value;
}
