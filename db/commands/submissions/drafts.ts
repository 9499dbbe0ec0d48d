import { eq } from 'drizzle-orm';
import type { Outcome } from '@/lib/domain/result';
import { draftDifferences } from '@/lib/domain/submissions/draft-differences';
import { referencesOf } from '@/lib/domain/submissions/references';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { type SubmissionContent, submissionSchemas } from '@/lib/schemas/submissions';
import type { KeptDraft } from '@/lib/views/submission-answers';
import { loadHistory } from '../../queries/history';
import type { KnownDraft } from '../../queries/submissions';
import { entryAt, type Standing } from '../../queries/submissions-standing';
import { submissionDraft } from '../../schema/submissions';
import type { Writer } from '../writer';
import { onSubmission } from './on-submission';

/** Who keeps a draft, when, in which transaction. */
export interface Keeping {
  tx: Writer;
  actor: Actor;
  now: string;
}

/** What is kept of what is typed. */
interface Typed {
  submission: string;
  content: SubmissionContent;
  baseVersion: number;
}

/** Writes a draft over the one there was, if any; returns its version. */
export function writeDraft(
  { tx, actor, now }: Keeping,
  typed: Typed,
  previous: Pick<KnownDraft, 'version'> | null,
): number {
  const version = (previous?.version ?? 0) + 1;
  const row = {
    content: JSON.stringify(typed.content),
    version,
    baseVersion: typed.baseVersion,
    updatedAt: now,
    updatedById: actor.id,
    updatedByName: actor.name,
  };
  if (previous === null) {
    tx.insert(submissionDraft)
      .values({ submission: typed.submission, ...row })
      .run();
  } else {
    tx.update(submissionDraft)
      .set(row)
      .where(eq(submissionDraft.submission, typed.submission))
      .run();
  }
  return version;
}

/**
 * Keeps what one is typing. Typed over an older draft than the one there is now, it is not: both are
 * shown, field by field, unless they come to the same.
 */
export const saveDraft = onSubmission({
  action: 'save',
  input: submissionSchemas.save,
  run: (work): Outcome<KeptDraft> => {
    const { actor, standing, tx, input } = work;
    if (standing.draft !== null && standing.draft.version !== input.expectedDraft) {
      return settleRivals(tx, actor, standing, standing.draft, input.content);
    }
    const version = writeDraft(work, input, standing.draft);
    return kept(standing, version, input.baseVersion);
  },
  // Called at each pause of who types: only what becomes of the draft is an act.
  summary: null,
});

/** A conflict with the draft there is, or that draft where both come to the same. */
export function settleRivals(
  tx: Writer,
  actor: Actor,
  standing: Standing,
  draft: KnownDraft,
  yours: SubmissionContent,
): Outcome<KeptDraft> {
  const { edition, revisions } = standing;
  const differences = draftDifferences(
    { theirs: draft.content, yours },
    entryAt(revisions, draft.baseVersion),
    referencesOf(loadHistory(tx, actor), edition.number),
  );
  if (differences.length === 0) return kept(standing, draft.version, draft.baseVersion);
  const { version, updatedBy: by, updatedAt: at } = draft;
  return { status: 'conflict', version, by, at, differences };
}

/** The draft as it is kept. */
export function kept(
  { submission, status }: Pick<Standing, 'submission' | 'status'>,
  draft: number,
  baseVersion: number,
): Outcome<KeptDraft> {
  return { status: 'ok', value: { submission: submission.id, status, draft, baseVersion } };
}
