import { firstDayAfter } from '../views/months';
import type { Edition } from '../vocabulary/editions';
import type { EntryState } from './entry';

/**
 * What is past and what is to come, for whoever says it: measured from the month the edition's data
 * describe, or from today where that comes first. An edition read years later keeps the meaning it had.
 */

/** How far the ends to come are announced, in months after the data month. */
const MONTHS_AHEAD = 6;

type DataMonth = Pick<Edition, 'dataMonth'>;
type Planned = Pick<EntryState, 'plannedEndOn' | 'phase' | 'withheld'>;

/**
 * The day, as an ISO date, before which a planned end is past: an end in the data month is, the project
 * was to be over when its data were collected.
 * @param today ISO date.
 */
export function pastBefore({ dataMonth }: DataMonth, today: string): string {
  const collected = firstDayAfter(dataMonth, 1);
  return today < collected ? today : collected;
}

/** True of a planned end that should be behind: « devait s’achever ». */
export function isPastEnd(plannedEndOn: string, edition: DataMonth, today: string): boolean {
  return plannedEndOn < pastBefore(edition, today);
}

/**
 * Where the planned end of a project stands: past, to come within six months of the data month, or
 * later. Null where there is none to speak of: completed, unknown, or withheld with the entry.
 */
export function endStanding(
  { plannedEndOn, phase, withheld }: Planned,
  edition: DataMonth,
  today: string,
): 'past' | 'toCome' | 'later' | null {
  if (plannedEndOn === null || phase === 'completed' || withheld?.scope === 'entry') return null;
  if (isPastEnd(plannedEndOn, edition, today)) return 'past';
  return plannedEndOn < firstDayAfter(edition.dataMonth, MONTHS_AHEAD + 1) ? 'toCome' : 'later';
}
