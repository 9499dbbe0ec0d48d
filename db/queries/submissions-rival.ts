import { foldEntry } from '@/lib/domain/history/fold';
import { statusOf } from '@/lib/domain/submissions/events';
import { isPending } from '@/lib/domain/submissions/status';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { submissionSchemas } from '@/lib/schemas/submissions';
import type { SubmissionDraft } from '@/lib/views/submissions';
import { proposalIdentifier } from '../proposal-identifier';
import { reader } from '../read';
import { revisionsUpTo } from './act-plan';
import { loadDrafts, loadSubmissions } from './submissions';
import { shownDraft } from './submissions-views';

/**
 * The draft that a refused save or beginning is in conflict with, as it stands.
 * @param input what was given to the command that answered with a conflict.
 * @throws when there is none: somebody has just typed in it, and a draft is never deleted.
 */
export function rivalDraft(
  actor: Actor,
  input: unknown,
): { submission: string; current: SubmissionDraft } {
  const id = rivalOf(actor, input);
  const draft = loadDrafts(reader(), actor, { id }).get(id);
  if (draft === undefined) throw new Error('a conflict with no draft');
  return { submission: id, current: shownDraft(draft) };
}

function rivalOf(actor: Actor, input: unknown): string {
  const saved = submissionSchemas.save.safeParse(input);
  if (saved.success) return saved.data.submission;
  const { edition, project, key } = submissionSchemas.begin.parse(input);
  // A new project has no rival but itself, begun under the same key.
  if (project === null && key !== undefined) return proposalIdentifier(actor.id, key);
  const ministry =
    project === null ? null : foldEntry(revisionsUpTo(reader(), project, edition))?.ministry;
  const rival = loadSubmissions(reader(), actor, { edition, project }).findLast(
    (known) => known.ministry === ministry && isPending(statusOf(known.events)),
  );
  if (rival === undefined) throw new Error('a conflict with no submission');
  return rival.id;
}
