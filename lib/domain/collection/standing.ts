import type { Revision } from '../history/revision';
import { type Submission, type SubmissionEvent, statusOf } from '../submissions/events';
import { isPending, type SubmissionStatus } from '../submissions/status';
import type { CollectionFacts } from './facts';
import { actsAbout, type DatedAct, latest } from './last-act';
import type { Progress } from './progress';

/** How far a ministry has come with one of its projects in an edition. */
export interface Standing {
  progress: Progress;
  /** True where what settled it is a confirmation without change. */
  confirmed: boolean;
  /** The pending submission, or else the last settled one. */
  submission: { id: string; status: SubmissionStatus; inPart: boolean } | null;
  lastAct: DatedAct | null;
  /**
   * The last revision that settled it, by whom and when (ISO instant); null where none did. An entry
   * whose version is its number has not changed since.
   */
  settled: { seq: number; by: string; at: string } | null;
}

type Accepted = Extract<SubmissionEvent, { kind: 'accepted' }>;

const PENDING_PROGRESS: Partial<Record<SubmissionStatus, Progress>> = {
  draft: 'draft',
  sent: 'sent',
  returned: 'returned',
};

/** The project a submission is about: of a new one, the identifier its acceptance gave. */
export function projectOf({ project, events }: Submission): string | null {
  return project ?? acceptance(events)?.project ?? null;
}

/** True where only some of the changes were accepted. */
export function isInPart(events: readonly SubmissionEvent[]): boolean {
  return (acceptance(events)?.declined.length ?? 0) > 0;
}

/**
 * How far `ministry` has come with a project: a pending submission says it, or else what settled it,
 * an answer to a submission or a confirmation. A confirmation given before the project changed hands
 * is not one of the ministry that has it now.
 */
export function progressOf(project: string, ministry: string, facts: CollectionFacts): Standing {
  const submissions = facts.submissions.filter(
    (known) => known.ministry === ministry && projectOf(known) === project,
  );
  const revisions = facts.revisions.filter((revision) => revision.project === project);
  const about = submissions.map(({ id }) => id);
  const drafts = facts.drafts.filter(({ submission }) => about.includes(submission));
  const confirmation = lastConfirmation(revisions);
  const accepted = lastAcceptance(submissions);
  const confirmed = (confirmation?.seq ?? 0) > (accepted?.seq ?? 0);
  const chosen = chosenSubmission(submissions);
  return {
    ...progressFrom(chosen, { confirmed }),
    submission: chosen && {
      id: chosen.id,
      status: statusOf(chosen.events),
      inPart: isInPart(chosen.events),
    },
    lastAct: latest(actsAbout(submissions, drafts, revisions)),
    settled: confirmed ? confirmation : accepted,
  };
}

function progressFrom(
  chosen: Submission | null,
  { confirmed }: { confirmed: boolean },
): Pick<Standing, 'progress' | 'confirmed'> {
  const pending = chosen && PENDING_PROGRESS[statusOf(chosen.events)];
  if (pending) return { progress: pending, confirmed: false };
  return { progress: confirmed || chosen !== null ? 'decided' : 'todo', confirmed };
}

/** The pending submission, or the last one settled; an abandoned one is as if it had never been. */
function chosenSubmission(submissions: readonly Submission[]): Submission | null {
  const standing = submissions.filter(({ events }) => statusOf(events) !== 'discarded');
  const pending = standing.find(({ events }) => isPending(statusOf(events)));
  const lastEvent = ({ events }: Submission) => events.at(-1)?.seq ?? 0;
  return pending ?? standing.toSorted((a, b) => lastEvent(a) - lastEvent(b)).at(-1) ?? null;
}

function acceptance(events: readonly SubmissionEvent[]): Accepted | null {
  return events.find((event) => event.kind === 'accepted') ?? null;
}

/** The acceptance whose revisions come last; null for none. */
function lastAcceptance(submissions: readonly Submission[]): Standing['settled'] {
  return submissions
    .flatMap(({ events }) => acceptance(events) ?? [])
    .map(({ revisions, actor, at }) => ({ seq: Math.max(0, ...revisions), by: actor.name, at }))
    .reduce<Standing['settled']>((last, one) => (last && last.seq > one.seq ? last : one), null);
}

/** The last confirmation since the project last changed hands; null for none. */
function lastConfirmation(revisions: readonly Revision[]): Standing['settled'] {
  const ordered = revisions.toSorted((a, b) => a.seq - b.seq);
  const confirmed = ordered.findLast(({ changes }) =>
    changes.some(({ kind }) => kind === 'confirmation'),
  );
  const handedOver = ordered.findLast(({ changes }) =>
    changes.some((change) => change.kind === 'text' && change.set.ministry !== undefined),
  );
  if (confirmed === undefined || confirmed.seq < (handedOver?.seq ?? 0)) return null;
  return { seq: confirmed.seq, by: confirmed.actor.name, at: confirmed.at };
}
