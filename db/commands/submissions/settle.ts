import { sittingEnd } from '@/lib/domain/mail/delivery';
import { SITTING_KINDS } from '@/lib/domain/mail/notices';
import type { Outcome } from '@/lib/domain/result';
import { submissionSchemas } from '@/lib/schemas/submissions';
import type { DoneToSubmission } from '@/lib/views/submission-answers';
import { tellLiaisons } from '../notices';
import { calledName, noticeKey, onSubmission, record, type Work } from './on-submission';

/** Takes back what was sent and is not decided yet: it is a draft again. */
export const withdrawSubmission = onSubmission({
  action: 'withdraw',
  input: submissionSchemas.withdraw,
  run: (work): Outcome<DoneToSubmission> => ({
    status: 'ok',
    value: record(work, { kind: 'withdrawn' }),
  }),
  summary: () => 'retirée par le ministère',
});

/** Gives up a draft, or what was returned. What was typed stays in the store; nothing more comes of it. */
export const discardSubmission = onSubmission({
  action: 'discard',
  input: submissionSchemas.discard,
  run: (work): Outcome<DoneToSubmission> => ({
    status: 'ok',
    value: record(work, { kind: 'discarded' }),
  }),
  summary: () => 'abandonnée par le ministère',
});

/** Sends a submission back to its ministry, to be mended and sent again. */
export const returnSubmission = onSubmission({
  action: 'return',
  input: submissionSchemas.return,
  run: (work): Outcome<DoneToSubmission> => {
    const { comment } = work.input;
    const done = record(work, { kind: 'returned', comment });
    tellMinistry(work, done, { kind: 'returned', comment });
    return { status: 'ok', value: done };
  },
  summary: () => 'renvoyée pour correction',
});

/** Refuses a submission, with the reason why: it is settled. */
export const refuseSubmission = onSubmission({
  action: 'refuse',
  input: submissionSchemas.refuse,
  run: (work): Outcome<DoneToSubmission> => {
    const { comment } = work.input;
    const done = record(work, { kind: 'refused', comment });
    tellMinistry(work, done, { kind: 'decided', outcome: 'refused', comment });
    return { status: 'ok', value: done };
  },
  summary: () => 'refusée',
});

type ToMinistry =
  | { kind: 'returned'; comment: string }
  | { kind: 'decided'; outcome: 'accepted' | 'acceptedInPart' | 'refused'; comment: string }
  | { kind: 'commented' };

/** Notes for the liaisons of the submission’s ministry what became of it. */
export function tellMinistry<Input>(
  work: Work<Input>,
  done: DoneToSubmission,
  told: ToMinistry,
): void {
  const { submission } = work.standing;
  tellLiaisons(work, {
    ministries: [submission.ministry],
    exceptId: work.actor.id,
    key: noticeKey(told.kind, done),
    ...(SITTING_KINDS.has(told.kind) && { dueAt: sittingEnd(work.now) }),
    payload: {
      ...told,
      submission: submission.id,
      edition: submission.edition,
      name: calledName(work.standing),
      by: work.actor.name,
    },
  });
}
