import { revisedCost, revisedDuration, revisedEnd } from '../compare/revised';
import { isEntryWithheld } from '../figures/counted';
import { compareFrench } from '../figures/spelling';
import { addDays, durationDays } from '../history/duration';
import type { EntryState } from '../history/entry';
import type { History } from '../history/portfolio';
import { firstDayAfter } from '../views/months';
import { REASON_LABELS, type ReasonCode } from '../vocabulary/reasons';
import type { Series } from './series';

export interface CostRevision {
  entry: EntryState;
  beforeEuros: number;
  afterEuros: number;
  /** Labels of the coded reasons; the sentence beside the code is internal and never published. */
  reasons: readonly string[];
}

export interface ScheduleRevision {
  entry: EntryState;
  beforeDays: number;
  afterDays: number;
  /** By how many whole months its planned end moved. */
  months: number;
  reasons: readonly string[];
}

const MOST_TOLD = 3;

/** Projects of two editions in a row, as each published them. */
function pairs({ current, previous }: Series): { before: EntryState; after: EntryState }[] {
  const known = new Map(previous?.portfolio.entries.map((entry) => [entry.project, entry]));
  return current.portfolio.entries.flatMap((after) => {
    const before = known.get(after.project);
    return before ? [{ before, after }] : [];
  });
}

/** The reasons coded for one kind of change, in this edition, in the order they were given. */
function reasonsOf(
  history: History,
  series: Series,
  project: string,
  kind: 'budget' | 'schedule',
): string[] {
  const { edition, position } = series.current.portfolio;
  const codes = history.revisions
    .filter(
      (revision) =>
        revision.project === project &&
        revision.edition === edition.number &&
        revision.seq <= position &&
        revision.changes.some((change) => change.kind === kind),
    )
    .flatMap(({ reason }): ReasonCode[] => (reason.code === null ? [] : [reason.code]));
  return [...new Set(codes)].map((code) => REASON_LABELS[code]);
}

/** The strongest revisions of costs since the previous edition, at most three, the widest first. */
export function costRevisions(history: History, series: Series): CostRevision[] {
  return pairs(series)
    .flatMap(({ before, after }) => {
      const revised = revisedCost(before, after);
      if (revised === null) return [];
      return [{ entry: after, beforeEuros: revised.before, afterEuros: revised.after }];
    })
    .sort(
      (a, b) =>
        Math.abs(b.afterEuros - b.beforeEuros) - Math.abs(a.afterEuros - a.beforeEuros) ||
        compareFrench(a.entry.name, b.entry.name),
    )
    .slice(0, MOST_TOLD)
    .map((one) => ({ ...one, reasons: reasonsOf(history, series, one.entry.project, 'budget') }));
}

/** The strongest moves of planned ends, at most three, the widest first. */
export function scheduleRevisions(history: History, series: Series): ScheduleRevision[] {
  return pairs(series)
    .flatMap(({ before, after }) => {
      const [end, duration] = [revisedEnd(before, after), revisedDuration(before, after)];
      if (end === null || duration === null) return [];
      const { before: beforeDays, after: afterDays } = duration;
      // A later end after a later start may make a shorter course: « allongée » would be false of it.
      if (Math.sign(afterDays - beforeDays) !== Math.sign(end.months)) return [];
      return [{ entry: after, beforeDays, afterDays, months: end.months }];
    })
    .sort(
      (a, b) =>
        Math.abs(b.months) - Math.abs(a.months) || compareFrench(a.entry.name, b.entry.name),
    )
    .slice(0, MOST_TOLD)
    .map((one) => ({ ...one, reasons: reasonsOf(history, series, one.entry.project, 'schedule') }));
}

export interface AnnouncedEnd {
  entry: EntryState;
  /** ISO date of the planned end. */
  endOn: string;
}

export const MONTHS_AHEAD = 6;

/** The planned end, from the start and the published duration where the date itself was not given. */
function plannedEnd(entry: EntryState): string | null {
  if (entry.plannedEndOn !== null) return entry.plannedEndOn;
  const days = durationDays(entry);
  return entry.startOn === null || days === null ? null : addDays(entry.startOn, days);
}

/** Open projects whose end is planned in the six months after the edition's data month, the earliest first. */
export function announcedEnds({ current }: Series): AnnouncedEnd[] {
  const { dataMonth } = current.edition;
  const [from, until] = [firstDayAfter(dataMonth, 1), firstDayAfter(dataMonth, MONTHS_AHEAD + 1)];
  return current.portfolio.entries
    .flatMap((entry) => {
      const endOn =
        isEntryWithheld(entry) || entry.phase === 'completed' ? null : plannedEnd(entry);
      return endOn !== null && endOn >= from && endOn < until ? [{ entry, endOn }] : [];
    })
    .sort(
      (a, b) =>
        (a.endOn < b.endOn ? -1 : Number(a.endOn > b.endOn)) ||
        compareFrench(a.entry.name, b.entry.name),
    );
}
