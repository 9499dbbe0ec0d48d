import type { CollectionRow, CollectionView, ProposalRow } from '@/lib/views/collection';
import { ministryLabel } from '../figures/breakdowns';
import { compareFrench } from '../figures/spelling';
import { type EntryState, isPresent } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { lastSent, type Submission, statusOf } from '../submissions/events';
import { isPending } from '../submissions/status';
import type { Edition } from '../vocabulary/editions';
import type { Actor } from '../vocabulary/roles';
import { daysLeft, isLate, parisDay } from './deadline';
import { expectationOf, missingPoints, remarksOf } from './expectation';
import type { CollectionFacts } from './facts';
import { actsAbout, latest } from './last-act';
import { isLeft, PROGRESS, type Progress } from './progress';
import { mayAnswerIn, mayConfirm, mayPropose } from './rights';
import { progressOf } from './standing';

/** What the collection of an edition is seen from. */
export interface CollectionSources {
  actor: Actor;
  portfolio: Portfolio;
  editions: readonly Edition[];
  facts: CollectionFacts;
  /** ISO instant. */
  now: string;
  version: string;
}

/** The projects of some ministries in a collection, by ministry then by name. */
export function buildCollectionView(
  sources: CollectionSources,
  ministries: readonly string[],
): CollectionView {
  const { actor, portfolio, facts, now, version } = sources;
  const { edition } = portfolio;
  const own = facts.submissions.filter(({ ministry }) => ministries.includes(ministry));
  const rows = askedEntries(portfolio, { ...facts, submissions: own })
    .filter(({ ministry }) => ministries.includes(ministry))
    .map((entry) => collectionRow(entry, sources))
    .sort(
      (a, b) => compareFrench(a.ministryLabel, b.ministryLabel) || compareFrench(a.name, b.name),
    );
  return {
    version,
    edition,
    daysLeft: daysLeft(edition.collectionDeadline, parisDay(now)),
    open: mayAnswerIn(edition, actor.role),
    ministries: ministries
      .map((code) => ({ code, label: ministryLabel(portfolio, code) }))
      .sort((a, b) => compareFrench(a.label, b.label)),
    rows,
    proposals: own
      .flatMap((submission) => proposalRow(submission, facts, portfolio) ?? [])
      .sort((a, b) => compareFrench(a.name, b.name) || compareText(a.submission, b.submission)),
    counts: progressCounts(rows.map(({ progress }) => progress)),
  };
}

/** How many of each, zeros included. */
export function progressCounts(all: readonly Progress[]): Record<Progress, number> {
  const counts = Object.fromEntries(PROGRESS.map((progress) => [progress, 0]));
  for (const progress of all) counts[progress] = (counts[progress] ?? 0) + 1;
  return counts as Record<Progress, number>;
}

/**
 * The entries a collection asks about: those present, and those that left in this very edition because
 * their ministry proposed it, whose answer would otherwise vanish with them.
 */
export function askedEntries(portfolio: Portfolio, facts: CollectionFacts): EntryState[] {
  const leftByProposal = portfolio.departed.filter(
    (entry) =>
      entry.exit?.edition === portfolio.edition.number &&
      progressOf(entry.project, entry.ministry, facts).submission !== null,
  );
  return [...portfolio.entries, ...leftByProposal];
}

function collectionRow(entry: EntryState, sources: CollectionSources): CollectionRow {
  const { actor, portfolio, editions, facts, now } = sources;
  const { edition } = portfolio;
  const today = parisDay(now);
  const standing = progressOf(entry.project, entry.ministry, facts);
  const missing = isPresent(entry) ? missingPoints(entry) : [];
  const remarks = isPresent(entry) ? remarksOf(entry, { edition, editions, today }) : [];
  const { project, name, ministry, phase, costEuros, startOn, plannedEndOn, version } = entry;
  const { progress, confirmed, submission, lastAct } = standing;
  return {
    project,
    name,
    ministry,
    ministryLabel: ministryLabel(portfolio, ministry),
    phase,
    costEuros,
    withheld: entry.withheld !== null,
    startOn,
    plannedEndOn,
    version,
    expected: expectationOf(missing, remarks),
    missing,
    remarks,
    progress,
    confirmed,
    submission,
    lastAct,
    late: isLeft(progress) && isLate(edition.collectionDeadline, today),
    mayConfirm: mayConfirm(actor, edition, entry, standing),
    mayPropose: mayPropose(actor, edition, entry),
  };
}

/** A proposal of a new project that is not one yet; null for anything else. */
function proposalRow(
  submission: Submission,
  facts: CollectionFacts,
  portfolio: Portfolio,
): ProposalRow | null {
  const { id, project, ministry, events } = submission;
  const status = statusOf(events);
  if (project !== null || !(isPending(status) || status === 'refused')) return null;
  const drafts = facts.drafts.filter((draft) => draft.submission === id);
  const typed = status === 'sent' ? undefined : drafts.at(-1)?.name;
  const name = typed || lastSent(events)?.content.parts.create?.name || '';
  return {
    submission: id,
    name: name.trim() || 'Nouveau projet, encore sans nom',
    ministry,
    ministryLabel: ministryLabel(portfolio, ministry),
    status,
    at: latest(actsAbout([submission], drafts, []))?.at ?? submission.at,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
