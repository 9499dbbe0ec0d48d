import type { SubmissionDraft, SubmissionView } from '@/lib/views/submissions';
import type { History } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import type { Revision } from '../history/revision';
import { allowedActions } from '../submissions/allowed';
import type { References } from '../submissions/evaluation';
import type { Submission } from '../submissions/events';
import { isPending } from '../submissions/status';
import { SIDE_OF } from '../submissions/transitions';
import type { Edition } from '../vocabulary/editions';
import type { Actor } from '../vocabulary/roles';
import type { Effect } from './effects';
import { proposedParts } from './submissions-changes';
import { gapEffects, portfolioEffects } from './submissions-effects';
import {
  type StandingSubmission,
  type SubmissionReading,
  standingSubmission,
} from './submissions-standing';
import { summaryOf } from './submissions-summary';
import { threadOf } from './submissions-thread';

/** What the page of a submission is built from: all of it as this reader may see it. */
export interface SubmissionRequest {
  history: History;
  submission: Submission;
  draft: SubmissionDraft | null;
  actor: Actor;
  /** ISO instant. */
  now: string;
  /** Changes whenever anything shown may have. */
  version: string;
  references: References;
}

/** The page of a submission, for one reader. */
export function buildSubmissionView(request: SubmissionRequest): SubmissionView {
  const { history, submission, actor, version } = request;
  const edition = editionOf(history, submission.edition);
  const reading: SubmissionReading = {
    ...request,
    draft: SIDE_OF[actor.role] === 'ministry' ? request.draft : null,
    revisions: revisionsAbout(submission, history.revisions),
  };
  const standing = standingSubmission(submission, reading);
  const parts = proposedParts(standing, request.references);
  return {
    version,
    summary: summaryOf(standing, reading, edition, parts),
    edition,
    entry: standing.entry,
    parts,
    effects: effectsOf(standing, request),
    thread: threadOf(submission),
    allowed: allowedActions(actor, submission, {
      edition,
      entryMinistry: standing.entry?.ministry ?? null,
      hasDraft: reading.draft !== null,
    }),
    draft: reading.draft,
  };
}

/** @throws when the edition is not in the history: a submission is always to an edition that exists. */
function editionOf({ editions }: History, number: number): Edition {
  const edition = editions.find((known) => known.number === number);
  if (!edition) throw new Error(`edition ${number} is not in the history`);
  return edition;
}

/** The revisions of the project it is about: for a new one, those that accepting it recorded. */
function revisionsAbout(submission: Submission, revisions: readonly Revision[]): Revision[] {
  const project = projectOf(submission);
  return project === null ? [] : revisions.filter((known) => known.project === project);
}

/** The project a submission is about, given by the decision for a new one; null until then. */
export function projectOf({ project, events }: Submission): string | null {
  if (project !== null) return project;
  const accepted = events.find(({ kind }) => kind === 'accepted');
  return accepted?.kind === 'accepted' ? accepted.project : null;
}

/** What accepting it whole would do; once accepted, what it did to its project. */
function effectsOf(standing: StandingSubmission, { history, actor }: SubmissionRequest): Effect[] {
  const { status, submission, met, left, evaluation } = standing;
  if (status === 'accepted' && left !== null) return gapEffects(met, left);
  const { after, parts } = evaluation;
  if (!isPending(status) || after === null || parts.length === 0) return [];
  if (SIDE_OF[actor.role] !== 'directorate') return gapEffects(met, after);
  return portfolioEffects(portfolioAt(history, submission.edition), after);
}
