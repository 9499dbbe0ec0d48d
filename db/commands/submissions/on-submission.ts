import type { z } from 'zod';
import type { NoticeKind } from '@/lib/domain/mail/notices';
import { can } from '@/lib/domain/permissions/matrix';
import type { CommandResult, Outcome } from '@/lib/domain/result';
import {
  SUBMISSION_ACTION_PERMISSIONS,
  UNKNOWN_SUBMISSION,
} from '@/lib/domain/submissions/allowed';
import {
  lastSent,
  type SubmissionEvent,
  type SubmissionEventDetail,
  statusOf,
} from '@/lib/domain/submissions/events';
import { type SubmissionAction, TRANSITIONS } from '@/lib/domain/submissions/transitions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { DoneToSubmission } from '@/lib/views/submission-answers';
import { loadSubmissions } from '../../queries/submissions';
import { allowedOn, entryAt, type Standing, standingOf } from '../../queries/submissions-standing';
import { appendSubmissionEvent } from '../append';
import { type CommandEnvironment, defineCommand } from '../define';
import type { Synchronous, Writer } from '../writer';
import { cameBetween, whatWasDone } from './came-between';

/** Somebody at work on one submission, inside the transaction. */
export interface Work<Input> {
  tx: Writer;
  actor: Actor;
  now: string;
  input: Input;
  standing: Standing;
}

interface OnSubmission<Input extends { submission: string }, Value> {
  /** Named so in the journal: `submission.send`. */
  action: SubmissionAction;
  input: z.ZodType<Input>;
  run: (work: Work<Input>) => Synchronous<Outcome<Value>>;
  /**
   * What the journal keeps, after the edition and the project: never what was typed. Null where it keeps
   * nothing.
   */
  summary: ((value: Value) => string) | null;
}

/**
 * A command on one submission: found within what the actor may read, not moved since they read it,
 * in a status that allows the action to their side; then the work itself.
 */
export function onSubmission<Input extends { submission: string }, Value>(
  definition: OnSubmission<Input, Value>,
): (actor: Actor, input: unknown, environment?: CommandEnvironment) => CommandResult<Value> {
  return defineCommand<z.ZodType<Input>, Value>({
    name: `submission.${definition.action}`,
    input: definition.input,
    permission: ({ actor }) => can(actor, SUBMISSION_ACTION_PERMISSIONS[definition.action]),
    audit: ({ tx, input }, value) =>
      definition.summary && {
        subject: input.submission,
        summary: `${described(tx, input.submission)}\u202f: ${definition.summary(value)}`,
      },
    run: ({ tx, actor, input, now }): Synchronous<Outcome<Value>> => {
      const found = approach(tx, actor, definition.action, input);
      if (found.status !== 'ok') return found as Synchronous<Outcome<Value>>;
      return definition.run({ tx, actor, now, input, standing: found.value });
    },
  });
}

/** The submission where it stands, unless something came in between or the action is not allowed. */
export function approach(
  tx: Writer,
  actor: Actor,
  action: SubmissionAction,
  input: { submission: string; expectedEvent?: number },
): Outcome<Standing> {
  const standing = standingOf(tx, actor, input.submission);
  if (standing === null) return { status: 'refused', reason: UNKNOWN_SUBMISSION };
  const { expectedEvent = standing.lastEvent } = input;
  const between = cameBetween(standing.submission.events, expectedEvent);
  if (between !== null) return { status: 'refused', reason: between };
  const verdict = allowedOn(tx, actor, standing)[action];
  if (verdict.possible) return { status: 'ok', value: standing };
  return { status: 'refused', reason: outOfTurn(standing, actor, action) ?? verdict.reason };
}

/** Of an action that its status no longer allows, the act of somebody else that took it there, if one did. */
function outOfTurn(
  { submission, status }: Standing,
  actor: Actor,
  action: SubmissionAction,
): string | null {
  const last = submission.events.findLast(({ kind }) => kind !== 'commented');
  const isTheirs = last !== undefined && last.actor.id !== actor.id;
  return isTheirs && TRANSITIONS[status][action] === undefined ? whatWasDone(last) : null;
}

/**
 * Appends an event to the submission at hand, and says where it stands then: by its place among its own
 * events, since the number it has among all would tell how many there are of other ministries.
 */
export function record<Input>(
  { tx, actor, now, standing }: Work<Input>,
  detail: SubmissionEventDetail,
): DoneToSubmission {
  const { id, events } = standing.submission;
  const seq = appendSubmissionEvent({ tx, actor, now }, id, detail);
  const recorded: SubmissionEvent = { ...detail, seq, submission: id, actor, at: now };
  return { submission: id, status: statusOf([...events, recorded]), event: events.length + 1 };
}

/**
 * The name to call a submission by in a notice: its project’s, or the one it proposes. Of a project that
 * changed hands, the one it bore when it was sent: its new ministry’s is not for the other’s eyes.
 */
export function calledName({ submission, revisions, entry, draft }: Standing): string {
  const sent = lastSent(submission.events);
  const changedHands = entry !== null && entry.ministry !== submission.ministry;
  const known = changedHands && sent !== null ? entryAt(revisions, sent.baseVersion) : entry;
  const content = sent?.content ?? draft?.content;
  return known?.name || content?.parts.create?.name.trim() || 'Nouveau projet';
}

/** Names what is told of an act, once and for all: « returned:T-…:3 ». */
export function noticeKey(
  kind: NoticeKind,
  { submission, event }: Pick<DoneToSubmission, 'submission' | 'event'>,
): string {
  return `${kind}:${submission}:${event}`;
}

/** « Édition 5, GP-0012, MJ »: where a submission belongs, for the journal. */
export function described(tx: Writer, id: string): string {
  const [known] = loadSubmissions(tx, 'everything', { id });
  if (known === undefined) throw new Error(`submission ${id} has vanished`);
  const { edition, project, ministry } = known;
  return `Édition ${edition}, ${project ?? 'nouveau projet'}, ${ministry}`;
}
