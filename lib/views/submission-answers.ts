import type { z } from 'zod';
import type { CommandResult } from '@/lib/domain/result';
import type { SubmissionStatus } from '@/lib/domain/submissions/status';
import type { submissionSchemas } from '@/lib/schemas/submissions';
import type { SubmissionDraft } from './submissions';

/** What each action on a submission is given. */
export type SubmissionInput<Name extends keyof typeof submissionSchemas> = z.input<
  (typeof submissionSchemas)[Name]
>;

/** A draft that is kept. */
export interface KeptDraft {
  submission: string;
  status: SubmissionStatus;
  /** Version of the draft: what the next save or sending says it has seen. */
  draft: number;
  baseVersion: number;
}

/** Something done to a submission. */
export interface DoneToSubmission {
  submission: string;
  status: SubmissionStatus;
  /** Place of the event among those of the submission, from 1: what the next decision says it has seen. */
  event: number;
}

/** A submission accepted, in part or whole. */
export interface AcceptedSubmission extends DoneToSubmission {
  /** The project it was recorded on: a new one for a proposal. */
  project: string;
  /** Numbers of the revisions it was recorded as. */
  revisions: readonly number[];
}

/** What became of each of several submissions: one that cannot be accepted does not stop the others. */
export interface AcceptedMany {
  accepted: readonly AcceptedSubmission[];
  refused: readonly { submission: string; reason: string }[];
}

/** What saving answers: in a conflict, both versions side by side, and the draft as the other left it. */
export type SaveAnswer =
  | Exclude<CommandResult<KeptDraft>, { status: 'conflict' }>
  | (Extract<CommandResult<KeptDraft>, { status: 'conflict' }> & {
      submission: string;
      /** What the other one typed; its version is the one to save over. */
      current: SubmissionDraft;
    });

/** What sending, withdrawing, discarding, commenting, returning and refusing answer. */
export type DoneAnswer = CommandResult<DoneToSubmission>;
export type AcceptAnswer = CommandResult<AcceptedSubmission>;
export type AcceptManyAnswer = CommandResult<AcceptedMany>;
