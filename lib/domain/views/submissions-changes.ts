import { PART_NAMES, type PartName } from '@/lib/schemas/submissions';
import { readTyped } from '@/lib/typed/readings';
import type { ProposedChange, ProposedPart } from '@/lib/views/submissions';
import type { EntryState } from '../history/entry';
import { errorsOf, explanationKey } from '../submissions/evaluate';
import type { ChangeKey } from '../submissions/events';
import { PART_TITLES } from '../submissions/part-titles';
import { changeKeysOf } from '../submissions/rebase';
import type { TypedPart } from '../submissions/same-value';
import { isPending } from '../submissions/status';
import { isGoingBack } from '../vocabulary/phases';
import { REASON_LABELS } from '../vocabulary/reasons';
import {
  baselineFields,
  COST_FIELD,
  type Compared,
  exitFields,
  type Names,
  NONE,
  PHASE_FIELD,
  SCHEDULE_FIELDS,
  textFields,
  WITHHELD_FIELD,
} from './entry-readings';
import type { StandingSubmission } from './submissions-standing';

/** The field of a form that a reading of the entry comes from, where their names differ. */
const FORM_FIELDS: Readonly<Record<string, string>> = { panorama: 'ground' };

/** What each part may change of an entry, as it is read. */
function readingsOf(part: PartName, names: Names): readonly Compared[] {
  switch (part) {
    case 'create':
      return [
        ...textFields(names),
        PHASE_FIELD,
        COST_FIELD,
        ...SCHEDULE_FIELDS,
        ...baselineFields('initial'),
      ];
    case 'edit':
      return textFields(names);
    case 'phase':
      return [PHASE_FIELD];
    case 'budget':
      return [COST_FIELD, WITHHELD_FIELD];
    case 'schedule':
      return SCHEDULE_FIELDS;
    case 'exit':
      return exitFields(names);
  }
}

/** The parts of a submission that change something, each change with what was, is proposed and stands. */
export function proposedParts(standing: StandingSubmission, names: Names): ProposedPart[] {
  const { content } = standing;
  if (content === null) return [];
  const keys = changeKeysOf(content, standing.base);
  return PART_NAMES.flatMap((part) => {
    const typed = content.parts[part];
    const own = keys.filter((key) => key === part || key.startsWith(`${part}.`));
    if (typed === undefined || own.length === 0) return [];
    return [
      {
        part,
        title: PART_TITLES[part],
        changes: changesOf(part, typed, own, standing, names),
        reasonLabel: reasonLabel(typed.reason.code),
        reasonText: typed.reason.text.trim(),
        warnings: warningsOf(part, standing),
        problem: problemOf(part, standing),
      },
    ];
  });
}

function changesOf(
  part: PartName,
  typed: TypedPart,
  keys: readonly ChangeKey[],
  standing: StandingSubmission,
  names: Names,
): ProposedChange[] {
  const { base, met, left, proposed } = standing;
  const understood = proposed.parts.some((evaluated) => evaluated.part === part);
  const read = (entry: EntryState | null, { read: of }: Compared) => (entry && of(entry)) || NONE;
  return readingsOf(part, names).flatMap((reading) => {
    const key = keyOf(part, reading.field);
    if (!keys.includes(key) || !isAsked(part, typed, reading.field)) return [];
    const before = read(base, reading);
    const theirs = understood
      ? read(proposed.after, reading)
      : typedReading(typed, reading.field, names);
    if (theirs === null || before === theirs) return [];
    return [
      {
        key,
        part,
        field: reading.field,
        label: reading.label,
        before,
        theirs,
        now: read(left, reading),
        moved: read(met, reading) !== before,
        notable: understood && isNotable(part, reading.field, base, proposed.after),
      },
    ];
  });
}

/** A part that cannot be understood yet is shown as typed; null for what no form asks, like the duration. */
function typedReading(typed: TypedPart, field: string, names: Names): string | null {
  const name = FORM_FIELDS[field] ?? field;
  const typedField = Object.entries(typed).find(([known]) => known === name);
  return typedField === undefined ? null : readTyped(name, typedField[1], names);
}

function keyOf(part: PartName, field: string): ChangeKey {
  return part === 'edit' ? `edit.${field}` : part;
}

/** A new project shows no baseline of its own making: only the one that was typed. */
function isAsked(part: PartName, typed: TypedPart, field: string): boolean {
  if (part !== 'create' || !('baselineCost' in typed) || !field.startsWith('baseline')) return true;
  return (field === 'baselineCost' ? typed.baselineCost : typed.baselineEndOn).trim() !== '';
}

function isNotable(
  part: PartName,
  field: string,
  before: EntryState | null,
  after: EntryState | null,
): boolean {
  if (after === null) return false;
  switch (field) {
    case 'phase':
      return isGoingBack(before?.phase ?? null, after.phase);
    case 'cost':
      return part === 'budget' && after.costEuros === null && before?.costEuros !== null;
    case 'withheld':
      return after.withheld !== null;
    default:
      return field === 'panorama';
  }
}

function reasonLabel(code: string): string | null {
  return Object.entries(REASON_LABELS).find(([known]) => known === code)?.[1] ?? null;
}

function warningsOf(
  part: PartName,
  { evaluation, content }: StandingSubmission,
): ProposedPart['warnings'] {
  const found = evaluation.parts.find((evaluated) => evaluated.part === part)?.warnings ?? [];
  return found.map((warning) => ({
    ...warning,
    explanation: content?.explanations[explanationKey(part, warning.code)]?.trim() ?? '',
  }));
}

/** What keeps the part from being recorded as things stand; nothing does once it is decided. */
function problemOf(part: PartName, { status, evaluation }: StandingSubmission): string | null {
  if (!isPending(status)) return null;
  const found = Object.entries(errorsOf(evaluation)).find(
    ([path]) => path === 'form' || path === part || path.startsWith(`${part}.`),
  );
  return found?.[1] ?? null;
}
