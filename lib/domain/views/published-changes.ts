import { formatMillions, formatYears } from '@/lib/format/numbers';
import { signedMonths } from '@/lib/format/spans';
import { NO_FILTERS } from '@/lib/views/dashboard';
import type { ProjectRow } from '@/lib/views/project';
import { revisedCost, revisedDuration, revisedEnd } from '../compare/revised';
import { changeOf, changeOfCost } from '../figures/change';
import type { ChangeKind } from '../history/change';
import { DAYS_PER_YEAR } from '../history/duration';
import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import type { Revision } from '../history/revision';
import { isRoundingOnly } from '../history/rounding';
import { phaseLabel } from '../vocabulary/phases';
import { REASON_CODES, type ReasonCode } from '../vocabulary/reasons';
import type { Withholding } from '../vocabulary/withholding';
import { type Names, textFields } from './entry-readings';
import { monthsBetween } from './months';
import { buildProjectRows } from './projects';
import { costReading, dateReading, durationReading } from './row-readings';

/*
 * What a reader from outside sees change from one published state of the panorama to another: net of
 * what happened in between, and through the rows of the public list, which hold nothing withheld.
 */

export type PublishedFact = 'cost' | 'startOn' | 'plannedEndOn' | 'duration' | 'phase';

export const FACT_LABELS: Record<PublishedFact, string> = {
  cost: 'Coût complet estimé',
  startOn: 'Début',
  plannedEndOn: 'Fin prévue',
  duration: 'Durée prévue',
  phase: 'Phase',
};

export interface PublishedChange {
  project: string;
  name: string;
  ministryLabel: string;
  fact: PublishedFact;
  before: string;
  after: string;
  /** after − before, in euros, months or years; null where it is not a difference of two numbers. */
  change: number | null;
  /** « +1,2 M€ », « +12 mois »; null with `change`. */
  changeText: string | null;
  /** `known` for a value that was not known before, `unknown` for one that is no more; null otherwise. */
  turn: 'known' | 'unknown' | null;
  /** Coded reasons of the revisions that moved this fact; none where none was coded. */
  reasons: readonly ReasonCode[];
}

const KINDS: Readonly<Record<PublishedFact, ChangeKind>> = {
  cost: 'budget',
  startOn: 'schedule',
  plannedEndOn: 'schedule',
  duration: 'schedule',
  phase: 'phase',
};

/** True when a fact of an entry is kept from publication. */
export function isHidden(fact: PublishedFact, withheld: Withholding | null): boolean {
  return withheld !== null && fact !== 'startOn' && (fact === 'cost' || withheld.scope === 'entry');
}

/** The details of a revision that may have moved a fact; of one withheld now, only what withholds it. */
function kindsOf(fact: PublishedFact, withheld: Withholding | null): ChangeKind[] {
  return isHidden(fact, withheld) ? ['withholding'] : [KINDS[fact], 'withholding'];
}

type Compared = Pick<
  PublishedChange,
  'fact' | 'before' | 'after' | 'change' | 'changeText' | 'turn'
>;

/**
 * Amounts, dates and phases of the projects present in both states, in the order of the list. Of the
 * revisions given, those that came between the two say why.
 */
export function publishedChanges(
  before: Portfolio,
  after: Portfolio,
  revisions: readonly Revision[],
): PublishedChange[] {
  const between = revisions.filter(isBetween(before, after));
  const withheld = new Map(after.entries.map((entry) => [entry.project, entry.withheld]));
  return pairs(before, after).flatMap(([was, is]) =>
    [costChange(was, is), ...scheduleChanges(was, is), phaseChange(was.row, is.row)].flatMap(
      (compared) =>
        compared === null
          ? []
          : [
              {
                project: is.row.project,
                name: is.row.name,
                ministryLabel: is.row.ministryLabel,
                ...compared,
                reasons: reasonsOf(
                  between.filter(({ project }) => project === is.row.project),
                  kindsOf(compared.fact, withheld.get(is.row.project) ?? null),
                ),
              },
            ],
    ),
  );
}

/** Between two editions, what was done in the later one; between two publications of one, what came since. */
function isBetween(before: Portfolio, after: Portfolio) {
  const isErratum = before.edition.number === after.edition.number;
  return ({ edition, seq }: Revision): boolean =>
    edition <= after.edition.number &&
    seq <= after.position &&
    (isErratum ? seq > before.position : edition > before.edition.number);
}

/** A project on one side: its entry, and the line of the public list it makes. */
interface Line {
  row: ProjectRow;
  entry: EntryState;
}

function linesOf(portfolio: Portfolio): Line[] {
  const entries = new Map(portfolio.entries.map((entry) => [entry.project, entry]));
  return buildProjectRows(portfolio, NO_FILTERS).rows.flatMap((row) => {
    const entry = entries.get(row.project);
    return entry === undefined ? [] : [{ row, entry }];
  });
}

function pairs(before: Portfolio, after: Portfolio): [Line, Line][] {
  const known = new Map(linesOf(before).map((line) => [line.row.project, line]));
  return linesOf(after).flatMap((line): [Line, Line][] => {
    const was = known.get(line.row.project);
    return was === undefined ? [] : [[was, line]];
  });
}

function costChange(was: Line, is: Line): Compared | null {
  const revised = revisedCost(was.entry, is.entry);
  if (revised === null)
    return turned('cost', costText(was.row), costText(is.row), was.row.costEuros, is.row.costEuros);
  const { before, after, difference } = changeOfCost(revised.before, revised.after);
  return {
    fact: 'cost',
    before: before.text,
    after: after.text,
    change: revised.after - revised.before,
    changeText: difference.text,
    turn: null,
  };
}

/** A value that becomes known or ceases to be: nothing measures it. */
function turned(
  fact: PublishedFact,
  before: string,
  after: string,
  was: unknown,
  is: unknown,
): Compared | null {
  if (before === after) return null;
  const turn =
    was === null && is !== null ? 'known' : was !== null && is === null ? 'unknown' : null;
  return { fact, before, after, change: null, changeText: null, turn };
}

function costText(row: ProjectRow): string {
  return row.costEuros === null ? costReading(row).text : formatMillions(row.costEuros);
}

function scheduleOf({ startOn, plannedEndOn, durationYears }: ProjectRow) {
  const statedDurationDays =
    durationYears === null ? null : Math.round(durationYears * DAYS_PER_YEAR);
  return { startOn, plannedEndOn, statedDurationDays };
}

/** Dates to the month, as they are published; the duration speaks only where an end is not known. */
function scheduleChanges(was: Line, is: Line): (Compared | null)[] {
  if (isRoundingOnly(scheduleOf(was.row), scheduleOf(is.row))) return [];
  const hasEnds = was.row.plannedEndOn !== null && is.row.plannedEndOn !== null;
  return [startChange(was.row, is.row), hasEnds ? endChange(was, is) : durationChange(was, is)];
}

function startChange(was: ProjectRow, is: ProjectRow): Compared | null {
  const [before, after] = [dateReading(was, was.startOn).text, dateReading(is, is.startOn).text];
  if (was.startOn === null || is.startOn === null)
    return turned('startOn', before, after, was.startOn, is.startOn);
  const months = monthsBetween(was.startOn, is.startOn);
  return months === 0
    ? null
    : {
        fact: 'startOn',
        before,
        after,
        change: months,
        changeText: signedMonths(months),
        turn: null,
      };
}

function endChange(was: Line, is: Line): Compared | null {
  const revised = revisedEnd(was.entry, is.entry);
  if (revised === null) return null;
  const { months } = revised;
  return {
    fact: 'plannedEndOn',
    before: dateReading(was.row, revised.before).text,
    after: dateReading(is.row, revised.after).text,
    change: months,
    changeText: signedMonths(months),
    turn: null,
  };
}

function durationChange(was: Line, is: Line): Compared | null {
  const revised = revisedDuration(was.entry, is.entry);
  if (revised === null) {
    const [before, after] = [durationText(was.row), durationText(is.row)];
    return turned('duration', before, after, was.row.durationYears, is.row.durationYears);
  }
  const years = [revised.before / DAYS_PER_YEAR, revised.after / DAYS_PER_YEAR] as const;
  const { before, after, difference } = changeOf(...years, 'years');
  return {
    fact: 'duration',
    before: before.text,
    after: after.text,
    change: years[1] - years[0],
    changeText: difference.text,
    turn: null,
  };
}

function durationText(row: ProjectRow): string {
  return row.durationYears === null ? durationReading(row).text : formatYears(row.durationYears);
}

function phaseChange(was: ProjectRow, is: ProjectRow): Compared | null {
  const [before, after] = [phaseLabel(was.phase), phaseLabel(is.phase)];
  if (before === after) return null;
  return { fact: 'phase', before, after, change: null, changeText: null, turn: null };
}

function reasonsOf(revisions: readonly Revision[], kinds: readonly ChangeKind[]): ReasonCode[] {
  const codes = new Set(
    revisions
      .filter(({ changes }) => changes.some(({ kind }) => kinds.includes(kind)))
      .map(({ reason }) => reason.code),
  );
  return REASON_CODES.filter((code) => codes.has(code));
}

/** What an erratum changed of what an entry says in words, by the names of its fields. */
export interface PublishedRewording {
  project: string;
  name: string;
  fields: readonly string[];
}

/** The texts that differ between two published states of one edition, for projects in both. */
export function publishedRewordings(before: Portfolio, after: Portfolio): PublishedRewording[] {
  const names: Names = { ministries: after.ministryLabels, projects: {} };
  const known = new Map(before.entries.map((entry) => [entry.project, entry]));
  return after.entries.flatMap((entry) => {
    const was = known.get(entry.project);
    if (was === undefined) return [];
    const fields = textFields(names)
      .filter(({ read }) => read(was) !== read(entry))
      .map(({ label }) => label);
    return fields.length === 0 ? [] : [{ project: entry.project, name: entry.name, fields }];
  });
}
