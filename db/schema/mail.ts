import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { NOTICE_KINDS } from '@/lib/domain/mail/notices';
import { user } from './accounts';

/**
 * Something a person is to be told, written in the transaction of the act it tells of. One or several
 * due notices make one mail.
 */
export const notice = sqliteTable(
  'notice',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Names the person and what they are told: the same thing is never noted twice. */
    dedupeKey: text('dedupe_key').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: NOTICE_KINDS }).notNull(),
    /** JSON: what the kind carries, see `lib/domain/mail/notices.ts`. */
    payload: text('payload').notNull(),
    /** ISO instants: when it was noted, and from when it may leave. */
    at: text('at').notNull(),
    dueAt: text('due_at').notNull(),
    /** The mail that carries it; null while it waits. */
    mailId: integer('mail_id').references(() => mail.id, { onDelete: 'restrict' }),
  },
  (table) => [index('notice_waiting').on(table.mailId, table.dueAt)],
);

/** A mail, composed once: what a retry sends is what was composed. */
export const mail = sqliteTable(
  'mail',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    /** The Message-ID header, the same at each attempt. */
    messageId: text('message_id').notNull().unique(),
    /** True for the daily digest, of which a person gets one a day at most. */
    isDigest: integer('is_digest', { mode: 'boolean' }).notNull(),
    subject: text('subject').notNull(),
    textBody: text('text_body').notNull(),
    htmlBody: text('html_body').notNull(),
    /** `uncertain`: the server may have taken it before the connection broke; never sent again by itself. */
    state: text('state', {
      enum: ['waiting', 'sending', 'sent', 'failed', 'uncertain', 'cancelled'],
    }).notNull(),
    attempts: integer('attempts').notNull(),
    createdAt: text('created_at').notNull(),
    nextAttemptAt: text('next_attempt_at').notNull(),
    sentAt: text('sent_at'),
    /** What the last failure said, without any address or secret. */
    lastError: text('last_error'),
  },
  (table) => [index('mail_to_send').on(table.state, table.nextAttemptAt)],
);
