import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { ROLES } from '@/lib/domain/vocabulary/roles';

const roleList = sql.raw(ROLES.map((role) => `'${role}'`).join(', '));

/** A person who may sign in. Never deleted: the history and the journal name them. */
export const user = sqliteTable(
  'user',
  {
    id: text('id').primaryKey(),
    /** Lower case, trimmed: what the person types to sign in. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    /** argon2id, in PHC form. */
    passwordHash: text('password_hash').notNull(),
    /** Made by the demonstration: a production start refuses to run while one is enabled. */
    isDemo: integer('is_demo', { mode: 'boolean' }).notNull().default(false),
    /** ISO instants. */
    disabledAt: text('disabled_at'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('user_email').on(table.email),
    check('user_email_lower', sql`${table.email} = lower(${table.email})`),
    check('user_role_known', sql`${table.role} in (${roleList})`),
  ],
);

/** The ministries a liaison works for, by code. */
export const userMinistry = sqliteTable(
  'user_ministry',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    ministryCode: text('ministry_code').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.ministryCode] })],
);

/**
 * A signed-in browser. The token itself is never stored, so that a stolen database opens nothing;
 * the row is checked at every read, so that signing out or disabling an account takes effect at once.
 */
export const session = sqliteTable(
  'session',
  {
    /** SHA-256 of the random token the browser holds, in hexadecimal. */
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    revokedAt: text('revoked_at'),
    lastSeenAt: text('last_seen_at').notNull(),
  },
  (table) => [index('session_user').on(table.userId)],
);

/** Failed sign-ins since the last success, to slow guessing down; survives a restart. */
export const signInFailure = sqliteTable('sign_in_failure', {
  /** SHA-256 of the e-mail typed and the network address: neither is kept in clear. */
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  lastFailedAt: text('last_failed_at').notNull(),
});
