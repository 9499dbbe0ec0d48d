import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { PERMISSIONS } from '@/lib/domain/permissions/matrix';
import type { Submission, SubmissionEvent } from '@/lib/domain/submissions/events';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { SubmissionDraft } from '@/lib/views/submissions';
import { readKept } from '../kept/read';
import { keptContent, keptEvent } from '../kept/submissions';
import { submission, submissionDraft, submissionEvent } from '../schema/submissions';
import type { ReadHandle, Reading } from './history';

/** Which submissions are asked for: all of these at once. */
export interface WhichSubmissions {
  edition?: number;
  id?: string;
  /** Those about this project; null for the proposals of new ones. */
  project?: string | null;
}

/**
 * What an actor may read of the submissions: a liaison, those of their ministries; an officer, those
 * that were sent at least once; anybody else, none. Applied here, in SQL, like the scope of revisions.
 */
export function readableSubmissions(reading: Reading): SQL {
  if (reading === 'everything') return sql`1 = 1`;
  const reach = PERMISSIONS[reading.role]['submission.read'];
  if (reach === 'own') return inArray(submission.ministry, [...reading.ministries]);
  if (reach === 'none') return sql`1 = 0`;
  // By name, since drizzle leaves out the table in a subquery of its own.
  return sql`exists (select 1 from submission_event as sending
    where sending.submission = ${submission.id} and sending.kind = 'sent')`;
}

/** Drafts are for the ministry’s eyes only: nobody else reads what is typed before it is sent. */
export function readableDrafts(reading: Reading): SQL {
  if (reading === 'everything') return sql`1 = 1`;
  const isMinistry = PERMISSIONS[reading.role]['submission.propose'] === 'own';
  return isMinistry ? inArray(submission.ministry, [...reading.ministries]) : sql`1 = 0`;
}

function chosen({ edition, id, project }: WhichSubmissions): SQL | undefined {
  return and(
    edition === undefined ? undefined : eq(submission.edition, edition),
    id === undefined ? undefined : eq(submission.id, id),
    project === undefined
      ? undefined
      : project === null
        ? sql`${submission.project} is null`
        : eq(submission.project, project),
  );
}

/** The submissions an actor may read, in the order in which they were begun, each with its events. */
export function loadSubmissions(
  handle: ReadHandle,
  reading: Reading,
  which: WhichSubmissions = {},
): Submission[] {
  const scope = and(readableSubmissions(reading), chosen(which));
  const events = new Map<string, SubmissionEvent[]>();
  const rows = handle
    .select({
      seq: submissionEvent.seq,
      submission: submissionEvent.submission,
      kind: submissionEvent.kind,
      payload: submissionEvent.payload,
      at: submissionEvent.at,
      actorId: submissionEvent.actorId,
      actorName: submissionEvent.actorName,
    })
    .from(submissionEvent)
    .innerJoin(submission, eq(submission.id, submissionEvent.submission))
    .where(scope)
    .orderBy(asc(submissionEvent.seq))
    .all();
  for (const row of rows) {
    const event = toEvent(row);
    const known = events.get(event.submission);
    if (known) known.push(event);
    else events.set(event.submission, [event]);
  }
  return handle
    .select({
      id: submission.id,
      edition: submission.edition,
      project: submission.project,
      ministry: submission.ministry,
      at: submission.at,
      actorId: submission.actorId,
      actorName: submission.actorName,
    })
    .from(submission)
    .where(scope)
    .orderBy(asc(submission.seq))
    .all()
    .map(({ actorId, actorName, ...begun }) => ({
      ...begun,
      actor: { id: actorId, name: actorName },
      events: events.get(begun.id) ?? [],
    }));
}

/** The identifiers of the submissions an actor may read: what a link to one is given for. */
export function readableIds(handle: ReadHandle, actor: Actor): ReadonlySet<string> {
  const rows = handle
    .select({ id: submission.id })
    .from(submission)
    .where(readableSubmissions(actor))
    .all();
  return new Set(rows.map(({ id }) => id));
}

interface EventRow {
  seq: number;
  submission: string;
  kind: SubmissionEvent['kind'];
  payload: string;
  at: string;
  actorId: string;
  actorName: string;
}

function toEvent({ seq, submission: of, kind, payload, at, actorId, actorName }: EventRow) {
  const detail = keptEvent(kind, payload, { table: 'submission_event', row: seq });
  return { ...detail, seq, submission: of, actor: { id: actorId, name: actorName }, at };
}

/** A draft, and who last typed in it. */
export interface KnownDraft extends SubmissionDraft {
  updatedById: string;
}

/** The drafts an actor may read, by the submission they are of. */
export function loadDrafts(
  handle: ReadHandle,
  reading: Reading,
  which: WhichSubmissions = {},
): ReadonlyMap<string, KnownDraft> {
  const rows = handle
    .select({
      submission: submissionDraft.submission,
      content: submissionDraft.content,
      version: submissionDraft.version,
      baseVersion: submissionDraft.baseVersion,
      updatedAt: submissionDraft.updatedAt,
      updatedBy: submissionDraft.updatedByName,
      updatedById: submissionDraft.updatedById,
    })
    .from(submissionDraft)
    .innerJoin(submission, eq(submission.id, submissionDraft.submission))
    .where(and(readableDrafts(reading), chosen(which)))
    .all();
  return new Map(
    rows.map(({ submission: of, content, ...draft }) => [
      of,
      { ...draft, content: readKept(keptContent, content, { table: 'submission_draft', row: of }) },
    ]),
  );
}

/** The one submission of that identifier, if the actor may read it; null just the same if not. */
export function findSubmission(
  handle: ReadHandle,
  actor: Actor,
  id: string,
): { submission: Submission; draft: KnownDraft | null } | null {
  const [found] = loadSubmissions(handle, actor, { id });
  if (found === undefined) return null;
  return { submission: found, draft: loadDrafts(handle, actor, { id }).get(id) ?? null };
}
