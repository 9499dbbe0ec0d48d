import { desc } from 'drizzle-orm';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import type { NewRevision, Revision } from '@/lib/domain/history/revision';
import type { PublicationRecord } from '@/lib/domain/publication/record';
import type { SubmissionEventDetail } from '@/lib/domain/submissions/events';
import type { Edition, MinistryLabel } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { type ChainedTable, rowHash } from '../chain';
import { audit, declaredFigures, editionEvent, ministryLabel, revision } from '../schema/history';
import { publication, setAside } from '../schema/publications';
import { submission, submissionEvent } from '../schema/submissions';
import type { Writer } from './writer';

/** Who writes, when, and in which transaction. */
export interface WriteContext {
  tx: Writer;
  actor: Pick<Actor, 'id' | 'name'>;
  now: string;
}

const TABLES = {
  edition_event: editionEvent,
  ministry_label: ministryLabel,
  revision,
  declared_figures: declaredFigures,
  audit,
  submission,
  submission_event: submissionEvent,
  publication,
  set_aside: setAside,
} as const satisfies Record<ChainedTable, unknown>;

interface Link {
  seq: number;
  previousHash: string;
}

/** The place of the next row of a chain. Safe because the transaction holds the write lock. */
function nextLink(tx: Writer, table: ChainedTable): Link {
  const columns = TABLES[table];
  const last = tx
    .select({ seq: columns.seq, hash: columns.hash })
    .from(columns)
    .orderBy(desc(columns.seq))
    .limit(1)
    .get();
  return { seq: (last?.seq ?? 0) + 1, previousHash: last?.hash ?? '' };
}

function signature({ actor, now }: WriteContext) {
  return { at: now, actorId: actor.id, actorName: actor.name };
}

function hashed(table: ChainedTable, link: Link, cells: Record<string, string | number | null>) {
  const hash = rowHash(table, link.previousHash, { ...cells, seq: link.seq });
  return { seq: link.seq, previousHash: link.previousHash, hash };
}

/**
 * Appends one act to the history.
 * `ministries`: in charge before and after it; what a liaison may read is decided on them.
 */
export function appendRevision(
  context: WriteContext,
  act: NewRevision,
  ministries: { before: string; after: string },
): Revision {
  const link = nextLink(context.tx, 'revision');
  const changes = JSON.stringify(act.changes);
  const cells = {
    project: act.project,
    edition: act.edition,
    ministry_before: ministries.before,
    ministry_after: ministries.after,
    origin: act.origin,
    reason_code: act.reason.code,
    reason_text: act.reason.text,
    changes,
    at: act.at,
    actor_id: act.actor.id,
    actor_name: act.actor.name,
    proposer_id: act.proposal?.by.id ?? null,
    proposer_name: act.proposal?.by.name ?? null,
    submission: act.proposal?.submission ?? null,
  };
  context.tx
    .insert(revision)
    .values({
      ...hashed('revision', link, cells),
      project: act.project,
      edition: act.edition,
      ministryBefore: ministries.before,
      ministryAfter: ministries.after,
      origin: act.origin,
      reasonCode: act.reason.code,
      reasonText: act.reason.text,
      changes,
      at: act.at,
      actorId: act.actor.id,
      actorName: act.actor.name,
      proposerId: cells.proposer_id,
      proposerName: cells.proposer_name,
      submission: cells.submission,
    })
    .run();
  return { ...act, seq: link.seq };
}

/** Appends what is now known of an edition. */
export function appendEditionEvent(context: WriteContext, known: Edition, reason: string): void {
  const link = nextLink(context.tx, 'edition_event');
  const signed = signature(context);
  const cells = {
    edition: known.number,
    state: known.state,
    data_month: known.dataMonth,
    published_on: known.publishedOn,
    budget_method: known.budgetMethod,
    schedule_method: known.scheduleMethod,
    reason,
    at: signed.at,
    actor_id: signed.actorId,
    actor_name: signed.actorName,
    collection_deadline: known.collectionDeadline ?? null,
    official_rates: known.officialRates ?? null,
  };
  context.tx
    .insert(editionEvent)
    .values({
      ...hashed('edition_event', link, cells),
      edition: known.number,
      state: known.state,
      dataMonth: known.dataMonth,
      publishedOn: known.publishedOn,
      budgetMethod: known.budgetMethod,
      scheduleMethod: known.scheduleMethod,
      reason,
      ...signed,
      collectionDeadline: cells.collection_deadline,
      officialRates: cells.official_rates,
    })
    .run();
}

/** Appends the label of a ministry in an edition. */
export function appendMinistryLabel(context: WriteContext, given: MinistryLabel): void {
  const link = nextLink(context.tx, 'ministry_label');
  const signed = signature(context);
  const cells = { ...given, at: signed.at, actor_id: signed.actorId, actor_name: signed.actorName };
  context.tx
    .insert(ministryLabel)
    .values({ ...hashed('ministry_label', link, cells), ...given, ...signed })
    .run();
}

/** Appends the figures the State declared for an edition. */
export function appendDeclaredFigures(context: WriteContext, declared: DeclaredFigures): void {
  const link = nextLink(context.tx, 'declared_figures');
  const signed = signature(context);
  const figures = JSON.stringify(declared);
  const cells = {
    edition: declared.edition,
    figures,
    at: signed.at,
    actor_id: signed.actorId,
    actor_name: signed.actorName,
  };
  context.tx
    .insert(declaredFigures)
    .values({
      ...hashed('declared_figures', link, cells),
      edition: declared.edition,
      figures,
      ...signed,
    })
    .run();
}

/** Appends a submission, before its first event. */
export function appendSubmission(
  context: WriteContext,
  begun: { id: string; edition: number; project: string | null; ministry: string },
): void {
  const link = nextLink(context.tx, 'submission');
  const signed = signature(context);
  const cells = { ...begun, at: signed.at, actor_id: signed.actorId, actor_name: signed.actorName };
  context.tx
    .insert(submission)
    .values({ ...hashed('submission', link, cells), ...begun, ...signed })
    .run();
}

/** Appends what happened to a submission; returns the number of the event. */
export function appendSubmissionEvent(
  context: WriteContext,
  to: string,
  detail: SubmissionEventDetail,
): number {
  const link = nextLink(context.tx, 'submission_event');
  const signed = signature(context);
  const { kind, ...carried } = detail;
  const payload = JSON.stringify(carried);
  const cells = {
    submission: to,
    kind,
    payload,
    at: signed.at,
    actor_id: signed.actorId,
    actor_name: signed.actorName,
  };
  context.tx
    .insert(submissionEvent)
    .values({
      ...hashed('submission_event', link, cells),
      submission: to,
      kind,
      payload,
      ...signed,
    })
    .run();
  return link.seq;
}

/** Appends a publication of an edition; its files are kept apart, by their hash. */
export function appendPublication(
  context: WriteContext,
  published: Omit<PublicationRecord, 'at' | 'by'>,
): void {
  const link = nextLink(context.tx, 'publication');
  const signed = signature(context);
  const { edition, version, position, publishedOn, note, rules } = published;
  const figures = JSON.stringify(published.figures);
  const files = JSON.stringify(published.files);
  const cells = {
    edition,
    version,
    position,
    published_on: publishedOn,
    note,
    figures,
    files,
    at: signed.at,
    actor_id: signed.actorId,
    actor_name: signed.actorName,
    rules,
  };
  context.tx
    .insert(publication)
    .values({
      ...hashed('publication', link, cells),
      ...{ edition, version, position, publishedOn, note, figures, files, rules },
      ...signed,
    })
    .run();
}

/** Sets a finding of an edition aside, with a word that stays; null takes it back. */
export function appendSetAside(
  context: WriteContext,
  given: { edition: number; finding: string; word: string | null },
): void {
  const link = nextLink(context.tx, 'set_aside');
  const signed = signature(context);
  const cells = { ...given, at: signed.at, actor_id: signed.actorId, actor_name: signed.actorName };
  context.tx
    .insert(setAside)
    .values({ ...hashed('set_aside', link, cells), ...given, ...signed })
    .run();
}

/** Appends a row to the journal. */
export function appendAudit(
  context: WriteContext,
  row: { action: string; subject: string; summary: string },
): void {
  const link = nextLink(context.tx, 'audit');
  const signed = signature(context);
  const cells = { ...row, at: signed.at, actor_id: signed.actorId, actor_name: signed.actorName };
  context.tx
    .insert(audit)
    .values({ ...hashed('audit', link, cells), ...row, ...signed })
    .run();
}
