import type { Outcome } from '@/lib/domain/result';
import { SIDE_OF } from '@/lib/domain/submissions/transitions';
import { submissionSchemas } from '@/lib/schemas/submissions';
import type { DoneToSubmission } from '@/lib/views/submission-answers';
import { tellOfficers } from '../notices';
import { calledName, noticeKey, onSubmission, record } from './on-submission';
import { tellMinistry } from './settle';

/** Says something about a submission to the other side. It moves nothing. */
export const commentSubmission = onSubmission({
  action: 'comment',
  input: submissionSchemas.comment,
  run: (work): Outcome<DoneToSubmission> => {
    const { actor, standing, input } = work;
    const side = SIDE_OF[actor.role];
    if (side === null) throw new Error(`${actor.role} is on no side of a conversation`);
    const done = record(work, { kind: 'commented', comment: input.comment, side });
    if (side === 'directorate') tellMinistry(work, done, { kind: 'commented' });
    else {
      const { id, edition } = standing.submission;
      tellOfficers(work, {
        exceptId: actor.id,
        key: noticeKey('commented', done),
        payload: {
          kind: 'commented',
          submission: id,
          edition,
          name: calledName(standing),
          by: actor.name,
        },
      });
    }
    return { status: 'ok', value: done };
  },
  summary: () => 'message écrit',
});
