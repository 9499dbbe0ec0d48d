import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { type Connection, databaseFile, openForWriting } from '../client';
import * as accounts from '../schema/accounts';
import * as history from '../schema/history';
import * as mail from '../schema/mail';
import * as publications from '../schema/publications';
import * as submissions from '../schema/submissions';

const schema = { ...accounts, ...history, ...mail, ...publications, ...submissions };
export type Writer = BetterSQLite3Database<typeof schema>;

const held = globalThis as typeof globalThis & {
  panoramaWriter?: { file: string; connection: Connection; writer: Writer };
};

/** The one handle that writes; commands alone may import it (a test walks the imports). */
export function writer(): Writer {
  const file = databaseFile();
  if (held.panoramaWriter?.file !== file) {
    held.panoramaWriter?.connection.close();
    const connection = openForWriting(file);
    held.panoramaWriter = { file, connection, writer: drizzle(connection, { schema }) };
  }
  return held.panoramaWriter.writer;
}

/**
 * Runs synchronous work in one IMMEDIATE transaction: the write lock is taken before anything is
 * read, so what the work decides on is what it writes over. Any exception rolls back.
 */
export function inTransaction<T>(work: (tx: Writer) => Synchronous<T>): Synchronous<T> {
  return writer().transaction((tx) => work(tx as unknown as Writer), { behavior: 'immediate' });
}

/**
 * A promise cannot be passed: better-sqlite3 commits when the callback returns, before an async
 * one has finished.
 */
export type Synchronous<T> = T extends PromiseLike<unknown> ? never : T;
