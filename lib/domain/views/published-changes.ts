import { formatDelta, formatMillions, formatNumber, formatYears } from '@/lib/format/numbers';
import { NO_FILTERS } from '@/lib/views/dashboard';
import type { ProjectRow } from '@/lib/views/project';
import type { ChangeKind } from '../history/change';
import { DAYS_PER_YEAR } from '../history/duration';
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

type Compared = Pick<PublishedChange, 'fact' | 'before' | 'after' | 'change' | 'changeText'>;

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
    [costChange(was, is), ...scheduleChanges(was, is), phaseChange(was, is)].flatMap((compared) =>
      compared === null
        ? []
        : [
            {
              project: is.project,
              name: is.name,
              ministryLabel: is.ministryLabel,
              ...compared,
              reasons: reasonsOf(
                between.filter(({ project }) => project === is.project),
                kindsOf(compared.fact, withheld.get(is.project) ?? null),
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

function rowsOf(portfolio: Portfolio): readonly ProjectRow[] {
  return buildProjectRows(portfolio, NO_FILTERS).rows;
}

function pairs(before: Portfolio, after: Portfolio): [ProjectRow, ProjectRow][] {
  const known = new Map(rowsOf(before).map((row) => [row.project, row]));
  return rowsOf(after).flatMap((row): [ProjectRow, ProjectRow][] => {
    const was = known.get(row.project);
    return was === undefined ? [] : [[was, row]];
  });
}

function costChange(was: ProjectRow, is: ProjectRow): Compared | null {
  const [before, after] = [costText(was), costText(is)];
  if (before === after) return null;
  const change =
    was.costEuros === null || is.costEuros === null ? null : is.costEuros - was.costEuros;
  return {
    fact: 'cost',
    before,
    after,
    change,
    changeText: change === null ? null : formatDelta(change, 'euros'),
  };
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
function scheduleChanges(was: ProjectRow, is: ProjectRow): (Compared | null)[] {
  if (isRoundingOnly(scheduleOf(was), scheduleOf(is))) return [];
  const hasEnds = was.plannedEndOn !== null && is.plannedEndOn !== null;
  return [
    dateChange('startOn', was, is),
    hasEnds ? dateChange('plannedEndOn', was, is) : durationChange(was, is),
  ];
}

function dateChange(
  fact: 'startOn' | 'plannedEndOn',
  was: ProjectRow,
  is: ProjectRow,
): Compared | null {
  const [before, after] = [dateReading(was, was[fact]).text, dateReading(is, is[fact]).text];
  if (before === after) return null;
  const change =
    was[fact] === null || is[fact] === null ? null : monthsBetween(was[fact], is[fact]);
  return {
    fact,
    before,
    after,
    change,
    changeText: change === null ? null : `${withSign(change)}\u00a0mois`,
  };
}

function withSign(months: number): string {
  return months > 0 ? `+${formatNumber(months)}` : formatNumber(months);
}

function durationChange(was: ProjectRow, is: ProjectRow): Compared | null {
  const [before, after] = [durationText(was), durationText(is)];
  if (before === after) return null;
  const change =
    was.durationYears === null || is.durationYears === null
      ? null
      : is.durationYears - was.durationYears;
  return {
    fact: 'duration',
    before,
    after,
    change,
    changeText: change === null ? null : formatDelta(change, 'years'),
  };
}

function durationText(row: ProjectRow): string {
  return row.durationYears === null ? durationReading(row).text : formatYears(row.durationYears);
}

function phaseChange(was: ProjectRow, is: ProjectRow): Compared | null {
  const [before, after] = [phaseLabel(was.phase), phaseLabel(is.phase)];
  if (before === after) return null;
  return { fact: 'phase', before, after, change: null, changeText: null };
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
