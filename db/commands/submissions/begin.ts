import { foldEntry } from '@/lib/domain/history/fold';
import { can } from '@/lib/domain/permissions/matrix';
import type { Outcome } from '@/lib/domain/result';
import { type Submission, statusOf } from '@/lib/domain/submissions/events';
import { isPending } from '@/lib/domain/submissions/status';
import { type SubmissionContent, submissionSchemas } from '@/lib/schemas/submissions';
import type { KeptDraft } from '@/lib/views/submission-answers';
import { proposalIdentifier } from '../../proposal-identifier';
import { revisionsUpTo } from '../../queries/act-plan';
import { loadEditions, loadMinistryLabels } from '../../queries/history';
import { loadDrafts, loadSubmissions } from '../../queries/submissions';
import { allowedOn, type Standing, UNKNOWN_PROJECT } from '../../queries/submissions-standing';
import { appendSubmission } from '../append';
import { defineCommand } from '../define';
import type { Writer } from '../writer';
import { type Keeping, kept, settleRivals, writeDraft } from './drafts';
import { described } from './on-submission';

/** Whoever begins something: a draft to keep, and a fresh identifier should it be the first. */
export interface Beginning extends Keeping {
  identifier: () => string;
}

interface Wanted {
  edition: number;
  project: string | null;
  ministry: string;
  content: SubmissionContent;
  baseVersion: number;
  /** Of a new project: what named its form. */
  key?: string | undefined;
}

/**
 * Begins a submission with what is typed so far. Where one is pending already for this project and
 * ministry, gives it back, or a conflict where something else is typed in it.
 */
export const beginSubmission = defineCommand({
  name: 'submission.begin',
  input: submissionSchemas.begin,
  permission: ({ actor }) => can(actor, 'submission.propose'),
  audit: ({ tx, now }, { submission }: KeptDraft) => beginning(tx, submission, now),
  run: ({ tx, actor, input, now, identifier }): Outcome<KeptDraft> => {
    const context = { tx, actor, now, identifier };
    const ministry = ministryOf(context, input);
    if (ministry.status !== 'ok') return ministry;
    const wanted = { ...input, ministry: ministry.value };
    const found = approachPending(context, wanted);
    if (found.status !== 'ok') return found;
    return beginOrResume(context, wanted, found.value);
  },
});

/** The line of the journal; null where one that was pending already is given back. */
function beginning(tx: Writer, submission: string, now: string) {
  const [known] = loadSubmissions(tx, 'everything', { id: submission });
  return known?.at === now
    ? { subject: submission, summary: `${described(tx, submission)}\u202f: brouillon commencé` }
    : null;
}

/**
 * Keeps a draft whatever there was in it, in a transaction of its caller: rows of a spreadsheet say the
 * last word on their projects. What is sent already is refused with a sentence.
 */
export function keepDraft(context: Beginning, wanted: Wanted): Outcome<KeptDraft> {
  const ministry = ministryOf(context, wanted);
  if (ministry.status !== 'ok') return ministry;
  const found = approachPending(context, wanted);
  if (found.status !== 'ok') return found;
  const standing = found.value;
  if (standing.status === 'sent') return { status: 'refused', reason: ALREADY_SENT };
  return keep(context, wanted, standing);
}

const ALREADY_SENT =
  'Des changements de ce projet attendent déjà une décision\u202f: retirez cette transmission pour la modifier.';

const CLOSED_PROPOSAL =
  'Cette proposition n’est plus en cours\u202f: proposez de nouveau le projet depuis la collecte.';

/** The ministry a submission would be of: the project’s, if it is the actor’s; else the one chosen. */
function ministryOf(
  { tx, actor }: Beginning,
  { edition, project, ministry }: Omit<Wanted, 'ministry'> & { ministry: string | null },
): Outcome<string> {
  if (project === null) {
    const chosen = ministry ?? (actor.ministries.length === 1 ? actor.ministries[0] : undefined);
    const known = loadMinistryLabels(tx).some((label) => label.ministry === chosen);
    return chosen !== undefined && known && actor.ministries.includes(chosen)
      ? { status: 'ok', value: chosen }
      : { status: 'invalid', fields: { ministry: 'Choisissez l’un de vos ministères.' } };
  }
  const entry = foldEntry(revisionsUpTo(tx, project, edition));
  if (entry === null || !can(actor, 'submission.propose', entry.ministry).possible) {
    return { status: 'refused', reason: UNKNOWN_PROJECT };
  }
  if (entry.exit !== null) {
    return {
      status: 'refused',
      reason:
        'Ce projet est sorti du panorama\u202f: écrivez au chargé de mission DINSIC s’il doit y revenir.',
    };
  }
  return { status: 'ok', value: entry.ministry };
}

/** The pending submission of this project and ministry, or the one to begin; where writing is open. */
function approachPending(context: Beginning, wanted: Wanted): Outcome<Standing> {
  const { tx, actor, now, identifier } = context;
  const edition = loadEditions(tx).find(({ number }) => number === wanted.edition);
  if (edition === undefined) {
    return { status: 'refused', reason: `L’édition ${wanted.edition} n’existe pas.` };
  }
  const pending = pendingOf(context, wanted);
  const submission: Submission = pending ?? {
    id: ownIdentifier(actor, wanted) ?? identifier(),
    edition: wanted.edition,
    project: wanted.project,
    ministry: wanted.ministry,
    actor,
    at: now,
    events: [],
  };
  const revisions =
    wanted.project === null ? [] : revisionsUpTo(tx, wanted.project, wanted.edition);
  const standing: Standing = {
    submission,
    draft:
      pending === null ? null : (loadDrafts(tx, actor, { id: pending.id }).get(pending.id) ?? null),
    status: statusOf(submission.events),
    lastEvent: submission.events.length,
    edition,
    revisions,
    entry: foldEntry(revisions),
  };
  // What is sent is not to be typed in, but may be given back as it is.
  const verdict = allowedOn(tx, actor, { ...standing, submission: { ...submission, events: [] } });
  return verdict.save.possible
    ? { status: 'ok', value: standing }
    : { status: 'refused', reason: verdict.save.reason };
}

/** The identifier a new project has from the opening of its form; null for any other. */
function ownIdentifier(actor: Beginning['actor'], { project, key }: Wanted): string | null {
  return project === null && key !== undefined ? proposalIdentifier(actor.id, key) : null;
}

/**
 * A project has one pending submission of a ministry at most. A new project may be proposed beside
 * another: the same one is known by what named its form, even once it is settled.
 */
function pendingOf({ tx, actor }: Beginning, wanted: Wanted): Submission | null {
  const { edition, project, ministry } = wanted;
  if (project === null) {
    const id = ownIdentifier(actor, wanted);
    return id === null ? null : (loadSubmissions(tx, 'everything', { id })[0] ?? null);
  }
  const found = loadSubmissions(tx, 'everything', { edition, project }).find(
    (known) => known.ministry === ministry && isPending(statusOf(known.events)),
  );
  return found ?? null;
}

function beginOrResume(context: Beginning, wanted: Wanted, standing: Standing): Outcome<KeptDraft> {
  const { draft, status } = standing;
  if (draft === null) return keep(context, wanted, standing);
  if (!isPending(status)) return { status: 'refused', reason: CLOSED_PROPOSAL };
  if (Object.keys(wanted.content.parts).length === 0) {
    return kept(standing, draft.version, draft.baseVersion);
  }
  if (status === 'sent') return { status: 'refused', reason: ALREADY_SENT };
  return settleRivals(context.tx, context.actor, standing, draft, wanted.content);
}

function keep(context: Beginning, wanted: Wanted, standing: Standing): Outcome<KeptDraft> {
  const { submission, draft } = standing;
  if (draft === null) {
    const { id, edition, project, ministry } = submission;
    appendSubmission(context, { id, edition, project, ministry });
  }
  const { content, baseVersion } = wanted;
  const version = writeDraft(context, { submission: submission.id, content, baseVersion }, draft);
  return kept(standing, version, baseVersion);
}
