import { createHash } from 'node:crypto';
import { count, eq, max, type SQL, sql, sum } from 'drizzle-orm';
import { can } from '@/lib/domain/permissions/matrix';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { reader } from '../read';
import { declaredFigures, editionEvent, ministryLabel, revision } from '../schema/history';
import { publication } from '../schema/publications';
import { submission, submissionDraft, submissionEvent } from '../schema/submissions';
import { loadEditions, readableRevisions } from './history';
import { readableDrafts, readableSubmissions } from './submissions';

/**
 * Changes whenever what the actor may read does: the ETag of live queries. It depends on their rights,
 * as what they read does; what happens in another ministry's unpublished work does
 * not move a liaison's. Hashed, so that it does not tell how many acts were made elsewhere.
 */
export function historyVersion(actor: Actor): string {
  const handle = reader();
  const last = handle
    .select({ seq: max(revision.seq) })
    .from(revision)
    .where(readableRevisions(actor, loadEditions(handle)))
    .get();
  const parts = [editionEvent, ministryLabel, declaredFigures, publication].map(
    (table) =>
      handle
        .select({ seq: max(table.seq) })
        .from(table)
        .get()?.seq ?? 0,
  );
  const state = [last?.seq ?? 0, ...parts, actor.role, [...actor.ministries].sort()];
  return hashed(state);
}

/**
 * Changes whenever what the actor may read of the submissions does, or of what they are about: what
 * another ministry types, sends or is told does not move a liaison’s, nor a draft an officer’s.
 * @param today ISO date: some of what is shown depends on the day.
 */
export function submissionsVersion(actor: Actor, today: string): string {
  const scope = readableSubmissions(actor);
  return hashed([historyVersion(actor), eventsIn(scope), draftsIn(readableDrafts(actor)), today]);
}

/**
 * Changes whenever the dashboard of the actor may: with the history, and with how the collection stands
 * for whoever follows it or answers it. What is only being typed does not move it.
 * @param today ISO date: what is overdue depends on the day.
 */
export function dashboardVersion(actor: Actor, today: string): string {
  const follows = can(actor, 'collection.follow').possible;
  const scope = follows ? sql`1 = 1` : readableSubmissions(actor);
  return hashed([historyVersion(actor), eventsIn(scope), today]);
}

/** Moves with each submission begun and each event, among those of a scope. */
export function eventsIn(scope: SQL): readonly unknown[] {
  const begun = reader()
    .select({ last: max(submission.seq) })
    .from(submission)
    .where(scope)
    .get();
  const done = reader()
    .select({ last: max(submissionEvent.seq) })
    .from(submissionEvent)
    .innerJoin(submission, eq(submission.id, submissionEvent.submission))
    .where(scope)
    .get();
  return [begun?.last, done?.last];
}

/** Moves with each draft saved, among those of a scope: a draft is never deleted, its version only grows. */
export function draftsIn(scope: SQL): readonly unknown[] {
  const typed = reader()
    .select({ drafts: count(), versions: sum(submissionDraft.version) })
    .from(submissionDraft)
    .innerJoin(submission, eq(submission.id, submissionDraft.submission))
    .where(scope)
    .get();
  return [typed?.drafts, typed?.versions];
}

/** One short word for a state, that tells nothing of it but whether it is the same. */
export function hashed(state: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22);
}
