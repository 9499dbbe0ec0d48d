import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { SUBMISSION_EVENT_KINDS } from '@/lib/domain/submissions/events';
import { chained, edition, project } from './history';

/**
 * What a ministry proposes for one project (or, without one, a new project) in one edition. The row
 * never changes: what became of it is in its events. Append-only, like the history.
 */
export const submission = sqliteTable(
  'submission',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    /** Random: a liaison who counts identifiers learns nothing of the other ministries. */
    id: text('id').notNull().unique(),
    edition: integer('edition')
      .notNull()
      .references(() => edition.number, { onDelete: 'restrict', onUpdate: 'restrict' }),
    /** Null for the proposal of a new project. */
    project: text('project').references(() => project.id, {
      onDelete: 'restrict',
      onUpdate: 'restrict',
    }),
    /** Whose work it is: who may read it is decided on this column. */
    ministry: text('ministry').notNull(),
    ...chained(),
  },
  (table) => [index('submission_edition').on(table.edition, table.ministry)],
);

/** What happened to a submission: sent, withdrawn, commented, decided. Append-only. */
export const submissionEvent = sqliteTable(
  'submission_event',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    submission: text('submission')
      .notNull()
      .references(() => submission.id, { onDelete: 'restrict', onUpdate: 'restrict' }),
    kind: text('kind', { enum: SUBMISSION_EVENT_KINDS }).notNull(),
    /** JSON: what the kind carries, see `lib/domain/submissions/events.ts`. */
    payload: text('payload').notNull(),
    ...chained(),
  },
  (table) => [index('submission_event_submission').on(table.submission, table.seq)],
);

/**
 * What is being typed for a submission, as typed: the only rows that change in place. Once sent, its
 * content is in the event, which does not.
 */
export const submissionDraft = sqliteTable('submission_draft', {
  submission: text('submission')
    .primaryKey()
    .references(() => submission.id, { onDelete: 'restrict', onUpdate: 'restrict' }),
  /** JSON: `SubmissionContent`. */
  content: text('content').notNull(),
  /** From 1, one more at each save: two liaisons may be typing at once. */
  version: integer('version').notNull(),
  /** Version of the entry it was typed over; 0 for a new project. */
  baseVersion: integer('base_version').notNull(),
  updatedAt: text('updated_at').notNull(),
  updatedById: text('updated_by_id').notNull(),
  updatedByName: text('updated_by_name').notNull(),
});
