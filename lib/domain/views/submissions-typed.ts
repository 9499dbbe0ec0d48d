import { formatLongDate } from '@/lib/format/dates';
import type { TypedProgramme } from '@/lib/typed/acts';
import type { TypedPart } from '../submissions/same-value';
import { EXIT_GROUND_LABELS } from '../vocabulary/exits';
import { PHASE_LABELS } from '../vocabulary/phases';
import { WITHHOLDING_GROUND_LABELS } from '../vocabulary/withholding';
import { type Names, NONE } from './entry-readings';

/** The field of a form that a reading of the entry comes from, where their names differ. */
const FORM_FIELDS: Readonly<Record<string, string>> = { panorama: 'ground' };

/** The field of the part’s form behind a reading; null for what no form asks, like the duration. */
export function formField(typed: TypedPart, field: string): string | null {
  const name = FORM_FIELDS[field] ?? field;
  return name in typed ? name : null;
}

/**
 * What is typed in a field, for a part that cannot be understood yet: codes are named, the rest is shown
 * as it was typed.
 */
export function typedReading(typed: TypedPart, field: string, names: Names): string {
  const value = Object.entries(typed).find(([name]) => name === formField(typed, field))?.[1];
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  if (Array.isArray(value)) return value.map((item) => itemText(item, names)).join(', ') || NONE;
  return typeof value === 'string' ? named(field, value.trim(), names) || NONE : NONE;
}

function itemText(item: string | TypedProgramme, names: Names): string {
  if (typeof item === 'string') return names.projects[item] ?? item;
  return [item.label, item.code].filter((text) => text.trim() !== '').join(' ');
}

function named(field: string, value: string, { ministries }: Names): string {
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ministry: ministries,
    phase: PHASE_LABELS,
    panorama: EXIT_GROUND_LABELS,
    withheld: { '': 'Communiqué', ...WITHHOLDING_GROUND_LABELS },
  };
  const label = labels[field]?.[value];
  if (label !== undefined) return label;
  return field.endsWith('On') && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatLongDate(value) : value;
}
