import { TEXT_FIELDS } from '@/lib/domain/history/change';
import type { EntryState } from '@/lib/domain/history/entry';
import type { CommandResult, FieldDifference } from '@/lib/domain/result';
import type { ActName } from '@/lib/schemas/acts';
import type { TypedValues } from '@/lib/typed/acts';
import { typedAmount, valuesFrom } from '@/lib/typed/from-entry';

export type Conflict = Extract<CommandResult<never>, { status: 'conflict' }> & {
  /** The entry as it stands now: « theirs ». */
  current: EntryState;
};
export type Side = 'theirs' | 'yours';
export type Choices = Readonly<Record<string, Side>>;

/** A field of the entry (as differences name it) and the field of the form that sets it. */
const SET_BY: { [Name in ActName]: Readonly<Record<string, string>> } = {
  create: {},
  edit: Object.fromEntries(TEXT_FIELDS.map((field) => [field, field])),
  phase: { phase: 'phase' },
  budget: { cost: 'cost', withheld: 'withheld' },
  schedule: { startOn: 'startOn', plannedEndOn: 'plannedEndOn' },
  rebaseline: { baselineCost: 'cost', baselineEndOn: 'plannedEndOn' },
  enter: {},
  opinion: { opinion: 'reference' },
  exit: {},
};

/**
 * What a difference asks of the writer: `choose` between two versions of a field of this form, or
 * nothing: `mine`, only the writer changed it; `theirs`, only the other did; `agreed`, both did the
 * same; `elsewhere`, the form does not set it.
 */
export type Standing = 'choose' | 'mine' | 'theirs' | 'agreed' | 'elsewhere';

export interface ReadDifference extends FieldDifference {
  standing: Standing;
}

/** Each difference of a conflict with what it asks, those that ask a choice first. */
export function readDifferences(act: ActName, conflict: Conflict): readonly ReadDifference[] {
  const read = conflict.differences.map((difference) => ({
    ...difference,
    standing: standingOf(act, difference),
  }));
  return [
    ...read.filter(({ standing }) => standing === 'choose'),
    ...read.filter(({ standing }) => standing !== 'choose'),
  ];
}

function standingOf(act: ActName, { field, before, theirs, yours }: FieldDifference): Standing {
  if (!(field in SET_BY[act])) return 'elsewhere';
  if (theirs === yours) return 'agreed';
  if (theirs === before) return 'mine';
  return yours === before ? 'theirs' : 'choose';
}

/** The fields still without a choice. */
export function undecided(act: ActName, conflict: Conflict, choices: Choices): readonly string[] {
  return readDifferences(act, conflict)
    .filter(({ field, standing }) => standing === 'choose' && !(field in choices))
    .map(({ field }) => field);
}

/**
 * What the form becomes once the choices are made: each field chosen « theirs », or changed by the
 * other alone, takes the value that stands now; everything else stays as it was typed.
 * @param base what the form showed before anything was typed: a field that still says the same was
 *   left alone by its writer.
 */
export function mergeChoices<Name extends ActName>(
  act: Name,
  conflict: Conflict,
  choices: Choices,
  typed: { base: TypedValues<Name>; values: TypedValues<Name> },
): TypedValues<Name> {
  const current = standingValues(act, conflict.current);
  const taken = readDifferences(act, conflict).flatMap(({ field, standing }) => {
    const key = SET_BY[act][field];
    if (key === undefined) return [];
    const untouched = same(fieldOf(typed.base, key), fieldOf(typed.values, key));
    const theirs = standing === 'choose' ? choices[field] === 'theirs' : untouched;
    return theirs ? [[key, fieldOf(current, key)]] : [];
  });
  return { ...typed.values, ...Object.fromEntries(taken) };
}

/** What the form would show of the entry as it stands; a reference is compared with a reference. */
export function standingValues(act: ActName, entry: EntryState): object {
  if (act === 'create') return {};
  const values = valuesFrom(act, entry);
  if (act !== 'rebaseline') return values;
  const baseline = entry.latestBaseline;
  return {
    ...values,
    cost: typedAmount(baseline?.costEuros ?? null),
    plannedEndOn: baseline?.plannedEndOn ?? '',
  };
}

function fieldOf(values: object, key: string): unknown {
  return (values as Readonly<Record<string, unknown>>)[key];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
