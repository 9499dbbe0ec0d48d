import type { SubmissionContent } from '@/lib/schemas/submissions';
import type { SaveAnswer } from '@/lib/views/submission-answers';
import type { SubmissionDraft } from '@/lib/views/submissions';
import { same } from './sections';

/** What the server is known to hold. */
export interface Kept {
  /** Null while nothing was begun. */
  submission: string | null;
  /** Version of the draft, 0 while there is none. */
  draft: number;
  baseVersion: number;
  content: SubmissionContent;
  /** ISO instant of the last save known; null while there is none. */
  at: string | null;
}

/** Where the saving of what is typed stands. One save at most is under way; the last typed wins. */
export type Saving =
  | { at: 'rest' }
  /** Typed, and a save is due after a pause. */
  | { at: 'waiting' }
  | { at: 'saving'; content: SubmissionContent; baseVersion: number }
  /** `isPassing`: it may go better by itself, and is tried again. */
  | { at: 'failed'; reason: string; isPassing: boolean }
  /** Somebody else saved in between: nothing is sent until the two are one again. */
  | { at: 'conflict'; by: string; current: SubmissionDraft };

export interface SaveQueue {
  kept: Kept;
  /** What the screen holds. */
  wanted: SubmissionContent;
  /** Version of the entry the screen is based on; 0 for a new project. */
  baseVersion: number;
  saving: Saving;
}

export type QueueAnswer = SaveAnswer | { status: 'unreachable' };

export type QueueEvent =
  | { type: 'typed'; content: SubmissionContent }
  /** The pause is over, or the person asks for it: what differs is to be saved now. */
  | { type: 'due' }
  /** `at`: ISO instant of the answer. */
  | { type: 'answered'; answer: QueueAnswer; at: string }
  /** What this browser kept was typed over a draft that somebody saved since. */
  | {
      type: 'diverged';
      ancestor: SubmissionContent;
      content: SubmissionContent;
      current: SubmissionDraft;
    }
  /** The two versions of a conflict are one again, over the draft of the other. */
  | { type: 'settled'; content: SubmissionContent };

const UNREACHABLE = 'Le serveur ne répond pas, votre saisie reste sur cet écran.';

/** The queue after an event. What is typed is never given up, whatever is answered. */
export function reduceQueue(queue: SaveQueue, event: QueueEvent): SaveQueue {
  switch (event.type) {
    case 'typed':
      return afterTyping({ ...queue, wanted: event.content });
    case 'due':
      return isBusy(queue) || !isUnsaved(queue)
        ? queue
        : {
            ...queue,
            saving: { at: 'saving', content: queue.wanted, baseVersion: queue.baseVersion },
          };
    case 'answered':
      return queue.saving.at === 'saving' ? answered(queue, queue.saving, event) : queue;
    case 'diverged': {
      const { ancestor, content, current } = event;
      return {
        ...queue,
        kept: { ...queue.kept, content: ancestor },
        wanted: content,
        saving: { at: 'conflict', by: current.updatedBy, current },
      };
    }
    case 'settled':
      return queue.saving.at === 'conflict' ? settled(queue, queue.saving, event.content) : queue;
  }
}

/** True when the server does not hold what the screen holds. */
export function isUnsaved({ kept, wanted, baseVersion }: SaveQueue): boolean {
  if (!same(kept.content, wanted)) return true;
  // What was begun is saved again when it is now typed over another version of the entry.
  return kept.submission !== null && kept.baseVersion !== baseVersion;
}

/** True while no other save may start. */
function isBusy({ saving }: SaveQueue): boolean {
  return saving.at === 'saving' || saving.at === 'conflict';
}

function afterTyping(queue: SaveQueue): SaveQueue {
  if (isBusy(queue)) return queue;
  return { ...queue, saving: { at: isUnsaved(queue) ? 'waiting' : 'rest' } };
}

function answered(
  queue: SaveQueue,
  sent: Extract<Saving, { at: 'saving' }>,
  { answer, at }: Extract<QueueEvent, { type: 'answered' }>,
): SaveQueue {
  switch (answer.status) {
    case 'ok': {
      const { submission, draft, baseVersion } = answer.value;
      const kept = { submission, draft, baseVersion, content: sent.content, at };
      return afterTyping({ ...queue, kept, baseVersion: sent.baseVersion, saving: { at: 'rest' } });
    }
    case 'conflict': {
      const { submission, current, by } = answer;
      return {
        ...queue,
        kept: { ...queue.kept, submission },
        saving: { at: 'conflict', by, current },
      };
    }
    case 'unreachable':
      return failed(queue, UNREACHABLE, true);
    case 'refused':
      return failed(queue, answer.reason);
    case 'invalid':
      return failed(queue, Object.values(answer.fields)[0] ?? 'Cette saisie n’est pas lisible.');
    case 'unexpected':
      return failed(
        queue,
        `Le serveur a échoué (référence ${answer.reference}), votre saisie reste sur cet écran.`,
        true,
      );
  }
}

function failed(queue: SaveQueue, reason: string, isPassing = false): SaveQueue {
  return { ...queue, saving: { at: 'failed', reason, isPassing } };
}

function settled(
  queue: SaveQueue,
  { current }: Extract<Saving, { at: 'conflict' }>,
  wanted: SubmissionContent,
): SaveQueue {
  const kept: Kept = {
    ...queue.kept,
    draft: current.version,
    baseVersion: current.baseVersion,
    content: current.content,
    at: current.updatedAt,
  };
  return afterTyping({ ...queue, kept, wanted, saving: { at: 'rest' } });
}
