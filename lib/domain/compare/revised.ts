import { countedCost, countedDurationDays, isEntryWithheld } from '../figures/counted';
import { DAYS_PER_YEAR } from '../history/duration';
import type { EntryState } from '../history/entry';
import { isRoundingOnly } from '../history/rounding';
import { monthsBetween } from '../views/months';

/*
 * What counts as revised between two states of an entry, the same on every screen and in every text: a
 * value known on both sides that is not the same, precision aside. A value that becomes known or ceases to
 * be was not revised.
 */

/** A value before and after, in its own unit. */
export interface Revised<T> {
  before: T;
  after: T;
}

/** The full cost, in whole euros; null where it was not revised. */
export function revisedCost(before: EntryState, after: EntryState): Revised<number> | null {
  return revisedNumber(countedCost(before), countedCost(after));
}

/** The planned duration, in days; null where it was not revised, or only written more precisely. */
export function revisedDuration(before: EntryState, after: EntryState): Revised<number> | null {
  if (isRoundingOnly(before, after)) return null;
  return revisedNumber(countedDurationDays(before), countedDurationDays(after));
}

function revisedNumber(before: number | null, after: number | null): Revised<number> | null {
  return before === null || after === null || before === after ? null : { before, after };
}

/** A planned end that moved, by whole months: later above zero, earlier below. */
interface RevisedEnd extends Revised<string | null> {
  months: number;
}

/**
 * The planned end, as published to the month: a move within a month is none, nor is a corrected start.
 * Where an end is not known on both sides, the duration says by how many months it moved, and `before` and
 * `after` are null.
 */
export function revisedEnd(before: EntryState, after: EntryState): RevisedEnd | null {
  if (isEntryWithheld(before) || isEntryWithheld(after) || isRoundingOnly(before, after))
    return null;
  const [from, to] = [before.plannedEndOn, after.plannedEndOn];
  if (from !== null && to !== null) {
    const months = monthsBetween(from, to);
    return months === 0 ? null : { before: from, after: to, months };
  }
  const duration = revisedDuration(before, after);
  if (duration === null) return null;
  const months = Math.round(((duration.after - duration.before) / DAYS_PER_YEAR) * 12);
  return months === 0 ? null : { before: null, after: null, months };
}
