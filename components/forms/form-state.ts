import type { CommandResult } from '@/lib/domain/result';
import type { ActName } from '@/lib/schemas/acts';
import type { TypedValues } from '@/lib/typed/acts';
import type { Choices, Conflict, Side } from './conflict';

/** What was recorded. */
export interface Recorded {
  project: string;
  /** Number of the revision. */
  seq: number;
}

/** What saving answers: a command's answer, where a conflict brings the entry as it stands. */
export type SubmitAnswer =
  | Exclude<CommandResult<Recorded>, { status: 'conflict' }>
  | Conflict
  /** The answer never came: what became of the act is not known here. */
  | { status: 'unreachable' };

export type SubmitAct = (
  input: unknown,
) => Promise<Exclude<SubmitAnswer, { status: 'unreachable' }>>;

interface Typed<Name extends ActName> {
  values: TypedValues<Name>;
  /** What the form showed before anything was typed, and the version of the entry it came from. */
  base: TypedValues<Name>;
  version: number;
}

type Situation =
  | { status: 'editing' }
  | { status: 'saving' }
  /** `attempt` grows with each refusal, so that the focus moves again to the first error. */
  | {
      status: 'invalid';
      fields: Readonly<Record<string, string>>;
      mended: readonly string[];
      attempt: number;
    }
  | { status: 'refused'; reason: string }
  | { status: 'conflict'; conflict: Conflict; choices: Choices; missing: readonly string[] }
  | { status: 'unexpected'; reference: string }
  | { status: 'unreachable' }
  | { status: 'saved'; recorded: Recorded };

/** The whole state of a form: what is typed, and where its saving stands. */
export type FormState<Name extends ActName> = Typed<Name> & Situation;

export type FormEvent<Name extends ActName> =
  | { type: 'typed'; values: TypedValues<Name>; field: string }
  | { type: 'saving' }
  | { type: 'invalid'; fields: Readonly<Record<string, string>> }
  | { type: 'answered'; answer: SubmitAnswer }
  | { type: 'chosen'; field: string; side: Side }
  | { type: 'undecided'; missing: readonly string[] }
  /** The choices of a conflict are made: back to the form, on the version that stands now. */
  | { type: 'merged'; values: TypedValues<Name>; base: TypedValues<Name>; version: number };

/** The state after an event. Whatever happens, what was typed stays. */
export function reduceForm<Name extends ActName>(
  state: FormState<Name>,
  event: FormEvent<Name>,
): FormState<Name> {
  const { values, base, version } = state;
  const typed = { values, base, version };
  switch (event.type) {
    case 'typed':
      return { ...situationAfterTyping(state, event.field), ...typed, values: event.values };
    case 'saving':
      return { ...typed, status: 'saving' };
    case 'invalid':
      return {
        ...typed,
        status: 'invalid',
        fields: event.fields,
        mended: [],
        attempt: attempts(state) + 1,
      };
    case 'answered':
      return { ...typed, ...situationAnswered(event.answer) };
    case 'chosen':
      if (state.status !== 'conflict') return state;
      return {
        ...state,
        choices: { ...state.choices, [event.field]: event.side },
        missing: state.missing.filter((field) => field !== event.field),
      };
    case 'undecided':
      return state.status === 'conflict' ? { ...state, missing: event.missing } : state;
    case 'merged':
      return { values: event.values, base: event.base, version: event.version, status: 'editing' };
  }
}

/**
 * Changing a field mends it: its message leaves, the summary above the form stays until the next save,
 * so that nothing moves while one types.
 */
function situationAfterTyping(state: Situation, field: string): Situation {
  return state.status === 'invalid' ? { ...state, mended: [...state.mended, field] } : state;
}

/** The sentence to show under a field (« reason.text »), if it was refused and not changed since. */
export function problemOf(state: Situation, path: string): string | undefined {
  if (state.status !== 'invalid') return undefined;
  const mended = state.mended.some((field) => path === field || path.startsWith(`${field}.`));
  return mended ? undefined : state.fields[path];
}

function situationAnswered(answer: SubmitAnswer): Situation {
  switch (answer.status) {
    case 'ok':
      return { status: 'saved', recorded: answer.value };
    case 'invalid':
      return { status: 'invalid', fields: answer.fields, mended: [], attempt: 1 };
    case 'conflict':
      return { status: 'conflict', conflict: answer, choices: {}, missing: [] };
    default:
      return answer;
  }
}

function attempts(state: Situation): number {
  return state.status === 'invalid' ? state.attempt : 0;
}
