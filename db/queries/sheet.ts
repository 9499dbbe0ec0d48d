import { isDeepStrictEqual } from 'node:util';
import { parisDay } from '@/lib/domain/collection/deadline';
import { mayAnswerIn } from '@/lib/domain/collection/rights';
import type { EntryState } from '@/lib/domain/history/entry';
import { foldEntry } from '@/lib/domain/history/fold';
import type { History, Portfolio } from '@/lib/domain/history/portfolio';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { can } from '@/lib/domain/permissions/matrix';
import type { PendingContent, SheetContext } from '@/lib/domain/sheet/context';
import type { MinistrySheet } from '@/lib/domain/sheet/sheet';
import { lastSent, type Submission, statusOf } from '@/lib/domain/submissions/events';
import { referencesOf } from '@/lib/domain/submissions/references';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { loadHistory, type ReadHandle } from './history';
import { chooseEdition } from './scope';
import { type KnownDraft, loadDrafts, loadSubmissions } from './submissions';

/** What is under way for a project or a proposal, with what was last typed or sent of it. */
export interface Pending extends PendingContent {
  submission: Submission;
  draft: KnownDraft | null;
}

/** What a liaison's spreadsheet is made of and compared with, within what they may read. */
export interface SheetSources {
  actor: Actor;
  edition: Edition;
  history: History;
  portfolio: Portfolio;
  /** Submissions of the edition, settled ones included. */
  submissions: readonly Submission[];
  pending: readonly Pending[];
  /** ISO instant. */
  now: string;
}

/** Why there is no spreadsheet here and now: a sentence in French. */
export interface SheetRefusal {
  refused: string;
}

const NO_EDITION = 'Aucune édition n’est ouverte\u202f: il n’y a pas encore de collecte.';

/** Everything the spreadsheet of a liaison rests on, where their ministry is asked to answer. */
export function sheetSources(
  handle: ReadHandle,
  actor: Actor,
  now: string,
): SheetSources | SheetRefusal {
  const permission = can(actor, 'submission.propose');
  if (!permission.possible) return { refused: permission.reason };
  const history = loadHistory(handle, actor);
  const edition = chooseEdition(history.editions, null);
  if (edition === null) return { refused: NO_EDITION };
  const open = mayAnswerIn(edition, actor.role);
  if (!open.possible) return { refused: open.reason };
  const which = { edition: edition.number };
  const submissions = loadSubmissions(handle, actor, which);
  return {
    actor,
    edition,
    history,
    portfolio: portfolioAt(history, edition.number),
    submissions,
    pending: pendingAmong(submissions, loadDrafts(handle, actor, which)),
    now,
  };
}

function pendingAmong(
  submissions: readonly Submission[],
  drafts: ReadonlyMap<string, KnownDraft>,
): Pending[] {
  return submissions.flatMap((submission) => {
    const status = statusOf(submission.events);
    if (status !== 'draft' && status !== 'sent' && status !== 'returned') return [];
    const draft = drafts.get(submission.id) ?? null;
    const typed = status === 'sent' ? lastSent(submission.events) : draft;
    const { content, baseVersion } = typed ?? lastSent(submission.events) ?? {};
    if (content === undefined || baseVersion === undefined) return [];
    return [{ submission, draft, status, content, baseVersion }];
  });
}

/** Projects of the reader's ministries as they stand, and those that left the panorama. */
export function ownEntries({ actor, portfolio }: SheetSources): {
  present: readonly EntryState[];
  departed: readonly EntryState[];
} {
  const isOwn = ({ ministry }: EntryState) => actor.ministries.includes(ministry);
  return {
    present: portfolio.entries.filter(isOwn),
    departed: portfolio.departed.filter(isOwn),
  };
}

/** The spreadsheet to download: the reader's own projects, as they stand. */
export function ministrySheet(sources: SheetSources): MinistrySheet {
  const { edition, portfolio, now } = sources;
  const zones = portfolio.entries.flatMap(({ functionalZone }) => functionalZone ?? []);
  return {
    edition,
    ministries: ownMinistries(sources),
    entries: ownEntries(sources).present,
    zones: [...new Set(zones)].sort((a, b) => a.localeCompare(b, 'fr')),
    generatedAt: now,
  };
}

/** What an uploaded spreadsheet is compared with. */
export function sheetContext(sources: SheetSources): SheetContext {
  const { edition, history, pending, now } = sources;
  const { present, departed } = ownEntries(sources);
  const entries = [...present, ...departed];
  const own = new Map(entries.map((entry) => [entry.project, entry]));
  return {
    edition: edition.number,
    ministries: ownMinistries(sources),
    entries,
    entryAtVersion: (project, version) => {
      const now = own.get(project);
      return now === undefined ? null : seenAt(sources, now, version);
    },
    pending: Object.fromEntries(
      pending.flatMap(({ submission: { project, ministry }, ...known }) =>
        project !== null && own.get(project)?.ministry === ministry ? [[project, known]] : [],
      ),
    ),
    // A proposal dropped again is compared with the one under way, like any other row.
    proposals: [],
    references: referencesOf(history, edition.number),
    today: parisDay(now),
  };
}

/**
 * An entry as the reader of a version saw it. Where nothing of it has changed since, « rien n’a changé »
 * included, it is the entry of now: a file dropped again does not pass for an old one.
 */
function seenAt(
  { history, edition }: SheetSources,
  now: EntryState,
  version: number,
): EntryState | null {
  const seen = foldEntry(
    history.revisions.filter(
      (revision) =>
        revision.project === now.project &&
        revision.edition <= edition.number &&
        revision.seq <= version,
    ),
  );
  const { version: _, lastRevisedIn: __, ...facts } = now;
  return seen !== null && isDeepStrictEqual({ ...seen, ...facts }, { ...facts, ...seen })
    ? now
    : seen;
}

function ownMinistries({ actor, portfolio }: SheetSources) {
  return actor.ministries.map((code) => ({
    code,
    label: portfolio.ministryLabels[code] ?? code,
  }));
}
