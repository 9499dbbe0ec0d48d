import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { OFFICIAL_RATES } from '@/lib/domain/vocabulary/editions';

/**
 * The history. Every table of this file is append-only: triggers refuse updates, deletions and
 * replacements (see the migrations), and each row is chained to the one before it by its hash.
 */
/** A function: drizzle names an index after the first table that uses a shared column. */
export const chained = () => ({
  at: text('at').notNull(),
  actorId: text('actor_id').notNull(),
  actorName: text('actor_name').notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull().unique(),
});

/** A project is only its identifier, which never changes: all the rest is in its revisions. */
export const project = sqliteTable('project', { id: text('id').primaryKey() });

export const edition = sqliteTable('edition', { number: integer('number').primaryKey() });

/** What is known of an edition: its latest event says it. */
export const editionEvent = sqliteTable(
  'edition_event',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    edition: integer('edition')
      .notNull()
      .references(() => edition.number, { onDelete: 'restrict', onUpdate: 'restrict' }),
    state: text('state', { enum: ['preparation', 'collection', 'review', 'published'] }).notNull(),
    dataMonth: text('data_month').notNull(),
    publishedOn: text('published_on'),
    budgetMethod: text('budget_method').notNull(),
    scheduleMethod: text('schedule_method').notNull(),
    reason: text('reason').notNull(),
    ...chained(),
    /** ISO date until which ministries are asked to answer; null before a collection opens. */
    collectionDeadline: text('collection_deadline'),
    /** What bears the official name of the rates from this edition on; null for nothing computed. */
    officialRates: text('official_rates', { enum: OFFICIAL_RATES }),
  },
  (table) => [index('edition_event_edition').on(table.edition, table.seq)],
);

/** Label of a ministry as an edition gives it; the latest row for an edition counts. */
export const ministryLabel = sqliteTable('ministry_label', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  ministry: text('ministry').notNull(),
  edition: integer('edition')
    .notNull()
    .references(() => edition.number, { onDelete: 'restrict', onUpdate: 'restrict' }),
  label: text('label').notNull(),
  ...chained(),
});

export const revision = sqliteTable(
  'revision',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    project: text('project')
      .notNull()
      .references(() => project.id, { onDelete: 'restrict', onUpdate: 'restrict' }),
    edition: integer('edition')
      .notNull()
      .references(() => edition.number, { onDelete: 'restrict', onUpdate: 'restrict' }),
    /** Ministry in charge before and after the act: what a liaison may read is decided on them. */
    ministryBefore: text('ministry_before').notNull(),
    ministryAfter: text('ministry_after').notNull(),
    origin: text('origin', { enum: ['officer', 'submission', 'import', 'erratum'] }).notNull(),
    reasonCode: text('reason_code'),
    reasonText: text('reason_text').notNull(),
    /** JSON array of typed changes: `lib/domain/history/change.ts`. */
    changes: text('changes').notNull(),
    ...chained(),
    /** Who proposed what the actor accepted, and in which submission; null for any other origin. */
    proposerId: text('proposer_id'),
    proposerName: text('proposer_name'),
    submission: text('submission'),
  },
  (table) => [
    index('revision_project').on(table.project, table.edition, table.seq),
    index('revision_edition').on(table.edition, table.seq),
  ],
);

/** Figures the State published for an edition, as declared (JSON: `DeclaredFigures`). */
export const declaredFigures = sqliteTable('declared_figures', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  edition: integer('edition')
    .notNull()
    .references(() => edition.number, { onDelete: 'restrict', onUpdate: 'restrict' }),
  figures: text('figures').notNull(),
  ...chained(),
});

/** Who did what: one row for each command, written in its transaction. */
export const audit = sqliteTable('audit', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
  summary: text('summary').notNull(),
  ...chained(),
});
