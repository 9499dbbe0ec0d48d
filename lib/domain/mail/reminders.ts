import { formatEdition, formatInstant } from '@/lib/format/dates';
import { daysLeft, parisDay } from '../collection/deadline';
import { addDays } from '../history/duration';
import { impossible, POSSIBLE, type Verdict } from '../result';
import type { Edition } from '../vocabulary/editions';
import { morningOf } from './paris-time';

/**
 * The reminders that leave by themselves, each once for a deadline: from so many days before it
 * (negative once past) until the next one takes over, or until it is too late to be of use.
 */
const MILESTONES = [
  { name: 'week', from: 7, until: 3 },
  { name: 'eve', from: 2, until: 0 },
  { name: 'after', from: -1, until: -7 },
] as const;
export type Milestone = (typeof MILESTONES)[number]['name'];

const PAUSE_MS = 24 * 3_600_000;

/**
 * The reminder that is due now, from 07:30 in Paris; null for none. `since`: the instant from which
 * this deadline was known; a milestone of that day or before it is skipped, as people have just
 * been told.
 */
export function dueMilestone(
  deadline: string,
  { now, since }: { now: string; since: string },
): Milestone | null {
  const left = daysLeft(deadline, parisDay(now)) ?? Number.NaN;
  const reached = MILESTONES.find(({ from, until }) => left <= from && left >= until);
  if (reached === undefined) return null;
  const day = addDays(deadline, -reached.from);
  return day > parisDay(since) && morningOf(day) <= now ? reached.name : null;
}

/** True less than a day after the last reminder: nobody is reminded again so soon. */
export function isRecent(remindedAt: string | null, now: string): boolean {
  return remindedAt !== null && Date.parse(now) - Date.parse(remindedAt) < PAUSE_MS;
}

/** Whether the liaisons of a ministry may be reminded by hand; the reason says why not. */
export function reminderVerdict(known: {
  edition: Edition;
  /** Projects on which the ministry has still to act. */
  left: number;
  /** How many enabled liaisons it has. */
  liaisons: number;
  /** ISO instants. */
  remindedAt: string | null;
  now: string;
}): Verdict {
  const { edition, left, liaisons, remindedAt, now } = known;
  if (edition.state !== 'collection') {
    return impossible(
      `La collecte de la ${formatEdition(edition.number)} n’est pas ouverte\u202f: il n’y a rien à rappeler.`,
    );
  }
  if (!edition.collectionDeadline) {
    return impossible(
      'Cette collecte n’a pas d’échéance\u202f: fixez-en une avant de relancer quelqu’un.',
    );
  }
  if (left === 0) return impossible('Il ne reste rien à traiter dans ce ministère.');
  if (liaisons === 0) {
    return impossible(
      'Aucun correspondant n’a de compte pour ce ministère\u202f: demandez à un administrateur d’en ouvrir un.',
    );
  }
  if (remindedAt !== null && isRecent(remindedAt, now)) {
    return impossible(
      `Les correspondants de ce ministère ont été relancés le ${formatInstant(remindedAt)}\u202f: laissez-leur une journée.`,
    );
  }
  return POSSIBLE;
}
