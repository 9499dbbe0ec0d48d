import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { chained, edition } from './history';

/**
 * An edition as it went out: a position in the history with its frozen figures and the hash of each of
 * its files. Append-only and chained; an erratum is a further version of the same edition.
 */
export const publication = sqliteTable(
  'publication',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    edition: integer('edition')
      .notNull()
      .references(() => edition.number, { onDelete: 'restrict', onUpdate: 'restrict' }),
    /** From 1: « 4.1 », then « 4.2 » for an erratum. */
    version: integer('version').notNull(),
    /** Number of the last revision it takes into account. */
    position: integer('position').notNull(),
    publishedOn: text('published_on').notNull(),
    /** What an erratum corrects and why; null for the first publication. */
    note: text('note'),
    /** JSON: `FrozenFigures`. */
    figures: text('figures').notNull(),
    /** JSON array of `PublishedFile`: name, media type, bytes, SHA-256. */
    files: text('files').notNull(),
    ...chained(),
    /** Version of the rules it was made by (`lib/domain/history/rules.ts`); null for the first. */
    rules: integer('rules'),
  },
  (table) => [uniqueIndex('publication_version').on(table.edition, table.version)],
);

/**
 * The bytes of a publication's files, by their hash: what is downloaded years later is what went out,
 * whatever the code that wrote it has become. Append-only; the hashes are in the chained row.
 */
export const publicationFile = sqliteTable('publication_file', {
  sha256: text('sha256').primaryKey(),
  content: blob('content', { mode: 'buffer' }).notNull(),
});

/** A finding of the quality gate set aside with a word that stays; a null word takes it back. */
export const setAside = sqliteTable(
  'set_aside',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    edition: integer('edition')
      .notNull()
      .references(() => edition.number, { onDelete: 'restrict', onUpdate: 'restrict' }),
    /** Key of the finding: it changes with the facts it is about. */
    finding: text('finding').notNull(),
    word: text('word'),
    ...chained(),
  },
  (table) => [index('set_aside_edition').on(table.edition, table.seq)],
);

/** The article of an edition as it is being edited: changes in place until it is published. */
export const articleDraft = sqliteTable('article_draft', {
  edition: integer('edition')
    .primaryKey()
    .references(() => edition.number, { onDelete: 'restrict', onUpdate: 'restrict' }),
  /** Markdown with its front matter. */
  text: text('text').notNull(),
  /** From 1, one more at each save: two officers may be typing at once. */
  version: integer('version').notNull(),
  updatedAt: text('updated_at').notNull(),
  updatedById: text('updated_by_id').notNull(),
  updatedByName: text('updated_by_name').notNull(),
});
