import { HAS_LEFT } from '@/lib/domain/acts/decide';
import { parisDay } from '@/lib/domain/collection/deadline';
import { foldEntry } from '@/lib/domain/history/fold';
import type { History } from '@/lib/domain/history/portfolio';
import { labelsAt } from '@/lib/domain/history/portfolio-at';
import { can } from '@/lib/domain/permissions/matrix';
import { impossible, type Verdict } from '@/lib/domain/result';
import { evaluateContent } from '@/lib/domain/submissions/evaluate';
import { type Submission, statusOf } from '@/lib/domain/submissions/events';
import { rebaseContent } from '@/lib/domain/submissions/rebase';
import { referencesOf } from '@/lib/domain/submissions/references';
import { isPending } from '@/lib/domain/submissions/status';
import type { SubmissionAction } from '@/lib/domain/submissions/transitions';
import { gapEffects } from '@/lib/domain/views/submissions-effects';
import { threadOf } from '@/lib/domain/views/submissions-thread';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { SubmissionFormView } from '@/lib/views/submissions';
import { proposalIdentifier } from '../proposal-identifier';
import { reader } from '../read';
import { loadHistory } from './history';
import { formOptions } from './projects';
import { loadSubmissions } from './submissions';
import { allowedOn, entryAt, type Standing, standingOf } from './submissions-standing';
import { shownDraft } from './submissions-views';
import { submissionsVersion } from './versions';

/** What the form is about: a project or a new one (null); a submission where one is gone on with. */
export interface FormRequest {
  project: string | null;
  submission?: string;
  /** Of a new project: what names its form, begun or not. */
  key?: string;
  /** ISO instant. */
  now: string;
}

/**
 * What the liaison’s form shows; null when the project or the submission is unknown, or another
 * ministry’s, or the actor proposes nothing: nothing tells which.
 */
export function submissionForm(actor: Actor, request: FormRequest): SubmissionFormView | null {
  if (!can(actor, 'submission.propose').possible) return null;
  const version = submissionsVersion(actor, parisDay(request.now));
  const history = loadHistory(reader(), actor);
  const found = request.submission
    ? named(actor, request.submission, request.project)
    : (keyed(actor, request) ?? pendingOrNew(actor, history, request.project, request.now));
  if (found === null) return null;
  const { standing, isNew } = found;
  const { edition, entry, submission, draft } = standing;
  const choices = formOptions(actor, edition.number);
  if (choices === null) return null;
  const labels = labelsAt(history.ministryLabels, edition.number);
  return {
    version,
    edition,
    entry,
    baseEntry: draft === null ? entry : entryAt(standing.revisions, draft.baseVersion),
    choices,
    ministries: actor.ministries.map((code) => ({ code, label: labels[code] ?? code })),
    submission: isNew
      ? null
      : {
          id: submission.id,
          status: standing.status,
          ministry: submission.ministry,
          lastEvent: standing.lastEvent,
        },
    key: request.key ?? null,
    draft: draft && shownDraft(draft),
    thread: threadOf(submission),
    allowed: allowedInForm(actor, standing),
    effects: effectsOf(standing, history, request.now),
  };
}

interface Found {
  standing: Standing;
  /** Nothing is begun yet. */
  isNew: boolean;
}

/** Of a project that changed hands, the ministry it left sees no more than what it knew. */
function named(actor: Actor, id: string, project: string | null): Found | null {
  const standing = standingOf(reader(), actor, id);
  if (standing === null || standing.submission.project !== project) return null;
  const { entry } = standing;
  const isOwn = entry === null || can(actor, 'submission.propose', entry.ministry).possible;
  return isOwn ? { standing, isNew: false } : null;
}

/** The proposal that this very form has begun; null while it has not. */
function keyed(actor: Actor, { project, key }: FormRequest): Found | null {
  return project === null && key !== undefined
    ? named(actor, proposalIdentifier(actor.id, key), null)
    : null;
}

function pendingOrNew(
  actor: Actor,
  history: History,
  project: string | null,
  now: string,
): Found | null {
  const edition = collected(history.editions);
  if (edition === null) return null;
  const revisions = history.revisions.filter(
    (known) => known.project === project && known.edition <= edition.number,
  );
  const entry = foldEntry(revisions);
  if (project !== null) {
    if (entry === null || !can(actor, 'submission.propose', entry.ministry).possible) return null;
    const pending = loadSubmissions(reader(), actor, { edition: edition.number, project }).find(
      (known) => known.ministry === entry.ministry && isPending(statusOf(known.events)),
    );
    const standing = pending && standingOf(reader(), actor, pending.id);
    if (standing) return { standing, isNew: false };
  }
  const submission: Submission = {
    id: '',
    edition: edition.number,
    project,
    ministry: entry?.ministry ?? actor.ministries[0] ?? '',
    actor,
    at: now,
    events: [],
  };
  const standing: Standing = {
    submission,
    draft: null,
    status: 'draft',
    lastEvent: 0,
    edition,
    revisions,
    entry,
  };
  return { standing, isNew: true };
}

/** The edition in collection; where none is, the latest, whose form says why it does not take anything. */
function collected(editions: readonly Edition[]): Edition | null {
  return editions.findLast(({ state }) => state === 'collection') ?? editions.at(-1) ?? null;
}

/** Nothing is typed for a project that has left, whatever its status allows. */
function allowedInForm(
  actor: Actor,
  standing: Standing,
): Readonly<Record<SubmissionAction, Verdict>> {
  const allowed = allowedOn(reader(), actor, standing);
  if (standing.entry === null || standing.entry.exit === null) return allowed;
  const left = impossible(HAS_LEFT);
  return { ...allowed, save: left, send: left };
}

function effectsOf(standing: Standing, history: History, now: string) {
  const { submission, entry, draft, revisions } = standing;
  if (draft === null) return [];
  const base = entryAt(revisions, draft.baseVersion);
  const { after, parts } = evaluateContent({
    content:
      entry === null || base === null ? draft.content : rebaseContent(draft.content, base, entry),
    edition: submission.edition,
    project: submission.project,
    entry,
    references: referencesOf(history, submission.edition),
    today: parisDay(now),
    ministry: submission.ministry,
  });
  return after === null || parts.length === 0 ? [] : gapEffects(entry, after);
}
