import { parseAmount } from '@/lib/format/amounts';
import type { PartName } from '@/lib/schemas/submissions';
import type { TypedProgramme, TypedValues } from '@/lib/typed/acts';

/** What is typed in one part, field by field; its reason is no field. */
export type TypedPart = TypedValues<PartName>;

const AMOUNTS: ReadonlySet<string> = new Set(['cost', 'finalCost', 'baselineCost']);

/**
 * Whether two typed values of a field would be read the same: « 30,8 M€ » and « 30 800 000 € » are, and
 * spaces around a text or the ways to end its lines change nothing.
 */
export function sameValue(field: string, a: unknown, b: unknown): boolean {
  return a === b || readable(field, a) === readable(field, b);
}

/** The value in one spelling of all those that are read the same. */
function readable(field: string, value: unknown): string {
  if (typeof value === 'string') return AMOUNTS.has(field) ? amount(value) : plain(value);
  if (field === 'programmes' && Array.isArray(value)) return JSON.stringify(value.map(programme));
  return JSON.stringify(value);
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** Marks the amounts understood, so that none is taken for a text of the same digits. */
function amount(text: string): string {
  if (text.trim() === '') return '';
  const parsed = parseAmount(text);
  return 'euros' in parsed ? `= ${parsed.euros}` : plain(text);
}

function programme({ code, label, share }: TypedProgramme): string[] {
  return [
    plain(code)
      .toUpperCase()
      .replace(/^P?(\d{3})$/, 'P$1'),
    plain(label),
    plain(share),
  ];
}

/** The fields of a part whose values differ, in the order of its form. */
export function changedFields<Part extends object>(typed: Part, known: Part): (keyof Part)[] {
  return fieldsOf(typed).filter((field) => !sameValue(String(field), typed[field], known[field]));
}

/** The fields of a part, its reason left out. */
export function fieldsOf<Part extends object>(typed: Part): (keyof Part)[] {
  return (Object.keys(typed) as (keyof Part)[]).filter((field) => field !== 'reason');
}
