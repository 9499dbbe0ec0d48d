import type {
  InboxFilters,
  InboxView,
  SubmissionDraft,
  SubmissionSummary,
} from '@/lib/views/submissions';
import { compareFrench } from '../figures/spelling';
import type { History } from '../history/portfolio';
import { mayRead } from '../submissions/allowed';
import type { References } from '../submissions/evaluation';
import type { Submission } from '../submissions/events';
import { isPending, SUBMISSION_STATUSES, type SubmissionStatus } from '../submissions/status';
import { SIDE_OF } from '../submissions/transitions';
import type { Actor } from '../vocabulary/roles';
import { projectOf } from './submissions';
import { standingSubmission } from './submissions-standing';
import { summaryOf } from './submissions-summary';

/** What the list of an edition's submissions is built from: all of it as this reader may see it. */
export interface InboxRequest {
  history: History;
  edition: number;
  submissions: readonly Submission[];
  drafts: ReadonlyMap<string, SubmissionDraft>;
  actor: Actor;
  /** ISO instant. */
  now: string;
  /** Changes whenever anything shown may have. */
  version: string;
  references: References;
  filters: InboxFilters;
}

/**
 * The submissions of an edition, the longest waiting first.
 * @throws when the edition is not in the history: callers choose among the editions they know.
 */
export function buildInboxView(request: InboxRequest): InboxView {
  const { history, filters, version } = request;
  const edition = history.editions.find(({ number }) => number === request.edition);
  if (!edition) throw new Error(`edition ${request.edition} is not in the history`);
  const all = summaries(request).sort(byWaiting(lastEvents(request.submissions)));
  const ofMinistry = all.filter(({ ministry }) => isChosen(filters.ministry, ministry));
  const chosenStatus = filters.status === 'all' ? null : filters.status;
  const ofStatus = all.filter(({ status }) => isChosen(chosenStatus, status));
  return {
    version,
    edition,
    editions: history.editions,
    filters,
    rows: ofMinistry.filter(({ status }) => isChosen(chosenStatus, status)),
    countsByStatus: countsByStatus(ofMinistry),
    ministries: ministriesOf(all, ofStatus),
  };
}

function isChosen<T>(chosen: T | null, value: T): boolean {
  return chosen === null || chosen === value;
}

function summaries(request: InboxRequest): SubmissionSummary[] {
  const { history, submissions, drafts, actor, now, references } = request;
  const editions = new Map(history.editions.map((edition) => [edition.number, edition]));
  const revisions = Map.groupBy(history.revisions, ({ project }) => project);
  return submissions.flatMap((submission) => {
    const edition = editions.get(submission.edition);
    const isShown = submission.edition === request.edition && mayRead(actor, submission);
    if (!edition || !isShown) return [];
    const draft = SIDE_OF[actor.role] === 'ministry' ? (drafts.get(submission.id) ?? null) : null;
    const reading = {
      revisions: revisions.get(projectOf(submission) ?? '') ?? [],
      draft,
      actor,
      now,
      references,
    };
    return [summaryOf(standingSubmission(submission, reading), reading, edition)];
  });
}

/** Those sent wait for a decision, those returned for the ministry, then drafts, then the settled ones. */
const RANKS: Readonly<Record<SubmissionStatus, number>> = {
  sent: 0,
  returned: 1,
  draft: 2,
  accepted: 3,
  refused: 3,
  discarded: 3,
};

type Order = (a: SubmissionSummary, b: SubmissionSummary) => number;

/**
 * What is pending, the longest waiting first; what is settled, the latest first.
 * @param last the number of the last event of each.
 */
function byWaiting(last: ReadonlyMap<string, number>): Order {
  const later: Order = (a, b) => (last.get(a.id) ?? 0) - (last.get(b.id) ?? 0);
  return (a, b) => {
    const rank = RANKS[a.status] - RANKS[b.status];
    if (rank !== 0) return rank;
    if (!isPending(a.status)) return later(b, a);
    const [left, right] = [a.sentAt ?? a.lastAct.at, b.sentAt ?? b.lastAct.at];
    if (left !== right) return left < right ? -1 : 1;
    return later(a, b);
  };
}

function lastEvents(submissions: readonly Submission[]): ReadonlyMap<string, number> {
  return new Map(submissions.map(({ id, events }) => [id, events.at(-1)?.seq ?? 0]));
}

function countsByStatus(rows: readonly SubmissionSummary[]): Record<SubmissionStatus, number> {
  const counts = SUBMISSION_STATUSES.map((status) => [
    status,
    rows.filter((row) => row.status === status).length,
  ]);
  return Object.fromEntries(counts) as Record<SubmissionStatus, number>;
}

/** Every ministry that has a submission in the edition, with its count under the status chosen. */
function ministriesOf(
  all: readonly SubmissionSummary[],
  ofStatus: readonly SubmissionSummary[],
): InboxView['ministries'] {
  const labels = new Map(all.map(({ ministry, ministryLabel }) => [ministry, ministryLabel]));
  return [...labels]
    .map(([code, label]) => ({
      code,
      label,
      count: ofStatus.filter(({ ministry }) => ministry === code).length,
    }))
    .sort((a, b) => compareFrench(a.label, b.label));
}
