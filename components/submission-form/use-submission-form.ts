import { type RefObject, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Fields } from '@/components/forms/use-act-form';
import { parisDay } from '@/lib/domain/collection/deadline';
import type { PartName } from '@/lib/schemas/submissions';
import type { TypedValues } from '@/lib/typed/acts';
import type { SubmissionFormView, SubmissionPreview } from '@/lib/views/submissions';
import { type FormSnapshot, type FormStore, openStore, type SubmissionActions } from './form-store';
import { missingExplanations, usePreview } from './preview-query';
import { localProblems, type Problems } from './problems';
import { namesOf, readField } from './recap';
import { isUnsaved } from './save-queue';
import { isUntouched, sectionsOf, valueAt } from './sections';

export interface SubmissionFormHandle {
  form: RefObject<HTMLFormElement | null>;
  store: FormStore;
  snapshot: FormSnapshot;
  preview: { data: SubmissionPreview | undefined; isError: boolean; isStale: boolean };
  /** All that blocks, shown or not. */
  problems: Problems;
  /** The message of a field, once it may be shown. */
  problemAt: (path: string) => string | undefined;
  fieldsOf: <Part extends PartName>(part: Part, values: TypedValues<Part>) => Fields<Part>;
}

/** The form of a submission: the store of what is typed, with what the rules and the server say of it. */
export function useSubmissionForm(
  view: SubmissionFormView,
  userId: string,
  actions: SubmissionActions,
): SubmissionFormHandle {
  const form = useRef<HTMLFormElement>(null);
  const [store] = useState(() => openStore({ view, userId, actions, storage: browserStorage }));
  const snapshot = useSyncExternalStore(store.subscribe, store.read, store.read);
  const { form: state, content } = snapshot;
  const project = view.entry?.project ?? null;
  const edition = view.edition.number;
  const preview = usePreview({
    edition,
    project,
    content,
    baseVersion: view.entry?.version ?? 0,
  });
  const local = useMemo(
    () =>
      localProblems({
        content,
        edition,
        dataMonth: view.edition.dataMonth,
        project,
        entry: view.entry,
        choices: view.choices,
        today: parisDay(new Date().toISOString()),
      }),
    [content, edition, project, view],
  );
  const told = preview.isEnabled && preview.data?.status === 'ok' ? preview.data.problems : {};
  const problems = {
    ...state.refused,
    ...missingExplanations(told, state.explanations),
    ...local,
    ...state.incomplete,
  };
  useSavedOnLeaving(store);
  useFocusOnProblem(form, snapshot);

  const problemAt = (path: string) => (mayShow(state.left, path) ? problems[path] : undefined);
  const names = useMemo(() => namesOf(view.choices), [view.choices]);

  function before(part: PartName, field: string): string | undefined {
    const { entry } = view;
    const at = { part, field };
    if (entry === null || part !== 'edit' || isUntouched(entry, state.sections, at))
      return undefined;
    return readField(field, valueAt(sectionsOf(entry)[part], field), names);
  }

  return {
    form,
    store,
    snapshot,
    preview: {
      data: preview.isEnabled ? preview.data : undefined,
      isError: preview.isEnabled && preview.isError,
      isStale: preview.isPlaceholderData,
    },
    problems,
    problemAt,
    fieldsOf: (part, values) => ({
      values,
      bind: (field) => ({
        name: `${part}.${field}`,
        value: values[field],
        onChange: (value) => store.dispatch({ type: 'typed', part, field, value }),
        problem: (of) =>
          problemAt(of === undefined ? `${part}.${field}` : `${part}.${field}.${of}`),
        before: before(part, field),
      }),
    }),
  };
}

/** Dates are judged together: the message of one may come of leaving the other. */
const JUDGED_TOGETHER = ['schedule.startOn', 'schedule.plannedEndOn'];

function mayShow(left: readonly string[], path: string): boolean {
  if (left.includes(path)) return true;
  return JUDGED_TOGETHER.includes(path) && JUDGED_TOGETHER.some((other) => left.includes(other));
}

function browserStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    // Storage forbidden by the browser's settings: nothing is kept here, and nothing else changes.
    return null;
  }
}

/** Saves what is not saved as one leaves: by a link, by closing the tab (which asks first), or for a while. */
function useSavedOnLeaving(store: FormStore) {
  useEffect(() => {
    // What nobody touched is left as it is, even where the entry moved: who comes back is to be told.
    const save = () => {
      if (store.read().queue.saving.at !== 'rest') void store.flush();
    };
    const onHidden = () => document.visibilityState === 'hidden' && save();
    const onClose = (event: BeforeUnloadEvent) => {
      const { queue, form } = store.read();
      if (!isUnsaved(queue) || queue.saving.at === 'rest' || form.sending.at === 'sent') return;
      save();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('beforeunload', onClose);
    window.addEventListener('online', save);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('beforeunload', onClose);
      window.removeEventListener('online', save);
      save();
    };
  }, [store]);
}

/** Moves the focus to the first field in error, or else to the answer itself. */
function useFocusOnProblem(form: RefObject<HTMLFormElement | null>, snapshot: FormSnapshot) {
  const { sending } = snapshot.form;
  const attempt = sending.at === 'invalid' ? sending.attempt : 0;
  const isDiverged = snapshot.divergence !== null;
  useEffect(() => {
    if (!isDiverged && ['editing', 'sending', 'sent'].includes(sending.at)) return;
    const first = form.current?.querySelector<HTMLElement>(
      '[data-problem] :is(input, select, textarea)',
    );
    const answer = form.current?.querySelector<HTMLElement>('[data-answer]');
    const target = attempt > 0 ? (first ?? answer) : answer;
    target?.focus();
  }, [form, sending.at, attempt, isDiverged]);
}
