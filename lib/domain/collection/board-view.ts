import { formatEdition } from '@/lib/format/dates';
import type { BoardRow, BoardView } from '@/lib/views/collection';
import { ministryLabel } from '../figures/breakdowns';
import { compareFrench } from '../figures/spelling';
import { can } from '../permissions/matrix';
import { impossible, POSSIBLE, type Verdict } from '../result';
import { statusOf } from '../submissions/events';
import type { Edition } from '../vocabulary/editions';
import type { Actor } from '../vocabulary/roles';
import { askedEntries, type CollectionSources, progressCounts } from './collection-view';
import { daysLeft, isLate } from './deadline';
import { actsAbout, latest } from './last-act';
import { isLeft, PROGRESS, type Progress } from './progress';
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
  const { portfolio, facts, today, version } = sources;
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
    daysLeft: daysLeft(portfolio.edition.collectionDeadline, today),
    rows,
    totals: progressCounts([...progress.values()]),
    projects: asked.length,
    mailEnabled: people.mailEnabled,
  };
}

/** How many projects a ministry has still to act on. */
export function leftOf(counts: Readonly<Record<Progress, number>>): number {
  return PROGRESS.filter(isLeft).reduce((sum, progress) => sum + counts[progress], 0);
}

function isWaitingProposal(submission: CollectionSources['facts']['submissions'][number]): boolean {
  return projectOf(submission) === null && statusOf(submission.events) === 'sent';
}

function boardRow(
  ministry: string,
  projects: readonly { project: string; progress: Progress }[],
  { actor, portfolio, facts, today }: CollectionSources,
  { liaisons, remindedAt }: People,
): BoardRow {
  const { edition } = portfolio;
  const submissions = facts.submissions.filter((known) => known.ministry === ministry);
  const about = new Set(submissions.map(({ id }) => id));
  const own = new Set(projects.map(({ project }) => project));
  const counts = progressCounts(projects.map(({ progress }) => progress));
  const late = leftOf(counts) > 0 && isLate(edition.collectionDeadline, today);
  const people = liaisons[ministry] ?? [];
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
    remindedAt: remindedAt[ministry] ?? null,
    late,
    mayRemind: mayRemind(actor, edition, leftOf(counts), people),
  };
}

function mayRemind(
  actor: Actor,
  edition: Edition,
  left: number,
  liaisons: readonly string[],
): Verdict {
  const permission = can(actor, 'collection.remind');
  if (!permission.possible) return permission;
  if (edition.state !== 'collection') {
    return impossible(`La collecte de la ${formatEdition(edition.number)} n’est pas ouverte.`);
  }
  if (left === 0) return impossible('Il ne reste rien à traiter dans ce ministère.');
  return liaisons.length === 0
    ? impossible('Aucun correspondant n’a de compte pour ce ministère.')
    : POSSIBLE;
}
