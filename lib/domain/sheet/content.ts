import { readProgrammes } from '@/lib/files/cells/programmes';
import type { PartName, SubmissionContent } from '@/lib/schemas/submissions';
import type { TypedProgramme, TypedReason } from '@/lib/typed/acts';
import { blankCreation, valuesFrom } from '@/lib/typed/from-entry';
import type { EntryState } from '../history/entry';
import type { SheetColumn } from './columns';
import type { DataColumn, TouchedCell } from './three-way';

type Parts = SubmissionContent['parts'];

/** The part of a submission that each column speaks of, for a project that exists. */
export const PART_OF: Readonly<Record<DataColumn, PartName>> = {
  name: 'edit',
  description: 'edit',
  functionalZone: 'edit',
  interministerial: 'edit',
  programmes: 'edit',
  papUrl: 'edit',
  moreUrl: 'edit',
  phase: 'phase',
  cost: 'budget',
  withheld: 'budget',
  startOn: 'schedule',
  plannedEndOn: 'schedule',
};

/** The columns of the reason of each part. */
export const REASON_COLUMNS = {
  edit: ['textReason', 'textWhy'],
  create: ['textReason', 'textWhy'],
  phase: ['phaseReason', 'phaseWhy'],
  budget: ['costReason', 'costWhy'],
  schedule: ['scheduleReason', 'scheduleWhy'],
} as const satisfies Partial<Record<PartName, readonly [SheetColumn, SheetColumn]>>;
export type SheetPart = keyof typeof REASON_COLUMNS;

export type Reasons = Readonly<Record<SheetPart, TypedReason>>;

/**
 * The parts that cells touched make, over those of a draft already begun or else over the entry as it
 * stands. Parts of the draft that the cells do not touch are kept.
 */
export function partsOver(
  touched: readonly TouchedCell[],
  reasons: Reasons,
  now: EntryState,
  draft: Parts,
): Parts {
  const parts: Parts = { ...draft };
  for (const part of ['edit', 'phase', 'budget', 'schedule'] as const) {
    const cells = touched.filter(({ column }) => PART_OF[column] === part);
    if (cells.length === 0) continue;
    const start = draft[part] ?? valuesFrom(part, now);
    const reason = completed(reasons[part], start.reason);
    Object.assign(parts, { [part]: { ...start, ...typed(cells), reason } });
  }
  return parts;
}

/** The parts of the proposal of a project. */
export function partsOfProposal(
  cells: readonly TouchedCell[],
  ministry: string,
  reason: TypedReason,
): Parts {
  const told = cells.filter(({ column }) => column !== 'withheld');
  return { create: { ...blankCreation(), ...typed(told), ministry, reason } };
}

function completed(typedNow: TypedReason, before: TypedReason): TypedReason {
  return { code: typedNow.code || before.code, text: typedNow.text || before.text };
}

function typed(cells: readonly TouchedCell[]): Record<string, unknown> {
  return Object.fromEntries(cells.map(({ column, value }) => [column, typedValue(column, value)]));
}

function typedValue(column: DataColumn, value: string): string | boolean | TypedProgramme[] {
  if (column === 'interministerial') return value === 'true';
  if (column !== 'programmes') return value;
  return readProgrammes(value).map(({ code, label, share }) => ({
    code: code ?? '',
    label,
    share: share ?? '',
  }));
}

/** The column that a path of `Evaluation.problems` is about; null for the row as a whole. */
export function columnOf(path: string): SheetColumn | null {
  const [part, field, of] = path.split('.');
  if (part === 'explanations') return 'explanation';
  if (field === 'reason' && isSheetPart(part)) return REASON_COLUMNS[part][of === 'code' ? 0 : 1];
  if (field === 'ministry') return 'ministry';
  return isDataColumn(field) ? field : null;
}

function isSheetPart(part: string | undefined): part is SheetPart {
  return part !== undefined && Object.hasOwn(REASON_COLUMNS, part);
}

function isDataColumn(field: string | undefined): field is DataColumn {
  return field !== undefined && Object.hasOwn(PART_OF, field);
}
