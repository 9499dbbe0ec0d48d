import type { SubmissionContent } from '@/lib/schemas/submissions';
import type { SubmissionDraft } from '@/lib/views/submissions';
import { parisDay } from '../collection/deadline';
import type { EntryState } from '../history/entry';
import { foldEntry } from '../history/fold';
import type { Revision } from '../history/revision';
import { type EvaluationRequest, evaluateContent } from '../submissions/evaluate';
import type { Evaluation, References } from '../submissions/evaluation';
import { lastSent, type Submission, statusOf } from '../submissions/events';
import { rebaseContent } from '../submissions/rebase';
import { isPending, type SubmissionStatus } from '../submissions/status';
import { SIDE_OF } from '../submissions/transitions';
import type { Actor } from '../vocabulary/roles';

/** What a submission is read with, by one reader at one moment. */
export interface SubmissionReading {
  /** The revisions of its project that the reader may see, of any edition; none for a new project. */
  revisions: readonly Revision[];
  draft: SubmissionDraft | null;
  actor: Actor;
  /** ISO instant. */
  now: string;
  references: References;
}

/** A submission as one reader sees it: what is proposed, on what, and what it comes to. */
export interface StandingSubmission {
  submission: Submission;
  status: SubmissionStatus;
  /** Null where this reader may not see what is typed: a draft, or what was withdrawn. */
  content: SubmissionContent | null;
  /** Whether what is shown is what is being typed, not what was sent. */
  isDraft: boolean;
  /** Version of the entry its author had before their eyes; 0 for a new project. */
  baseVersion: number;
  /** The entry its author had before their eyes. */
  base: EntryState | null;
  /** The entry it is decided on: as it stands; once decided, as it stood then. */
  met: EntryState | null;
  /** The entry as the decision left it; `met` until then. */
  left: EntryState | null;
  /** The entry as it stands today, whatever became of the submission. */
  entry: EntryState | null;
  /** What its author proposed, on what they had before their eyes. */
  proposed: Evaluation;
  /** What it comes to on the entry it is decided on. */
  evaluation: Evaluation;
  /** True while it may still be decided and the entry changed since. */
  moved: boolean;
}

const NOTHING: Evaluation = { problems: {}, parts: [], alreadySo: [], after: null };

/** Reads a submission: folds its project where it matters, judges what it proposes. */
export function standingSubmission(
  submission: Submission,
  reading: SubmissionReading,
): StandingSubmission {
  const status = statusOf(submission.events);
  const shown = shownContent(submission, status, reading);
  const entries = entriesAround(submission, shown.baseVersion, status, reading.revisions);
  const moved =
    isPending(status) &&
    shown.content !== null &&
    submission.project !== null &&
    entries.met?.version !== shown.baseVersion;
  return {
    submission,
    status,
    ...shown,
    ...entries,
    ...evaluations(submission, shown.content, entries, reading),
    moved,
  };
}

type Shown = Pick<StandingSubmission, 'content' | 'isDraft' | 'baseVersion'>;

/** What is typed is for the ministry alone; the directorate reads what lies before it, or was decided. */
function shownContent(
  submission: Submission,
  status: SubmissionStatus,
  { draft, actor }: SubmissionReading,
): Shown {
  const sent = lastSent(submission.events);
  const isUnsent = status === 'draft' || status === 'discarded';
  if (SIDE_OF[actor.role] === 'ministry') {
    if (draft !== null && (isUnsent || status === 'returned')) {
      return { content: draft.content, isDraft: true, baseVersion: draft.baseVersion };
    }
  } else if (isUnsent) {
    return { content: null, isDraft: false, baseVersion: sent?.baseVersion ?? 0 };
  }
  return { content: sent?.content ?? null, isDraft: false, baseVersion: sent?.baseVersion ?? 0 };
}

type Entries = Pick<StandingSubmission, 'base' | 'met' | 'left' | 'entry'>;

/** The entry at the moments that matter, each a fold of the revisions known then. */
function entriesAround(
  submission: Submission,
  baseVersion: number,
  status: SubmissionStatus,
  revisions: readonly Revision[],
): Entries {
  const known = revisions.filter(({ edition }) => edition <= submission.edition);
  const entry = foldEntry(known);
  const at = (limit: number): EntryState | null =>
    entry !== null && entry.version <= limit
      ? entry
      : foldEntry(known.filter(({ seq }) => seq <= limit));
  const base = submission.project === null ? null : at(baseVersion);
  const accepted = submission.events.find((event) => event.kind === 'accepted');
  if (accepted?.kind === 'accepted' && accepted.revisions.length > 0) {
    const met = submission.project === null ? null : at(Math.min(...accepted.revisions) - 1);
    return { base, met, left: at(Math.max(...accepted.revisions)), entry };
  }
  if (accepted !== undefined && submission.project !== null) {
    // Nothing to record, since the entry said it all: as it stood then, which only the clock tells.
    const met = foldEntry(known.filter(({ at: since }) => since <= accepted.at));
    return { base, met, left: met, entry };
  }
  if (!isPending(status)) return { base, met: base, left: base, entry };
  return { base, met: entry, left: entry, entry };
}

function evaluations(
  submission: Submission,
  content: SubmissionContent | null,
  { base, met }: Entries,
  { now, references }: SubmissionReading,
): Pick<StandingSubmission, 'proposed' | 'evaluation'> {
  if (content === null) {
    return { proposed: { ...NOTHING, after: base }, evaluation: { ...NOTHING, after: met } };
  }
  // What was decided is read as of its sending: an end that passed since then was ahead.
  const sent = lastSent(submission.events);
  const settled = !isPending(statusOf(submission.events));
  const today = parisDay(settled && sent ? sent.at : now);
  const { edition, project, ministry } = submission;
  const request: EvaluationRequest = {
    content,
    edition,
    project,
    entry: base,
    references,
    today,
    ministry,
  };
  const proposed = evaluateContent(request);
  if (base === met || base === null || met === null) return { proposed, evaluation: proposed };
  const evaluation = evaluateContent({
    ...request,
    content: rebaseContent(content, base, met),
    entry: met,
  });
  return { proposed, evaluation };
}
