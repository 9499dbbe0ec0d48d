import type { BoardRow, BoardView } from '@/lib/views/collection';
import { ministryLabel } from '../figures/breakdowns';
import { compareFrench } from '../figures/spelling';
import { reminderVerdict } from '../mail/reminders';
import { can } from '../permissions/matrix';
import type { Verdict } from '../result';
import { statusOf } from '../submissions/events';
import { askedEntries, type CollectionSources, progressCounts } from './collection-view';
import { daysLeft, isLate, parisDay } from './deadline';
import { actsAbout, latest } from './last-act';
import { leftOf, type Progress } from './progress';
import { progressOf, projectOf } from './standing';

/** Who answers for the ministries, and when they were last reminded, by ministry code. */
export interface People {
  /** Names of the enabled liaisons. */
  liaisons: Readonly<Record<string, readonly string[]>>;
  /** ISO instants. */
  remindedAt: Readonly<Record<string, string>>;
  mailEnabled: boolean;
}

/** Ministries × progress: those with most work left first, the late ones before the others. */
export function buildBoardView(sources: CollectionSources, people: People): BoardView {
  const { portfolio, facts, now, version } = sources;
  const asked = askedEntries(portfolio, facts);
  const codes = new Set([
    ...asked.map(({ ministry }) => ministry),
    ...facts.submissions.filter(isWaitingProposal).map(({ ministry }) => ministry),
  ]);
  const progress = new Map(
    asked.map(({ project, ministry }) => [project, progressOf(project, ministry, facts).progress]),
  );
  const rows = [...codes]
    .map((ministry) => {
      const projects = asked.filter((entry) => entry.ministry === ministry);
      return boardRow(
        ministry,
        projects.map(({ project }) => ({ project, progress: progress.get(project) ?? 'todo' })),
        sources,
        people,
      );
    })
    .sort(
      (a, b) =>
        Number(b.late) - Number(a.late) ||
        leftOf(b.counts) - leftOf(a.counts) ||
        compareFrench(a.label, b.label),
    );
  return {
    version,
    edition: portfolio.edition,
    daysLeft: daysLeft(portfolio.edition.collectionDeadline, parisDay(now)),
    rows,
    totals: progressCounts([...progress.values()]),
    projects: asked.length,
    mailEnabled: people.mailEnabled,
  };
}

function isWaitingProposal(submission: CollectionSources['facts']['submissions'][number]): boolean {
  return projectOf(submission) === null && statusOf(submission.events) === 'sent';
}

function boardRow(
  ministry: string,
  projects: readonly { project: string; progress: Progress }[],
  { actor, portfolio, facts, now }: CollectionSources,
  { liaisons, remindedAt: reminders }: People,
): BoardRow {
  const { edition } = portfolio;
  const submissions = facts.submissions.filter((known) => known.ministry === ministry);
  const about = new Set(submissions.map(({ id }) => id));
  const own = new Set(projects.map(({ project }) => project));
  const counts = progressCounts(projects.map(({ progress }) => progress));
  const late = leftOf(counts) > 0 && isLate(edition.collectionDeadline, parisDay(now));
  const people = liaisons[ministry] ?? [];
  const remindedAt = reminders[ministry] ?? null;
  return {
    ministry,
    label: ministryLabel(portfolio, ministry),
    projects: projects.length,
    counts,
    proposals: submissions.filter(isWaitingProposal).length,
    lastAct: latest(
      actsAbout(
        submissions,
        facts.drafts.filter((draft) => about.has(draft.submission)),
        facts.revisions.filter(({ project }) => own.has(project)),
      ),
    ),
    liaisons: people,
    remindedAt,
    late,
    mayRemind: mayRemind(),
  };

  function mayRemind(): Verdict {
    const permission = can(actor, 'collection.remind');
    return permission.possible
      ? reminderVerdict({ edition, left: leftOf(counts), liaisons: people.length, remindedAt, now })
      : permission;
  }
}
