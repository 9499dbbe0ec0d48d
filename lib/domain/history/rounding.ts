import type { Change, Schedule } from './change';
import { addDays, DAYS_PER_YEAR, durationDays } from './duration';
import type { Origin } from './revision';

function sameMonth(a: string, b: string): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}

/**
 * True when two schedules differ only by how precisely they were written: durations equal once rounded
 * to a tenth of a year (editions publish 6.8 or 6.75616438356164, and write 5.0 as 5), starts equal but
 * for the day in the month, one of them being the first.
 */
export function isRoundingOnly(before: Schedule, after: Schedule): boolean {
  return sameStartToPrecision(before.startOn, after.startOn) && sameDuration(before, after);
}

/**
 * True when a change of schedule is only the rounding of a published duration. For an import it is also
 * judged on the state the change meets: an edition imported late may have come between the two that
 * were compared.
 */
export function isRoundingChange(
  before: Schedule,
  change: Extract<Change, { kind: 'schedule' }>,
  origin: Origin,
): boolean {
  return change.roundingOnly || (origin === 'import' && isRoundingOnly(before, change));
}

/**
 * Of two schedules that differ by rounding only, the more precise start and the more precise duration,
 * and the end they give: the order in which they were published does not matter.
 */
export function mostPrecise(a: Schedule, b: Schedule): Schedule {
  const startOn = moreExactStart(a.startOn, b.startOn);
  const days = moreExactDuration(durationDays(a), durationDays(b));
  if (startOn !== null && days !== null) {
    return { startOn, plannedEndOn: addDays(startOn, days), statedDurationDays: null };
  }
  return { startOn, plannedEndOn: a.plannedEndOn ?? b.plannedEndOn, statedDurationDays: days };
}

/** A day other than the first of the month was known; the first may stand for any. */
function moreExactStart(a: string | null, b: string | null): string | null {
  return a?.endsWith('-01') ? b : a;
}

function moreExactDuration(a: number | null, b: number | null): number | null {
  return a !== null && b !== null && isTenthOf(a, b) ? b : a;
}

function sameStartToPrecision(before: string | null, after: string | null): boolean {
  if (before === after) return true;
  if (before === null || after === null) return false;
  return sameMonth(before, after) && (before.endsWith('-01') || after.endsWith('-01'));
}

function sameDuration(before: Schedule, after: Schedule): boolean {
  const [from, to] = [durationDays(before), durationDays(after)];
  if (from === null || to === null) return from === to;
  return from === to || isTenthOf(from, to) || isTenthOf(to, from);
}

/** `rounded` is what one gets by writing `exact` with one decimal. */
function isTenthOf(rounded: number, exact: number): boolean {
  const tenths = Math.round((exact / DAYS_PER_YEAR) * 10);
  return rounded === Math.round((tenths / 10) * DAYS_PER_YEAR);
}
