'use server';

import { revalidatePath } from 'next/cache';
import { currentActor } from '@/app/session/actor';
import { assertSameOrigin } from '@/app/session/origin';
import { acceptMany, acceptSubmission } from '@/db/commands/submissions/accept';
import { beginSubmission } from '@/db/commands/submissions/begin';
import { commentSubmission } from '@/db/commands/submissions/comment';
import { saveDraft } from '@/db/commands/submissions/drafts';
import { sendSubmission } from '@/db/commands/submissions/send';
import {
  discardSubmission,
  refuseSubmission,
  returnSubmission,
  withdrawSubmission,
} from '@/db/commands/submissions/settle';
import { rivalDraft } from '@/db/queries/submissions-rival';
import type { CommandResult } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type {
  AcceptAnswer,
  AcceptManyAnswer,
  DoneAnswer,
  KeptDraft,
  SaveAnswer,
  SubmissionInput,
} from '@/lib/views/submission-answers';

const SESSION_ENDED =
  'Votre session a pris fin. Reconnectez-vous dans un autre onglet, puis recommencez\u202f: votre saisie est conservée ici.';

/** Begins a submission with what is typed, or gives back the pending one of this project. */
export async function beginAction(input: SubmissionInput<'begin'>): Promise<SaveAnswer> {
  return save(beginSubmission, input);
}

/** Keeps what is being typed. Called as one types: no page is read again for it. */
export async function saveAction(input: SubmissionInput<'save'>): Promise<SaveAnswer> {
  return save(saveDraft, input);
}

export async function sendAction(input: SubmissionInput<'send'>): Promise<DoneAnswer> {
  return perform(sendSubmission, input);
}

export async function withdrawAction(input: SubmissionInput<'withdraw'>): Promise<DoneAnswer> {
  return perform(withdrawSubmission, input);
}

export async function discardAction(input: SubmissionInput<'discard'>): Promise<DoneAnswer> {
  return perform(discardSubmission, input);
}

export async function commentAction(input: SubmissionInput<'comment'>): Promise<DoneAnswer> {
  return perform(commentSubmission, input);
}

export async function returnAction(input: SubmissionInput<'return'>): Promise<DoneAnswer> {
  return perform(returnSubmission, input);
}

export async function refuseAction(input: SubmissionInput<'refuse'>): Promise<DoneAnswer> {
  return perform(refuseSubmission, input);
}

export async function acceptAction(input: SubmissionInput<'accept'>): Promise<AcceptAnswer> {
  return perform(acceptSubmission, input);
}

export async function acceptManyAction(
  input: SubmissionInput<'acceptMany'>,
): Promise<AcceptManyAnswer> {
  return perform(acceptMany, input);
}

type Command<Value> = (actor: Actor, input: unknown) => CommandResult<Value>;

async function perform<Value>(
  command: Command<Value>,
  input: unknown,
): Promise<CommandResult<Value>> {
  await assertSameOrigin();
  const actor = await currentActor();
  if (actor === null) return { status: 'refused', reason: SESSION_ENDED };
  const result = command(actor, input);
  if (result.status === 'ok') revalidatePath('/', 'layout');
  return result;
}

/** A conflict is answered with the draft as the other one left it. */
async function save(command: Command<KeptDraft>, input: unknown): Promise<SaveAnswer> {
  await assertSameOrigin();
  const actor = await currentActor();
  if (actor === null) return { status: 'refused', reason: SESSION_ENDED };
  const result = command(actor, input);
  return result.status === 'conflict' ? { ...result, ...rivalDraft(actor, input) } : result;
}
