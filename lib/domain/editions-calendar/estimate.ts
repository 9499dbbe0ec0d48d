import { addDays, daysBetween } from '../history/duration';
import { type EditionMilestones, REVIEW_DAYS } from './milestones';

/** How many of the last intervals an estimate rests on: the pace changed over the years. */
const INTERVALS = 3;
/** Days between two editions where nothing is known yet: about six months. */
const DEFAULT_INTERVAL = 182;
/** Days of a collection where none was held here: four weeks. */
const DEFAULT_COLLECTION = 28;

/** When the next edition may come, from the pace of the last ones: an estimate, never a commitment. */
export interface NextEditionEstimate {
  edition: number;
  /** `YYYY-MM`. */
  dataMonth: string;
  /** ISO dates. */
  collectionOn: string;
  deadline: string;
  publishedOn: string;
  /** Whether that day is past already. */
  overdue: boolean;
  /** The intervals it rests on, in days, oldest first; none where the default is used. */
  intervals: readonly number[];
  /** Their median, or the default; days. */
  interval: number;
}

/**
 * The dates of the edition after the last one: the median of the last three intervals between
 * publications after the last publication, or after the expected one of the edition under way. Null
 * before the first edition.
 * @param milestones oldest first.
 * @param today ISO date.
 */
export function estimateNext(
  milestones: readonly EditionMilestones[],
  today: string,
): NextEditionEstimate | null {
  const last = milestones.at(-1);
  if (last === undefined) return null;
  const intervals = milestones.flatMap(({ interval }) => interval ?? []).slice(-INTERVALS);
  const interval = median(intervals) ?? DEFAULT_INTERVAL;
  const publishedOn = addDays(lastPublication(milestones, interval, today), interval);
  const deadline = addDays(publishedOn, -REVIEW_DAYS);
  const collections = milestones.flatMap(({ openedOn, deadline: end }) =>
    openedOn === null || end === null ? [] : [Math.max(0, daysBetween(openedOn, end))],
  );
  const lags = milestones.flatMap(({ dataMonth, publishedOn: day }) =>
    day === null ? [] : [monthNumber(day) - monthNumber(dataMonth)],
  );
  return {
    edition: last.edition + 1,
    dataMonth: monthOf(monthNumber(publishedOn) - (median(lags.slice(-INTERVALS)) ?? 0)),
    collectionOn: addDays(deadline, -(median(collections.slice(-INTERVALS)) ?? DEFAULT_COLLECTION)),
    deadline,
    publishedOn,
    overdue: publishedOn < today,
    intervals,
    interval,
  };
}

/** The day the last edition was published, or may be; what is awaited does not come before today. */
function lastPublication(
  milestones: readonly EditionMilestones[],
  interval: number,
  today: string,
): string {
  const last = milestones.at(-1);
  if (last?.publishedOn) return last.publishedOn;
  // A published edition whose day was not kept came with its data.
  if (last?.state === 'published') return lastDayOf(last.dataMonth);
  const before = milestones.findLast(({ publishedOn }) => publishedOn !== null)?.publishedOn;
  const expected = last?.expectedOn ?? (before ? addDays(before, interval) : today);
  return expected < today ? today : expected;
}

/** A whole number; null for none. Of two in the middle, their mean, rounded. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : Math.round((low + high) / 2);
}

/** Months since year 0, of an ISO date or month. */
function monthNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

function monthOf(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function lastDayOf(month: string): string {
  return addDays(`${monthOf(monthNumber(month) + 1)}-01`, -1);
}
