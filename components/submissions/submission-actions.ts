import type { Side } from '@/lib/domain/submissions/transitions';
import type {
  AcceptAnswer,
  AcceptManyAnswer,
  DoneAnswer,
  SubmissionInput,
} from '@/lib/views/submission-answers';

/** The commands that the page of a submission may give, each checked again where it is obeyed. */
export interface SubmissionActions {
  accept: (input: SubmissionInput<'accept'>) => Promise<AcceptAnswer>;
  return: (input: SubmissionInput<'return'>) => Promise<DoneAnswer>;
  refuse: (input: SubmissionInput<'refuse'>) => Promise<DoneAnswer>;
  comment: (input: SubmissionInput<'comment'>) => Promise<DoneAnswer>;
  withdraw: (input: SubmissionInput<'withdraw'>) => Promise<DoneAnswer>;
  discard: (input: SubmissionInput<'discard'>) => Promise<DoneAnswer>;
}

export type AcceptMany = (input: SubmissionInput<'acceptMany'>) => Promise<AcceptManyAnswer>;

export const SIDE_LABELS: Record<Side, string> = {
  ministry: 'Ministère',
  directorate: 'DINSIC',
};
