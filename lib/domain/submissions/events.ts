import type { SubmissionContent } from '@/lib/schemas/submissions';
import type { SubmissionStatus } from './status';
import type { Side } from './transitions';

export const SUBMISSION_EVENT_KINDS = [
  'sent',
  'withdrawn',
  'discarded',
  'returned',
  'accepted',
  'refused',
  'commented',
] as const;
export type SubmissionEventKind = (typeof SUBMISSION_EVENT_KINDS)[number];

/**
 * One change of a submission that an officer may take or leave: a field of the text, or a whole part
 * (`budget` is the amount and its withholding, `schedule` both dates).
 */
export type ChangeKey = `edit.${string}` | 'create' | 'phase' | 'budget' | 'schedule' | 'exit';

/** What each kind of event carries. */
export type SubmissionEventDetail =
  /** `baseVersion`: version of the entry that its author had before their eyes; 0 for a new project. */
  | { kind: 'sent'; content: SubmissionContent; baseVersion: number }
  | { kind: 'withdrawn' }
  | { kind: 'discarded' }
  | { kind: 'returned'; comment: string }
  | { kind: 'refused'; comment: string }
  | {
      kind: 'accepted';
      /** The project it was recorded on: given by the decision for a new one. */
      project: string;
      /** Numbers of the revisions it was recorded as. */
      revisions: readonly number[];
      /** The changes that were not taken; the comment says why. */
      declined: readonly ChangeKey[];
      comment: string;
    }
  /** `side`: on whose behalf it was said, since accounts change hands. */
  | { kind: 'commented'; comment: string; side: Side };

/** One thing that happened to a submission. Order comes from `seq`, never from the clock. */
export type SubmissionEvent = SubmissionEventDetail & {
  seq: number;
  submission: string;
  actor: { id: string; name: string };
  /** ISO instant, for display only. */
  at: string;
};

/** A submission with its events, oldest first. */
export interface Submission {
  id: string;
  edition: number;
  /** Null for the proposal of a new project. */
  project: string | null;
  ministry: string;
  /** Who began it, and when. */
  actor: { id: string; name: string };
  at: string;
  events: readonly SubmissionEvent[];
}

const STATUS_AFTER = {
  sent: 'sent',
  withdrawn: 'draft',
  discarded: 'discarded',
  returned: 'returned',
  accepted: 'accepted',
  refused: 'refused',
} as const satisfies Record<Exclude<SubmissionEventKind, 'commented'>, SubmissionStatus>;

/** Where a submission stands: a fold of its events. A comment moves nothing. */
export function statusOf(events: readonly SubmissionEvent[]): SubmissionStatus {
  return events.reduce<SubmissionStatus>(
    (status, { kind }) => (kind === 'commented' ? status : STATUS_AFTER[kind]),
    'draft',
  );
}

/** The content last sent, with its event; null for what was never sent. */
export function lastSent(
  events: readonly SubmissionEvent[],
): Extract<SubmissionEvent, { kind: 'sent' }> | null {
  return events.findLast((event) => event.kind === 'sent') ?? null;
}

/** Everybody who sent it at least once: none of them decides on it. */
export function proposersOf(events: readonly SubmissionEvent[]): ReadonlySet<string> {
  return new Set(events.filter(({ kind }) => kind === 'sent').map(({ actor }) => actor.id));
}
