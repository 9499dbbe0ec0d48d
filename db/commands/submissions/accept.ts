import { parisDay } from '@/lib/domain/collection/deadline';
import { can } from '@/lib/domain/permissions/matrix';
import type { Outcome } from '@/lib/domain/result';
import type { References } from '@/lib/domain/submissions/evaluation';
import { lastSent } from '@/lib/domain/submissions/events';
import { referencesOf } from '@/lib/domain/submissions/references';
import { revisionsOf } from '@/lib/domain/submissions/revisions';
import { formatInstant } from '@/lib/format/dates';
import { submissionSchemas } from '@/lib/schemas/submissions';
import type { AcceptedMany, AcceptedSubmission } from '@/lib/views/submission-answers';
import { nextProjectId } from '../../queries/act-plan';
import { loadHistory } from '../../queries/history';
import { type Acceptance, planAcceptance } from '../../queries/submissions-decision';
import type { Standing } from '../../queries/submissions-standing';
import { project as projectTable } from '../../schema/history';
import { appendRevision } from '../append';
import { defineCommand } from '../define';
import { approach, onSubmission, record, type Work } from './on-submission';
import { tellMinistry } from './settle';

interface Decision {
  submission: string;
  expectedEvent: number;
  expectedVersion: number;
  keys: readonly string[] | null;
  comment: string;
}

/**
 * Accepts a submission, whole or some of its changes: one revision for each part, which keeps the names
 * of who proposed and who decided, and the event that settles it, all or nothing.
 */
export const acceptSubmission = onSubmission({
  action: 'accept',
  input: submissionSchemas.accept,
  run: (work): Outcome<AcceptedSubmission> => {
    const planned = plan(work, knownTo(work.tx)(work.standing.submission.edition));
    return planned.status === 'ok' ? accept(work, planned.value) : planned;
  },
  summary: ({ project, revisions }) =>
    `acceptée, ${project}, ${revisions.length === 1 ? '1\u00a0révision' : `${revisions.length}\u00a0révisions`}`,
});

/**
 * Accepts, whole, several submissions that carry no warning. Each is decided on its own, in one
 * transaction: one that cannot be accepted is named with the reason why, and does not stop the others.
 */
export const acceptMany = defineCommand({
  name: 'submission.acceptMany',
  input: submissionSchemas.acceptMany,
  permission: ({ actor }) => can(actor, 'submission.decide'),
  audit: (_, { accepted, refused }: AcceptedMany) => ({
    subject: accepted.map(({ submission }) => submission).join(', ') || 'aucune transmission',
    summary: `Acceptées ensemble\u202f: ${accepted.length}\u202f; laissées de côté\u202f: ${refused.length}`,
  }),
  run: ({ tx, actor, input, now }): Outcome<AcceptedMany> => {
    const accepted: AcceptedSubmission[] = [];
    const refused: { submission: string; reason: string }[] = [];
    let known = knownTo(tx);
    for (const named of input.submissions) {
      const done = acceptOne({ tx, actor, now }, { ...named, keys: null, comment: '' }, known);
      if (done.status === 'ok') {
        accepted.push(done.value.accepted);
        // A project named or financed anew is among what the next ones are judged by.
        if (done.value.rewrites) known = knownTo(tx);
      } else refused.push({ submission: named.submission, reason: reasonOf(done) });
    }
    return { status: 'ok', value: { accepted, refused } };
  },
});

const CARRIES_WARNINGS =
  'Cette transmission porte des alertes\u202f: ouvrez-la pour lire les explications du ministère avant de décider.';

const MOVED =
  'La fiche a changé depuis l’envoi\u202f: ouvrez la transmission pour lire ce qu’elle y changerait.';

/** Whether the entry is no longer the one its author proposed on: three columns are to be read first. */
function isMoved({ submission, entry }: Standing): boolean {
  return entry !== null && lastSent(submission.events)?.baseVersion !== entry.version;
}

/** What submissions to an edition may refer to, read once: the write lock is held meanwhile. */
type Known = (edition: number) => References;

function knownTo(tx: Work<Decision>['tx']): Known {
  const found = new Map<number, References>();
  return (edition) => {
    const known = found.get(edition) ?? referencesOf(loadHistory(tx, 'everything'), edition);
    found.set(edition, known);
    return known;
  };
}

/** Nothing is written before it is known that all of it can be: a refusal leaves nothing behind. */
function acceptOne(
  context: Pick<Work<Decision>, 'tx' | 'actor' | 'now'>,
  input: Decision,
  known: Known,
): Outcome<{ accepted: AcceptedSubmission; rewrites: boolean }> {
  const found = approach(context.tx, context.actor, 'accept', input);
  if (found.status !== 'ok') return found;
  const work = { ...context, input, standing: found.value };
  if (isMoved(work.standing)) return { status: 'refused', reason: MOVED };
  const planned = plan(work, known(found.value.submission.edition));
  if (planned.status !== 'ok') return planned;
  const { parts } = planned.value.evaluation;
  if (parts.some(({ warnings }) => warnings.length > 0)) {
    return { status: 'refused', reason: CARRIES_WARNINGS };
  }
  const rewrites = parts.some(({ changes }) => changes.some(({ kind }) => kind === 'text'));
  const { value } = accept(work, planned.value);
  return { status: 'ok', value: { accepted: value, rewrites } };
}

function reasonOf(outcome: Exclude<Outcome<never>, { status: 'ok' }>): string {
  if (outcome.status === 'refused') return outcome.reason;
  return 'Cette transmission ne peut pas être acceptée avec d’autres\u202f: ouvrez-la.';
}

/** What is to be written, on the entry that the decider had before their eyes. */
function plan(
  { standing, input, now }: Work<Decision>,
  references: References,
): Outcome<Acceptance> {
  const moved = entryMoved(standing, input.expectedVersion);
  if (moved !== null) return { status: 'refused', reason: moved };
  const planned = planAcceptance(standing, references, input.keys, parisDay(now));
  if (planned.status === 'ok' && planned.value.declined.length > 0 && input.comment === '') {
    return {
      status: 'invalid',
      fields: {
        comment: 'Dites au ministère pourquoi certains changements ne sont pas retenus.',
      },
    };
  }
  return planned;
}

/** Who moved the entry since the decider read it; null when nobody did. */
function entryMoved({ entry, revisions }: Standing, expectedVersion: number): string | null {
  if ((entry?.version ?? 0) === expectedVersion) return null;
  const last = revisions.find(({ seq }) => seq === entry?.version);
  if (last === undefined) return 'La fiche n’est plus celle que vous avez lue\u202f: relisez-la.';
  return `${last.actor.name} a modifié la fiche le ${formatInstant(last.at)}\u202f: relisez ce que la transmission y changerait avant de décider.`;
}

function accept(work: Work<Decision>, { evaluation, declined }: Acceptance) {
  const { standing, input } = work;
  const project = standing.submission.project ?? newProject(work);
  const revisions = appendAll(work, project, evaluation);
  const done = record(work, {
    kind: 'accepted',
    project,
    revisions,
    declined,
    comment: input.comment,
  });
  const outcome = declined.length > 0 ? 'acceptedInPart' : 'accepted';
  tellMinistry(work, done, { kind: 'decided', outcome, comment: input.comment });
  return { status: 'ok' as const, value: { ...done, project, revisions } };
}

function newProject({ tx }: Work<Decision>): string {
  const id = nextProjectId(tx);
  tx.insert(projectTable).values({ id }).run();
  return id;
}

/** One revision for each part, each from the ministry that the one before it leaves in charge. */
function appendAll(
  work: Work<Decision>,
  project: string,
  evaluation: Acceptance['evaluation'],
): number[] {
  const { actor, now, standing } = work;
  const { submission, entry } = standing;
  const sent = lastSent(submission.events);
  if (sent === null) throw new Error(`submission ${submission.id} was never sent`);
  const proposal = { submission: submission.id, by: sent.actor };
  const { edition } = submission;
  let before = entry?.ministry ?? null;
  return revisionsOf(evaluation, { project, edition, actor, at: now, proposal }).map((revision) => {
    const text = revision.changes.find((change) => change.kind === 'text');
    const after = text?.set.ministry ?? before ?? submission.ministry;
    const { seq } = appendRevision(work, revision, { before: before ?? after, after });
    before = after;
    return seq;
  });
}
