import { changeOf, type Shown } from '@/lib/domain/figures/change';
import type { EntryState } from '@/lib/domain/history/entry';
import { changedFields } from '@/lib/domain/submissions/same-value';
import type { Effect, EffectFigure } from '@/lib/domain/views/effects';
import { signedRatio } from '@/lib/format/numbers';
import type { PartName, SubmissionContent } from '@/lib/schemas/submissions';
import { readTyped, type TypedNames, typedFieldLabel } from '@/lib/typed/readings';
import type { SubmissionChoices } from '@/lib/views/submissions';
import { SECTION_ORDER, SECTION_TITLES, sectionsOf, valueAt } from './sections';

/** One field that will change; `before` is null where there is nothing to compare with. */
export interface RecapLine {
  field: string;
  label: string;
  before: string | null;
  after: string;
}

export interface RecapSection {
  part: PartName;
  title: string;
  lines: readonly RecapLine[];
}

export function namesOf({ ministries, projects }: SubmissionChoices): TypedNames {
  return {
    ministries: Object.fromEntries(ministries.map(({ code, label }) => [code, label])),
    projects: Object.fromEntries(projects.map(({ project, name }) => [project, name])),
  };
}

/** A field as typed, ready to be read: a long text by its beginning. */
export function readField(field: string, value: unknown, names: TypedNames): string {
  return shortened(readTyped(field, value, names));
}

const LONGEST = 120;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}

/** What is told of a proposal and of an exit, which have nothing to be compared with. */
const TOLD: Partial<Record<PartName, readonly string[]>> = {
  create: ['name', 'ministry', 'phase', 'cost', 'plannedEndOn'],
  exit: ['ground', 'finalCost', 'finalEndOn', 'successors'],
};

/** What would be sent, section by section, in the order of the form. */
export function recapOf(
  { parts }: SubmissionContent,
  entry: EntryState | null,
  names: TypedNames,
): readonly RecapSection[] {
  const known = entry === null ? {} : sectionsOf(entry);
  return SECTION_ORDER.filter((part) => parts[part] !== undefined).map((part) => ({
    part,
    title: SECTION_TITLES[part],
    lines: linesOf(part, parts[part], known[part], names),
  }));
}

function linesOf(
  part: PartName,
  typed: object | undefined,
  known: object | undefined,
  names: TypedNames,
): readonly RecapLine[] {
  const told = TOLD[part];
  const fields: readonly string[] =
    told ?? changedFields<Record<string, unknown>>({ ...typed }, { ...known });
  return fields
    .map((field) => ({
      field,
      label: typedFieldLabel(field),
      before: told === undefined ? readField(field, valueAt(known, field), names) : null,
      after: readField(field, valueAt(typed, field), names),
    }))
    .filter(({ before, after }) => before !== null || after !== '—');
}

/** A gap of the project before and after, ready to be read. */
export interface GapReading {
  figure: EffectFigure;
  label: string;
  before: string;
  after: string;
  /** « +13 points », null where it does not move or cannot be told. */
  change: string | null;
  hasMoved: boolean;
}

const GAPS = {
  projectBudgetGap: 'Écart budgétaire',
  projectScheduleGap: 'Écart calendaire',
} as const satisfies Partial<Record<EffectFigure, string>>;

/** The two gaps of the project, among the effects of what is typed. */
export function gapReadings(effects: readonly Effect[]): readonly GapReading[] {
  return (['projectBudgetGap', 'projectScheduleGap'] as const).flatMap((figure) => {
    const effect = effects.find((known) => known.figure === figure);
    if (effect === undefined) return [];
    const label = GAPS[figure];
    if (effect.before === null || effect.after === null) {
      const [before, after] = [gap(effect.before), gap(effect.after)];
      return [{ figure, label, before, after, change: null, hasMoved: before !== after }];
    }
    const change = changeOf(effect.before, effect.after, 'ratio', { digits: 0, visible: true });
    const hasMoved = change.direction !== 'stable';
    return [
      {
        figure,
        label,
        before: signedTerm(change.before),
        after: signedTerm(change.after),
        change: hasMoved ? change.difference.text : null,
        hasMoved,
      },
    ];
  });
}

/** A gap is itself a change: above zero, it bears its sign. */
function signedTerm({ text }: Shown): string {
  return /^[0\u2212]/.test(text) && !text.startsWith('0,') ? text : `+${text}`;
}

function gap(ratio: number | null): string {
  return ratio === null ? 'non calculable' : signedRatio(ratio);
}

/** What moves, in one sentence said aloud; '' when nothing does. */
export function gapSentence(readings: readonly GapReading[]): string {
  return readings
    .filter(({ hasMoved }) => hasMoved)
    .map(({ label, after, change }) => `${label}\u202f: ${after}${change ? `, ${change}` : ''}.`)
    .join(' ');
}
