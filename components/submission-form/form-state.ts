import type { EntryState } from '@/lib/domain/history/entry';
import type { PartName } from '@/lib/schemas/submissions';
import type { DoneAnswer } from '@/lib/views/submission-answers';
import {
  contentOfForm,
  type Explanations,
  pathsApart,
  type Sections,
  sectionsOf,
  valueAt,
} from './sections';

/** Where the sending stands; what was typed is there whatever it answers. */
export type Sending =
  | { at: 'editing' }
  | { at: 'sending' }
  /** `attempt` grows with each refusal, so that the focus moves again to the first error. */
  | { at: 'invalid'; fields: Readonly<Record<string, string>>; attempt: number }
  | { at: 'refused'; reason: string }
  | { at: 'unexpected'; reference: string }
  | { at: 'unreachable' }
  /** Nothing differs from the entry: there is nothing to send. */
  | { at: 'nothing' }
  | { at: 'sent'; submission: string };

export interface SubmissionState {
  /** The entry as it stands, with which each section is compared; null for a new project. */
  entry: EntryState | null;
  sections: Sections;
  explanations: Explanations;
  /** Paths whose message may be shown: their field was left, or a sending was tried. */
  left: readonly string[];
  /** What the server refused at the last sending and was not changed since, by path. */
  refused: Readonly<Record<string, string>>;
  /** Dates begun and not finished, by path: a native field gives them as empty. */
  incomplete: Readonly<Record<string, string>>;
  sending: Sending;
}

export type SubmissionEvent =
  | { type: 'typed'; part: PartName; field: string; value: unknown }
  | { type: 'explained'; key: string; text: string }
  | { type: 'left'; path: string; incomplete: Readonly<Record<string, string>> }
  | { type: 'opened'; part: 'exit'; values: NonNullable<Sections['exit']> }
  | { type: 'restored'; part: PartName }
  /** The form now shows something else: a draft found, both versions of a conflict made one. */
  | { type: 'replaced'; sections: Sections; explanations: Explanations }
  | { type: 'sending' }
  | { type: 'nothing' }
  | { type: 'invalid'; fields: Readonly<Record<string, string>> }
  /** Nothing was sent after all: back to the form. */
  | { type: 'held' }
  | { type: 'answered'; answer: DoneAnswer | { status: 'unreachable' } };

export function openState(
  entry: EntryState | null,
  sections: Sections,
  explanations: Explanations,
): SubmissionState {
  return {
    entry,
    sections,
    explanations,
    left: [],
    refused: {},
    incomplete: {},
    sending: { at: 'editing' },
  };
}

/** The form after an event. While it is being sent, and once it is, it takes nothing more. */
export function reduceSubmission(state: SubmissionState, event: SubmissionEvent): SubmissionState {
  const { at } = state.sending;
  const closed = at === 'sent' || (at === 'sending' && isTyping(event));
  if (closed) return state;
  switch (event.type) {
    case 'typed':
      return typed(state, event);
    case 'explained':
      return {
        ...withoutMessages(state, [`explanations.${event.key}`]),
        explanations: { ...state.explanations, [event.key]: event.text },
      };
    case 'left':
      return {
        ...state,
        left: [...new Set([...state.left, event.path])],
        incomplete: event.incomplete,
      };
    case 'opened':
      return { ...state, sections: { ...state.sections, [event.part]: event.values } };
    case 'restored':
      return restored(state, event.part);
    case 'replaced':
      return {
        ...state,
        sections: event.sections,
        explanations: event.explanations,
        refused: {},
        incomplete: {},
        sending: { at: 'editing' },
      };
    case 'sending':
      return { ...state, sending: { at: 'sending' } };
    case 'nothing':
      return { ...state, sending: { at: 'nothing' } };
    case 'held':
      return { ...state, sending: { at: 'editing' } };
    case 'invalid':
      return invalid(state, event.fields);
    case 'answered':
      return answered(state, event.answer);
  }
}

function isTyping({ type }: SubmissionEvent): boolean {
  return ['typed', 'explained', 'opened', 'restored', 'replaced'].includes(type);
}

function typed(
  state: SubmissionState,
  { part, field, value }: Extract<SubmissionEvent, { type: 'typed' }>,
): SubmissionState {
  const section = state.sections[part];
  const paths = pathsApart(valueAt(section, field), value, `${part}.${field}`);
  const sections = { ...state.sections, [part]: { ...section, [field]: value } };
  return settledUnlessModified({ ...withoutMessages(state, paths, part), sections });
}

/** The messages of what was changed leave; those of its section by the server are to be asked anew. */
function withoutMessages(
  state: SubmissionState,
  paths: readonly string[],
  part?: PartName,
): SubmissionState {
  const isMended = (path: string) =>
    paths.includes(path) || (part !== undefined && isOf(part, path));
  const kept = Object.entries(state.refused).filter(([path]) => !isMended(path));
  return {
    ...state,
    left: state.left.filter((path) => !paths.includes(path)),
    refused: Object.fromEntries(kept),
    incomplete: without(state.incomplete, (path) => paths.includes(path)),
  };
}

function restored(state: SubmissionState, part: PartName): SubmissionState {
  const { [part]: _, ...others } = state.sections;
  const base = state.entry === null ? undefined : sectionsOf(state.entry)[part];
  return settledUnlessModified({
    ...state,
    sections: base === undefined ? others : { ...others, [part]: base },
    explanations: without(state.explanations, (key) => key.startsWith(`${part}.`)),
    left: state.left.filter((path) => !isOf(part, path)),
    refused: without(state.refused, (path) => isOf(part, path)),
    incomplete: without(state.incomplete, (path) => isOf(part, path)),
  });
}

/** Whether a message is about a section: one of its fields, or a warning to explain. */
function isOf(part: PartName, path: string): boolean {
  return path.startsWith(`${part}.`) || path.startsWith(`explanations.${part}.`);
}

/** « Nothing to send » is no longer true once something is. */
function settledUnlessModified(state: SubmissionState): SubmissionState {
  if (state.sending.at !== 'nothing') return state;
  const { parts } = contentOfForm(state.entry, state.sections, {});
  return Object.keys(parts).length > 0 ? { ...state, sending: { at: 'editing' } } : state;
}

function invalid(
  state: SubmissionState,
  fields: Readonly<Record<string, string>>,
): SubmissionState {
  const attempt = state.sending.at === 'invalid' ? state.sending.attempt + 1 : 1;
  return {
    ...state,
    left: [...new Set([...state.left, ...Object.keys(fields)])],
    refused: fields,
    sending: { at: 'invalid', fields, attempt },
  };
}

function answered(
  state: SubmissionState,
  answer: Extract<SubmissionEvent, { type: 'answered' }>['answer'],
): SubmissionState {
  switch (answer.status) {
    case 'ok':
      return { ...state, sending: { at: 'sent', submission: answer.value.submission } };
    case 'invalid':
      return invalid(state, answer.fields);
    case 'refused':
      return { ...state, sending: { at: 'refused', reason: answer.reason } };
    case 'unexpected':
      return { ...state, sending: { at: 'unexpected', reference: answer.reference } };
    case 'conflict': {
      const reason = `${answer.by} vient de modifier ce brouillon\u202f: relisez-le avant de le transmettre.`;
      return { ...state, sending: { at: 'refused', reason } };
    }
    case 'unreachable':
      return { ...state, sending: { at: 'unreachable' } };
  }
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  leaves: (key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !leaves(key)));
}
