import { parisDay } from '@/lib/domain/collection/deadline';
import { EMPTY_CONTENT, type SubmissionContent } from '@/lib/schemas/submissions';
import type { DoneAnswer, SaveAnswer, SubmissionInput } from '@/lib/views/submission-answers';
import type { SubmissionFormView } from '@/lib/views/submissions';
import { openSaver } from './draft-saver';
import { beginInput, firstQueue, ministryOf, refusalOf } from './form-requests';
import {
  openState,
  reduceSubmission,
  type SubmissionEvent,
  type SubmissionState,
} from './form-state';
import {
  type CopyStorage,
  confront,
  copyKey,
  forgetCopy,
  keepCopy,
  type LocalCopy,
  readCopy,
} from './local-copy';
import { type Choices, contested, type Divergence, mergeDrafts } from './merge-drafts';
import { localProblems, type Problems } from './problems';
import { isUnsaved, type SaveQueue } from './save-queue';
import { broughtUpToDate, contentOfForm, openSections, same } from './sections';

export interface SubmissionActions {
  begin: (input: SubmissionInput<'begin'>) => Promise<SaveAnswer>;
  save: (input: SubmissionInput<'save'>) => Promise<SaveAnswer>;
  send: (input: SubmissionInput<'send'>) => Promise<DoneAnswer>;
  discard: (input: SubmissionInput<'discard'>) => Promise<DoneAnswer>;
  comment: (input: SubmissionInput<'comment'>) => Promise<DoneAnswer>;
}

export interface StoreOptions {
  view: SubmissionFormView;
  userId: string;
  actions: SubmissionActions;
  /** Asked for in the browser only. */
  storage: () => CopyStorage | null;
}

/** All that the screen is drawn from. */
export interface FormSnapshot {
  form: SubmissionState;
  queue: SaveQueue;
  /** What the form comes to as it is typed. */
  content: SubmissionContent;
  /** Two versions of the draft that ask to choose between them; null while there is but one. */
  divergence: (Divergence & { by: string }) | null;
  /** What happened without being asked: a copy brought back, another's sections joined to these. */
  note: { kind: 'copy' } | { kind: 'merged'; by: string } | null;
}

/** The life of the form, from its first change to its sending: what is typed and what is saved of it. */
export interface FormStore {
  subscribe(listener: () => void): () => void;
  read(): FormSnapshot;
  dispatch(event: SubmissionEvent): void;
  settle(choices: Choices): void;
  /** Checks, saves what is not saved, then sends. `blocking`: what the screen knows to be wrong. */
  send(blocking: Problems): Promise<void>;
  /** Saves at once; for who leaves the page. */
  flush(): Promise<SaveQueue>;
  /** Throws the draft away. The sentence of a refusal, null once done. */
  discard(): Promise<string | null>;
}

export function openStore(options: StoreOptions): FormStore {
  const { view, actions } = options;
  const listeners = new Set<() => void>();
  const opened = broughtUpToDate(view.draft?.content ?? EMPTY_CONTENT, view.baseEntry, view.entry);
  let form = openState(view.entry, openSections(view, opened), opened.explanations);
  let note: FormSnapshot['note'] = null;
  let hasLooked = false;
  let key = view.key;
  const saver = openSaver({
    initial: firstQueue(view, opened),
    begin: (content, baseVersion) => actions.begin(beginInput(view, content, baseVersion, key)),
    save: ({ submission, draft }, content, baseVersion) =>
      actions.save({ submission, expectedDraft: draft, content, baseVersion }),
    mayBegin: (content) => view.entry !== null || ministryOf(content) !== null,
    onChange: afterSaving,
  });
  let snapshot = draw();

  function draw(): FormSnapshot {
    const queue = saver.read();
    const content = contentOfForm(form.entry, form.sections, form.explanations);
    return { form, queue, content, divergence: divergenceOf(queue), note };
  }

  function publish() {
    snapshot = draw();
    for (const listener of listeners) listener();
  }

  function afterSaving(queue: SaveQueue) {
    keepLocally(queue);
    const divergence = divergenceOf(queue);
    if (divergence !== null && contested(divergence).length === 0) {
      note = { kind: 'merged', by: divergence.by };
      // The saver is still answering: what it said is taken first.
      queueMicrotask(() => settle({}));
    }
    publish();
  }

  function keepLocally(queue: SaveQueue) {
    const storage = options.storage();
    if (storage === null) return;
    const at = keyOf(options, queue.kept.submission);
    if (queue.kept.submission !== null && beginning(storage) !== null) {
      forgetCopy(storage, keyOf(options, null));
    }
    if (!isUnsaved(queue)) return forgetCopy(storage, at);
    const { kept, wanted, baseVersion } = queue;
    keepCopy(storage, at, {
      savedAt: new Date().toISOString(),
      submission: kept.submission,
      key,
      draft: kept.draft,
      ancestor: kept.content,
      baseVersion,
      content: wanted,
    });
  }

  /** What was kept of this very form before it was known to be begun; another proposal’s is left. */
  function beginning(storage: CopyStorage): LocalCopy | null {
    const copy = readCopy(storage, keyOf(options, null));
    const isNamed = view.entry !== null || key !== null;
    return isNamed && copy?.key === key ? copy : null;
  }

  function dispatch(event: SubmissionEvent) {
    const before = form;
    form = reduceSubmission(before, event);
    if (form === before) return;
    publish();
    if (form.sections !== before.sections || form.explanations !== before.explanations) {
      saver.typed(snapshot.content);
    }
  }

  function show(content: SubmissionContent) {
    const sections = openSections(view, content);
    form = reduceSubmission(form, {
      type: 'replaced',
      sections,
      explanations: content.explanations,
    });
  }

  function settle(choices: Choices) {
    const divergence = divergenceOf(saver.read());
    if (divergence === null) return;
    show(mergeDrafts(divergence, choices));
    saver.settle(contentOfForm(form.entry, form.sections, form.explanations));
    publish();
  }

  /** Brings back, once, what an earlier visit could not save. */
  function lookForCopy() {
    const storage = options.storage();
    if (hasLooked || storage === null) return;
    hasLooked = true;
    const { kept } = saver.read();
    const copy = readCopy(storage, keyOf(options, kept.submission)) ?? beginning(storage);
    const found = confront(copy, kept);
    if (copy === null || found.status === 'nothing') return;
    if (same(found.content, kept.content)) {
      // The answer was lost, not what was typed.
      forgetCopy(storage, keyOf(options, copy.submission));
      return;
    }
    if (kept.submission === null) key = copy.key ?? key;
    if (found.status === 'diverged' && view.draft !== null) {
      saver.diverged(found, view.draft);
      return;
    }
    note = { kind: 'copy' };
    show(found.content);
    publish();
    saver.typed(snapshot.content);
  }

  async function send(blocking: Problems) {
    if (['sending', 'sent'].includes(form.sending.at) || snapshot.divergence !== null) return;
    if (Object.keys(snapshot.content.parts).length === 0) return dispatch({ type: 'nothing' });
    const fields = { ...checked(view, snapshot.content), ...blocking };
    if (Object.keys(fields).length > 0) return dispatch({ type: 'invalid', fields });
    dispatch({ type: 'sending' });
    const { kept, saving } = await saver.flush();
    if (saving.at === 'failed') {
      return dispatch({ type: 'answered', answer: { status: 'refused', reason: saving.reason } });
    }
    if (saving.at !== 'rest' || kept.submission === null) return dispatch({ type: 'held' });
    const answer = await actions
      .send({ submission: kept.submission, expectedDraft: kept.draft })
      .catch(() => ({ status: 'unreachable' as const }));
    if (answer.status === 'ok') saver.close(true);
    dispatch({ type: 'answered', answer });
  }

  async function discard(): Promise<string | null> {
    saver.close(true);
    const { kept } = await saver.flush();
    const refusal =
      kept.submission === null
        ? null
        : refusalOf(
            await actions
              .discard({ submission: kept.submission })
              .catch(() => ({ status: 'unreachable' as const })),
          );
    const storage = options.storage();
    if (refusal !== null) saver.close(false);
    else if (storage !== null) forgetCopy(storage, keyOf(options, kept.submission));
    return refusal;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      // Told after the page is live, so that it is first drawn as the server drew it.
      lookForCopy();
      return () => listeners.delete(listener);
    },
    read: () => snapshot,
    dispatch,
    settle,
    send,
    flush: saver.flush,
    discard,
  };
}

function divergenceOf({ saving, kept, wanted }: SaveQueue): FormSnapshot['divergence'] {
  if (saving.at !== 'conflict') return null;
  return { ancestor: kept.content, mine: wanted, theirs: saving.current.content, by: saving.by };
}

function checked({ entry, edition, choices }: SubmissionFormView, content: SubmissionContent) {
  return localProblems({
    content,
    edition: edition.number,
    dataMonth: edition.dataMonth,
    project: entry?.project ?? null,
    entry,
    choices,
    today: parisDay(new Date().toISOString()),
  });
}

function keyOf({ view, userId }: StoreOptions, submission: string | null): string {
  return copyKey(userId, view.edition.number, view.entry?.project ?? submission ?? 'nouveau');
}
