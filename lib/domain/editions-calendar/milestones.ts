import { addDays, daysBetween } from '../history/duration';
import type { EditionState } from '../vocabulary/editions';

/**
 * Days allowed between the collection’s deadline and publication: the check, the decisions on what was
 * sent and the article. No publication date is set when an edition opens, so that the expected one is
 * the deadline plus these four weeks; a reader is told so wherever it is used.
 */
export const REVIEW_DAYS = 28;

/** What happened to an edition, in the order in which it was recorded. */
export interface EditionEvent {
  edition: number;
  state: EditionState;
  /** `YYYY-MM`. */
  dataMonth: string;
  publishedOn: string | null;
  collectionDeadline: string | null;
  /** Day in Paris on which it was recorded, ISO date. */
  day: string;
}

/** A publication of an edition; the first is 1, errata follow. */
export interface PublicationDay {
  edition: number;
  version: number;
  /** ISO date. */
  publishedOn: string;
}

/** The days of an edition, ISO dates; null where it is not known, or has not come. */
export interface EditionMilestones {
  edition: number;
  state: EditionState;
  /** `YYYY-MM`. */
  dataMonth: string;
  /** Whether it was followed here; an imported edition is known by its publication only. */
  followed: boolean;
  openedOn: string | null;
  deadline: string | null;
  /** The deadline first given, where it was moved. */
  firstDeadline: string | null;
  reviewOn: string | null;
  publishedOn: string | null;
  /** Later publications of the edition, oldest first. */
  corrections: readonly PublicationDay[];
  /** Days from the deadline to the review, or to today while it lasts; negative before. */
  collectionLateness: number | null;
  /** The deadline plus `REVIEW_DAYS`. */
  expectedOn: string | null;
  /** Days from the expected publication to the actual one, or to today while it is awaited. */
  publicationLateness: number | null;
  /** Days since the previous edition was published; null where either day is not known. */
  interval: number | null;
}

/**
 * The milestones of every edition, oldest first: a fold of what was recorded.
 * @param today ISO date: how late what has not come is.
 */
export function editionMilestones(
  events: readonly EditionEvent[],
  publications: readonly PublicationDay[],
  today: string,
): EditionMilestones[] {
  const numbers = [...new Set(events.map(({ edition }) => edition))].sort((a, b) => a - b);
  const rows: EditionMilestones[] = [];
  for (const number of numbers) {
    const own = events.filter(({ edition }) => edition === number);
    const versions = publications.filter(({ edition }) => edition === number);
    const row = milestonesOf(own, versions, today);
    const previous = rows.at(-1)?.publishedOn ?? null;
    const interval =
      previous === null || row.publishedOn === null ? null : daysBetween(previous, row.publishedOn);
    rows.push({ ...row, interval });
  }
  return rows;
}

function milestonesOf(
  own: readonly EditionEvent[],
  versions: readonly PublicationDay[],
  today: string,
): Omit<EditionMilestones, 'interval'> {
  const last = own.at(-1);
  if (last === undefined) throw new RangeError('an edition without events');
  const { edition, state, dataMonth } = last;
  const sorted = versions.toSorted((a, b) => a.version - b.version);
  const deadlines = own.flatMap(({ collectionDeadline }) => collectionDeadline ?? []);
  const deadline = last.collectionDeadline ?? deadlines.at(-1) ?? null;
  const reviewOn = reviewDay(own, state);
  const publishedOn = last.publishedOn ?? sorted[0]?.publishedOn ?? null;
  const expectedOn = deadline === null ? null : addDays(deadline, REVIEW_DAYS);
  const closedOn = reviewOn ?? publishedOn;
  return {
    edition,
    state,
    dataMonth,
    followed: own.some((event) => event.state !== 'published'),
    openedOn: own.find((event) => event.state === 'collection')?.day ?? null,
    deadline,
    firstDeadline: deadlines[0] === deadline ? null : (deadlines[0] ?? null),
    reviewOn,
    publishedOn,
    corrections: sorted.filter(({ version }) => version > 1),
    collectionLateness: lateness(deadline, closedOn ?? (isPast(state) ? null : today)),
    expectedOn,
    publicationLateness: lateness(
      expectedOn,
      publishedOn ?? (state === 'published' ? null : today),
    ),
  };
}

/** The last day on which the review began, unless the collection was opened again since. */
function reviewDay(own: readonly EditionEvent[], state: EditionState): string | null {
  if (!isPast(state)) return null;
  const began = own.findLast(
    (event, index) => event.state === 'review' && own[index - 1]?.state !== 'review',
  );
  return began?.day ?? null;
}

/** Whether the collection is over. */
function isPast(state: EditionState): boolean {
  return state === 'review' || state === 'published';
}

function lateness(expected: string | null, actual: string | null): number | null {
  return expected === null || actual === null ? null : daysBetween(expected, actual);
}
