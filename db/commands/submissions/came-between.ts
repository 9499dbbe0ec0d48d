import type { SubmissionEvent, SubmissionEventKind } from '@/lib/domain/submissions/events';
import { formatInstant } from '@/lib/format/dates';

const WHAT_WAS_DONE: Record<SubmissionEventKind, string> = {
  sent: 'a transmis ces changements',
  withdrawn: 'a retiré cette transmission',
  discarded: 'a abandonné cette transmission',
  returned: 'a renvoyé cette transmission pour correction',
  accepted: 'a accepté cette transmission',
  refused: 'a refusé cette transmission',
  commented: 'a écrit un message sur cette transmission',
};

/**
 * Who did what since the last event a writer had before their eyes, as a sentence; null when nothing
 * came in between. What moved the submission is told rather than a message written about it.
 * @param seen how many of the events they had before their eyes.
 */
export function cameBetween(events: readonly SubmissionEvent[], seen: number): string | null {
  const since = events.slice(seen);
  const told = since.findLast(({ kind }) => kind !== 'commented') ?? since.at(-1);
  return told === undefined ? null : whatWasDone(told);
}

/** « Sacha Bernard a retiré cette transmission le 24 nov. 2018 à 14 h 32… » */
export function whatWasDone({
  kind,
  actor,
  at,
}: Pick<SubmissionEvent, 'kind' | 'actor' | 'at'>): string {
  return `${actor.name} ${WHAT_WAS_DONE[kind]} le ${formatInstant(at)}\u202f: relisez-la avant de continuer. Rien d’autre n’a été enregistré.`;
}
