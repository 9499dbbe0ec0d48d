import type { Revision } from '../history/revision';
import type { Submission, SubmissionEvent, SubmissionEventKind } from '../submissions/events';
import type { SavedDraft } from './facts';

/** Something somebody did: what is a phrase without its author, « Transmise ». */
export interface DatedAct {
  /** ISO instant. */
  at: string;
  by: string;
  what: string;
}

/** What is said of « rien n’a changé ». */
export const CONFIRMED_ACT = 'Confirmé sans changement';

const EVENT_PHRASES: Record<SubmissionEventKind, string> = {
  sent: 'Transmise',
  withdrawn: 'Retirée',
  discarded: 'Abandonnée',
  returned: 'Renvoyée pour correction',
  accepted: 'Acceptée',
  refused: 'Refusée',
  commented: 'Commentée',
};

function phraseOf(event: SubmissionEvent): string {
  const inPart = event.kind === 'accepted' && event.declined.length > 0;
  return inPart ? 'Acceptée en partie' : EVENT_PHRASES[event.kind];
}

/** Everything that was done about some submissions and entries, in no particular order. */
export function actsAbout(
  submissions: readonly Submission[],
  drafts: readonly SavedDraft[],
  revisions: readonly Revision[],
): DatedAct[] {
  return [
    ...submissions.flatMap(({ at, actor, events }) => [
      { at, by: actor.name, what: 'Commencée' },
      ...events.map((event) => ({ at: event.at, by: event.actor.name, what: phraseOf(event) })),
    ]),
    ...drafts.map(({ at, by }) => ({ at, by, what: 'Brouillon enregistré' })),
    // What was accepted is told by the event already.
    ...revisions
      .filter(({ proposal }) => proposal === undefined)
      .map(({ at, actor, changes }) => ({
        at,
        by: actor.name,
        what: changes.some(({ kind }) => kind === 'confirmation')
          ? CONFIRMED_ACT
          : 'Fiche modifiée',
      })),
  ];
}

/**
 * The latest of some acts, for display: acts of different sequences have only the clock in common. At
 * one and the same instant, what was done to a submission comes after its beginning, and what is
 * saved of its draft last.
 */
export function latest(acts: readonly DatedAct[]): DatedAct | null {
  return acts.reduce<DatedAct | null>(
    (last, act) => (last === null || precedes(last, act) ? act : last),
    null,
  );
}

function precedes(a: DatedAct, b: DatedAct): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (isBeginning(a) !== isBeginning(b)) return isBeginning(a);
  return a.what < b.what || (a.what === b.what && a.by < b.by);
}

function isBeginning({ what }: DatedAct): boolean {
  return what === 'Commencée';
}
