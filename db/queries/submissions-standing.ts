import type { EntryState } from '@/lib/domain/history/entry';
import { foldEntry } from '@/lib/domain/history/fold';
import type { Revision } from '@/lib/domain/history/revision';
import { impossible, type Verdict } from '@/lib/domain/result';
import { allowedActions } from '@/lib/domain/submissions/allowed';
import { type Submission, statusOf } from '@/lib/domain/submissions/events';
import type { SubmissionStatus } from '@/lib/domain/submissions/status';
import type { SubmissionAction } from '@/lib/domain/submissions/transitions';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { editionVerdict, revisionsUpTo } from './act-plan';
import { loadEditions, type ReadHandle } from './history';
import { findSubmission, type KnownDraft } from './submissions';

/** The one answer to an unknown project and to another ministry’s. */
export const UNKNOWN_PROJECT = 'Ce projet n’existe pas, ou ne relève pas de votre ministère.';

/** A submission where it stands, with what it is about: what is decided on it is decided on this. */
export interface Standing {
  submission: Submission;
  draft: KnownDraft | null;
  status: SubmissionStatus;
  /** How many events it has: what a writer says back to tell which they saw. */
  lastEvent: number;
  edition: Edition;
  /** The revisions of its project up to its edition, whoever may read them; none for a new one. */
  revisions: readonly Revision[];
  /** The entry they give; null for a new project. */
  entry: EntryState | null;
}

/** Where a submission stands, if the actor may read it; null just the same for an unknown one. */
export function standingOf(handle: ReadHandle, actor: Actor, id: string): Standing | null {
  const found = findSubmission(handle, actor, id);
  if (found === null) return null;
  const { submission, draft } = found;
  const edition = loadEditions(handle).find(({ number }) => number === submission.edition);
  if (edition === undefined) throw new Error(`submission ${id} in an edition nobody knows`);
  const revisions =
    submission.project === null
      ? []
      : revisionsUpTo(handle, submission.project, submission.edition);
  return {
    submission,
    draft,
    status: statusOf(submission.events),
    lastEvent: submission.events.length,
    edition,
    revisions,
    entry: foldEntry(revisions),
  };
}

/** The entry as it was when a revision was its last one; null before the first, or for a new project. */
export function entryAt(revisions: readonly Revision[], version: number): EntryState | null {
  return foldEntry(revisions.filter(({ seq }) => seq <= version));
}

/** What this actor may do to a submission here and now. */
export function allowedOn(
  handle: ReadHandle,
  actor: Actor,
  { submission, draft, edition, entry }: Standing,
): Readonly<Record<SubmissionAction, Verdict>> {
  const allowed = allowedActions(actor, submission, {
    edition,
    entryMinistry: entry?.ministry ?? null,
    hasDraft: draft !== null,
  });
  const open = editionVerdict(handle, edition.number);
  if (open.possible) return allowed;
  const closed = impossible(open.reason);
  return Object.fromEntries(
    Object.entries(allowed).map(([action, verdict]) => [
      action,
      // What was said stays open to answers; nothing else is written below a published edition.
      action === 'comment' || !verdict.possible ? verdict : closed,
    ]),
  ) as Record<SubmissionAction, Verdict>;
}
