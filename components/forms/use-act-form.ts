import {
  type FormEvent as ReactFormEvent,
  type RefObject,
  useEffect,
  useReducer,
  useRef,
} from 'react';
import { type ActName, actSchemas } from '@/lib/schemas/acts';
import { fieldProblems } from '@/lib/schemas/field-problems';
import { type Subject, type TypedValues, toInput } from '@/lib/typed/acts';
import { mergeChoices, type Side, standingValues, undecided } from './conflict';
import type { Draft } from './draft';
import {
  type FormEvent,
  type FormState,
  problemOf,
  type Recorded,
  reduceForm,
  type SubmitAct,
  type SubmitAnswer,
} from './form-state';
import { incompleteDates } from './incomplete-dates';

/** A field of the form, bound to its value: what every field component takes. */
export interface Bound<Value> {
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  /** The message about the field, or about a part of it (`problem('text')`). */
  problem: (part?: string) => string | undefined;
  /** The value as it stands, ready to be read, where the form compares with it. */
  before?: string;
}

export interface Fields<Name extends ActName> {
  values: TypedValues<Name>;
  bind: <Field extends keyof TypedValues<Name> & string>(
    field: Field,
  ) => Bound<TypedValues<Name>[Field]>;
}

export interface ActFormOptions<Name extends ActName> {
  subject: Subject<Name>;
  /** The version of the entry the page shows; 0 for a creation. */
  version: number;
  initial: TypedValues<Name>;
  draft: Draft<Name> | null;
  keepDraft: (draft: Draft<Name>) => void;
  submit: SubmitAct;
  onSaved: (recorded: Recorded) => void;
  /** The choices of a conflict were made: the form now stands on the version of the other person. */
  onMerged: () => void;
}

export interface ActFormHandle<Name extends ActName> {
  form: RefObject<HTMLFormElement | null>;
  state: FormState<Name>;
  fields: Fields<Name>;
  onSubmit: (event: ReactFormEvent) => void;
  choose: (field: string, side: Side) => void;
  /** Applies the choices of a conflict, then saves or goes back to the form. */
  settle: (then: 'save' | 'edit') => void;
}

/** The life of a form: typing (kept as a draft), saving, and every answer that may come. */
export function useActForm<Name extends ActName>(
  options: ActFormOptions<Name>,
): ActFormHandle<Name> {
  const { subject, keepDraft, submit, onSaved, onMerged } = options;
  const form = useRef<HTMLFormElement>(null);
  const [state, dispatch] = useReducer(
    (before: FormState<Name>, event: FormEvent<Name>) => reduceForm(before, event),
    options,
    openForm<Name>,
  );
  useFocusOnAnswer(form, state);

  async function save(values: TypedValues<Name>, version: number) {
    const input = toInput(subject, version, values);
    const parsed = actSchemas[subject.act].safeParse(input);
    const fields = {
      ...(parsed.success ? {} : fieldProblems(parsed.error)),
      ...incompleteDates(form.current),
    };
    if (Object.keys(fields).length > 0) {
      dispatch({ type: 'invalid', fields });
      return;
    }
    dispatch({ type: 'saving' });
    const answer: SubmitAnswer = await submit(input).catch(() => ({ status: 'unreachable' }));
    dispatch({ type: 'answered', answer });
    if (answer.status === 'ok') onSaved(answer.value);
  }

  function type<Field extends keyof TypedValues<Name> & string>(
    field: Field,
    value: TypedValues<Name>[Field],
  ) {
    const values = { ...state.values, [field]: value };
    dispatch({ type: 'typed', values, field });
    keepDraft({
      savedAt: new Date().toISOString(),
      version: state.version,
      base: state.base,
      values,
    });
  }

  function settle(then: 'save' | 'edit') {
    if (state.status !== 'conflict') return;
    const { conflict, choices, base, values } = state;
    const missing = undecided(subject.act, conflict, choices);
    if (missing.length > 0) {
      dispatch({ type: 'undecided', missing });
      return;
    }
    const merged = mergeChoices(subject.act, conflict, choices, { base, values });
    // From now on « untouched » means « as it stands », should a third person come.
    const rebased = { ...base, ...standingValues(subject.act, conflict.current) };
    const { version } = conflict;
    dispatch({ type: 'merged', values: merged, base: rebased, version });
    keepDraft({ savedAt: new Date().toISOString(), version, base: rebased, values: merged });
    if (then === 'save') void save(merged, version);
    else onMerged();
  }

  return {
    form,
    state,
    fields: {
      values: state.values,
      bind: (field) => ({
        name: field,
        value: state.values[field],
        onChange: (value) => type(field, value),
        problem: (part) => problemOf(state, part === undefined ? field : `${field}.${part}`),
      }),
    },
    onSubmit: (event) => {
      event.preventDefault();
      if (state.status === 'saving' || state.status === 'saved') return;
      if (state.status === 'conflict') settle('save');
      else void save(state.values, state.version);
    },
    choose: (field, side) => dispatch({ type: 'chosen', field, side }),
    settle,
  };
}

function openForm<Name extends ActName>(options: ActFormOptions<Name>): FormState<Name> {
  const { initial, version, draft } = options;
  return draft === null
    ? { values: initial, base: initial, version, status: 'editing' }
    : { values: draft.values, base: draft.base, version: draft.version, status: 'editing' };
}

/** Moves the focus to the first field in error, or else to the answer itself. */
function useFocusOnAnswer(form: RefObject<HTMLFormElement | null>, state: FormState<ActName>) {
  const { status } = state;
  const attempt = status === 'invalid' ? state.attempt : 0;
  const missing = status === 'conflict' ? state.missing.length > 0 : false;
  useEffect(() => {
    if (attempt === 0 && !missing && ['editing', 'saving', 'saved', 'invalid'].includes(status))
      return;
    const first = form.current?.querySelector<HTMLElement>(
      '[data-problem] :is(input, select, textarea)',
    );
    const answer = form.current?.querySelector<HTMLElement>('[data-answer]');
    (first ?? answer)?.focus();
  }, [form, status, attempt, missing]);
}
