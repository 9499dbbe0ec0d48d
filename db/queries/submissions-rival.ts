import { type Submission, statusOf } from '@/lib/domain/submissions/events';
import { isPending } from '@/lib/domain/submissions/status';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { submissionSchemas } from '@/lib/schemas/submissions';
import type { SubmissionDraft } from '@/lib/views/submissions';
import { reader } from '../read';
import { loadDrafts, loadSubmissions, type WhichSubmissions } from './submissions';

/**
 * The draft that a refused save or beginning is in conflict with, as it stands.
 * @param input what was given to the command that answered with a conflict.
 * @throws when there is none: somebody has just typed in it, and a draft is never deleted.
 */
export function rivalDraft(
  actor: Actor,
  input: unknown,
): { submission: string; current: SubmissionDraft } {
  const which = whichOf(input);
  const handle = reader();
  const rival = loadSubmissions(handle, actor, which).findLast(stillPending);
  const draft = rival && loadDrafts(handle, actor, which).get(rival.id);
  if (rival === undefined || draft === undefined) throw new Error('a conflict with no draft');
  const { content, version, baseVersion, updatedAt, updatedBy } = draft;
  return {
    submission: rival.id,
    current: { content, version, baseVersion, updatedAt, updatedBy },
  };
}

function whichOf(input: unknown): WhichSubmissions {
  const saved = submissionSchemas.save.safeParse(input);
  if (saved.success) return { id: saved.data.submission };
  const { edition, project } = submissionSchemas.begin.parse(input);
  return { edition, project };
}

function stillPending({ events }: Submission): boolean {
  return isPending(statusOf(events));
}
