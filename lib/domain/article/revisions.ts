import { revisedCost, revisedEnd } from '../compare/revised';
import { countedCost } from '../figures/counted';
import { compareFrench } from '../figures/spelling';
import { addDays, durationDays } from '../history/duration';
import type { EntryState } from '../history/entry';
import { endStanding } from '../history/horizon';
import type { History } from '../history/portfolio';
import { REASON_LABELS } from '../vocabulary/reasons';
import type { EditionPoint, Series } from './series';

/** A project that moved between two editions: its cost in euros, or its planned end in months. */
export interface Moved {
  entry: EntryState;
  before: number;
  after: number;
  difference: number;
  /** Labels of the coded reasons; the sentence beside the code is internal and never published. */
  reasons: readonly string[];
}

const MOST_TOLD = 3;

/** Projects of two editions, as each published them. */
export function pairsBetween(
  from: EditionPoint,
  to: EditionPoint,
): { before: EntryState; after: EntryState }[] {
  const known = new Map(from.portfolio.entries.map((entry) => [entry.project, entry]));
  return to.portfolio.entries.flatMap((after) => {
    const before = known.get(after.project);
    return before ? [{ before, after }] : [];
  });
}

/** The reasons coded for one kind of change in this edition, in the order they were given. */
function reasonsOf(
  history: History,
  { current }: Series,
  project: string,
  kind: 'budget' | 'schedule',
): string[] {
  const { edition, position } = current.portfolio;
  const labels = history.revisions
    .filter(
      (one) => one.project === project && one.edition === edition.number && one.seq <= position,
    )
    .filter(({ changes }) => changes.some((change) => change.kind === kind))
    .flatMap(({ reason }) => (reason.code === null ? [] : [REASON_LABELS[reason.code]]));
  return [...new Set(labels)];
}

/** The strongest revisions since the previous edition, at most three of each, the widest first. */
export function strongestRevisions(
  history: History,
  series: Series,
): { costs: Moved[]; ends: Moved[] } {
  const { current, previous } = series;
  const pairs = previous === null ? [] : pairsBetween(previous, current);
  const widest = (moved: Omit<Moved, 'reasons'>[], kind: 'budget' | 'schedule'): Moved[] =>
    moved
      .sort(
        (a, b) =>
          Math.abs(b.difference) - Math.abs(a.difference) ||
          compareFrench(a.entry.name, b.entry.name),
      )
      .slice(0, MOST_TOLD)
      .map((one) => ({ ...one, reasons: reasonsOf(history, series, one.entry.project, kind) }));
  return {
    costs: widest(
      pairs.flatMap(({ before: from, after: entry }) => {
        const revised = revisedCost(from, entry);
        return revised ? [{ entry, ...revised, difference: revised.after - revised.before }] : [];
      }),
      'budget',
    ),
    ends: widest(
      pairs.flatMap(({ before: from, after: entry }) => {
        const revised = revisedEnd(from, entry);
        return revised ? [{ entry, before: 0, after: 0, difference: revised.months }] : [];
      }),
      'schedule',
    ),
  };
}

export interface AnnouncedEnd {
  entry: EntryState;
  /** ISO date of the planned end. */
  endOn: string;
  /** True where it is in the data month or before: it should have been reached. */
  isPast: boolean;
}

const MOST_ENDS = 4;

/** The planned end, from the start and the published duration where the date itself was not given. */
export function plannedEnd(entry: EntryState): string | null {
  if (entry.plannedEndOn !== null) return entry.plannedEndOn;
  const days = durationDays(entry);
  return entry.startOn === null || days === null ? null : addDays(entry.startOn, days);
}

/**
 * Open projects whose end is planned within six months of the edition’s data month, or should have been
 * reached already (`endStanding`); and those to tell, at most four, by what is at stake: half of them past ones, the
 * interministerial and the costliest first.
 */
export function announcedEnds(
  { current: { edition, portfolio } }: Series,
  today: string,
): { all: AnnouncedEnd[]; told: AnnouncedEnd[] } {
  const all = portfolio.entries
    .flatMap((entry): AnnouncedEnd[] => {
      const endOn = plannedEnd(entry);
      const standing = endStanding({ ...entry, plannedEndOn: endOn }, edition, today);
      if (endOn === null || standing === null || standing === 'later') return [];
      return [{ entry, endOn, isPast: standing === 'past' }];
    })
    .sort((a, b) => stakesOf(b) - stakesOf(a) || compareFrench(a.entry.name, b.entry.name));
  const [past, coming] = [all.filter(({ isPast }) => isPast), all.filter((one) => !one.isPast)];
  const half = MOST_ENDS / 2;
  const told = [
    ...past.slice(0, Math.max(half, MOST_ENDS - coming.length)),
    ...coming.slice(0, Math.max(half, MOST_ENDS - past.length)),
  ];
  return { all, told };
}

/** A project of several ministries weighs as one of half again its cost. */
function stakesOf({ entry }: AnnouncedEnd): number {
  return (countedCost(entry) ?? 0) * (entry.interministerial ? 1.5 : 1);
}
