import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { type Connection, databaseFile, openForReading } from './client';
import * as accounts from './schema/accounts';
import * as history from './schema/history';
import * as mail from './schema/mail';
import * as publications from './schema/publications';
import * as submissions from './schema/submissions';

const schema = { ...accounts, ...history, ...mail, ...publications, ...submissions };
export type Reader = BetterSQLite3Database<typeof schema>;

/** One connection a process, kept across hot reloads of the development server. */
const held = globalThis as typeof globalThis & {
  panoramaReader?: { file: string; connection: Connection; reader: Reader };
};

/** The handle every query reads through; it cannot write. */
export function reader(): Reader {
  const file = databaseFile();
  if (held.panoramaReader?.file !== file) {
    held.panoramaReader?.connection.close();
    const connection = openForReading(file);
    held.panoramaReader = { file, connection, reader: drizzle(connection, { schema }) };
  }
  return held.panoramaReader.reader;
}
