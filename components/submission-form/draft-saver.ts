import type { SubmissionContent } from '@/lib/schemas/submissions';
import type { SaveAnswer } from '@/lib/views/submission-answers';
import type { SubmissionDraft } from '@/lib/views/submissions';
import {
  isUnsaved,
  type QueueAnswer,
  type QueueEvent,
  reduceQueue,
  type SaveQueue,
} from './save-queue';

const PAUSE_MS = 800;
const RETRY_MS = 10_000;

export interface SaverOptions {
  initial: SaveQueue;
  begin: (content: SubmissionContent, baseVersion: number) => Promise<SaveAnswer>;
  save: (
    kept: { submission: string; draft: number },
    content: SubmissionContent,
    baseVersion: number,
  ) => Promise<SaveAnswer>;
  /** Whether what is typed can be begun: a proposal waits for its ministry. */
  mayBegin: (content: SubmissionContent) => boolean;
  onChange: (queue: SaveQueue) => void;
}

/** Carries the queue of saves out: waits for a pause, then asks the server, one save at a time. */
export interface DraftSaver {
  read(): SaveQueue;
  typed(content: SubmissionContent): void;
  settle(content: SubmissionContent): void;
  /** Saves at once what is not saved, and waits until nothing is under way. */
  flush(): Promise<SaveQueue>;
  /** What an earlier visit left was typed over a draft that `current` has replaced since. */
  diverged(
    left: { ancestor: SubmissionContent; content: SubmissionContent },
    current: SubmissionDraft,
  ): void;
  /** Once closed (sent, or thrown away), nothing more is saved. */
  close(isClosed: boolean): void;
}

export function openSaver(options: SaverOptions): DraftSaver {
  const { begin, save, mayBegin, onChange } = options;
  let queue = options.initial;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> = Promise.resolve();
  let isClosed = false;

  function take(event: QueueEvent) {
    const before = queue;
    queue = reduceQueue(before, event);
    if (queue !== before) onChange(queue);
    clearTimeout(timer);
    const pause = pauseAfter(queue);
    if (pause !== null) timer = setTimeout(start, pause);
  }

  function start() {
    if (isClosed || (queue.kept.submission === null && !mayBegin(queue.wanted))) return;
    take({ type: 'due' });
    if (queue.saving.at === 'saving')
      underWay = ask(queue.saving.content, queue.saving.baseVersion);
  }

  async function ask(content: SubmissionContent, baseVersion: number) {
    const { submission, draft } = queue.kept;
    const asked =
      submission === null
        ? begin(content, baseVersion)
        : save({ submission, draft }, content, baseVersion);
    const answer: QueueAnswer = await asked.catch(() => ({ status: 'unreachable' }));
    take({ type: 'answered', answer, at: new Date().toISOString() });
  }

  async function flush(): Promise<SaveQueue> {
    await underWay;
    // What was typed while a save was under way takes another one; a failure is not insisted on.
    for (let rest = 3; rest > 0 && isUnsaved(queue); rest -= 1) {
      start();
      await underWay;
      if (queue.saving.at !== 'waiting') break;
    }
    return queue;
  }

  return {
    read: () => queue,
    typed: (content) => take({ type: 'typed', content }),
    settle: (content) => take({ type: 'settled', content }),
    flush,
    diverged: ({ ancestor, content }, current) =>
      take({ type: 'diverged', ancestor, content, current }),
    close(closes) {
      isClosed = closes;
      clearTimeout(timer);
    },
  };
}

/** How long to wait before the next save; null where none is due. */
function pauseAfter({ saving }: SaveQueue): number | null {
  if (saving.at === 'waiting') return PAUSE_MS;
  return saving.at === 'failed' && saving.isPassing ? RETRY_MS : null;
}
