import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { PHASE_LABELS } from '@/lib/domain/vocabulary/phases';
import { REASON_LABELS } from '@/lib/domain/vocabulary/reasons';
import { WITHHOLDING_GROUND_LABELS } from '@/lib/domain/vocabulary/withholding';
import { parseAmount } from '@/lib/format/amounts';
import { formatLongDate } from '@/lib/format/dates';
import type { TypedProgramme, TypedReason } from '@/lib/typed/acts';
import { typedAmount } from '@/lib/typed/from-entry';

/** What codes are called: ministries by code, projects by identifier. */
export interface TypedNames {
  ministries: Readonly<Record<string, string>>;
  projects: Readonly<Record<string, string>>;
}

/** Shown where nothing is typed. */
const NOTHING = '—';

const FIELD_LABELS: Readonly<Record<string, string>> = {
  name: 'Nom du projet',
  description: 'Description et objectifs',
  ministry: 'Ministère porteur',
  interministerial: 'Interministériel',
  functionalZone: 'Zone fonctionnelle principale',
  moreUrl: 'En savoir plus',
  programmes: 'Programmes de financement',
  papUrl: 'Projet annuel de performances',
  phase: 'Phase',
  cost: 'Coût complet estimé',
  withheld: 'Communication',
  startOn: 'Début',
  plannedEndOn: 'Fin prévue',
  baselineCost: 'Budget initial',
  baselineEndOn: 'Fin initiale',
  ground: 'Motif de sortie',
  finalCost: 'Coût final',
  finalEndOn: 'Fin constatée',
  successors: 'Projets qui prennent la suite',
};

/** The label of a field of a form, as the entry names it. */
export function typedFieldLabel(field: string): string {
  return FIELD_LABELS[field] ?? field;
}

/**
 * What is typed in a field, ready to be read: codes by their labels, amounts as they are understood, the
 * rest as it was typed.
 */
export function readTyped(field: string, value: unknown, names: TypedNames): string {
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  if (field === 'reason') return reasonRead(value as TypedReason | undefined);
  if (Array.isArray(value)) {
    const items = value.map((item: TypedProgramme | string) =>
      typeof item === 'string' ? (names.projects[item] ?? item) : programmeRead(item),
    );
    return items.join('\u202f; ') || NOTHING;
  }
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? emptyRead(field) : textRead(field, text, names);
}

function emptyRead(field: string): string {
  return field === 'withheld' ? 'Communiqué' : NOTHING;
}

const AMOUNTS: ReadonlySet<string> = new Set(['cost', 'finalCost', 'baselineCost']);

function amountRead(text: string): string {
  const parsed = parseAmount(text);
  return 'euros' in parsed ? typedAmount(parsed.euros) : text;
}

function textRead(field: string, text: string, names: TypedNames): string {
  if (AMOUNTS.has(field)) return amountRead(text);
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    phase: PHASE_LABELS,
    ministry: names.ministries,
    ground: EXIT_GROUND_LABELS,
    withheld: WITHHOLDING_GROUND_LABELS,
  };
  const known = labels[field];
  if (known !== undefined && Object.hasOwn(known, text)) return known[text] ?? text;
  return /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text) ? formatLongDate(text) : text;
}

function reasonRead(reason: TypedReason | undefined): string {
  const code = reason?.code ?? '';
  const label = Object.hasOwn(REASON_LABELS, code)
    ? REASON_LABELS[code as keyof typeof REASON_LABELS]
    : '';
  return [label, reason?.text.trim() ?? ''].filter((part) => part !== '').join(', ') || NOTHING;
}

function programmeRead({ code, label, share }: TypedProgramme): string {
  const [read, of] = [code.trim(), share.trim()];
  return `${label.trim()}${read === '' ? '' : ` (${read})`}${of === '' ? '' : `, ${of}`}`;
}
