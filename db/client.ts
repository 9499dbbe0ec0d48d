import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

export type Connection = Database.Database;

const BUSY_TIMEOUT_MS = 10_000;

/** Where the database is: `DATABASE_FILE`, or `data/panorama.db` under the working directory. */
export function databaseFile(): string {
  // Without the mark, the build would trace the whole project as possible data.
  return path.resolve(
    /* turbopackIgnore: true */ process.env.DATABASE_FILE ?? path.join('data', 'panorama.db'),
  );
}

/**
 * Opens a database for writing, with the durability the history needs.
 * better-sqlite3 lowers `synchronous` to NORMAL by itself in WAL: an acknowledged write could then
 * be lost with the machine, so FULL is set and checked.
 * @throws when a setting does not hold.
 */
export function openForWriting(file: string): Connection {
  if (file !== ':memory:') fs.mkdirSync(path.dirname(file), { recursive: true });
  const connection = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('recursive_triggers = ON');
  connection.pragma('trusted_schema = OFF');
  expectPragma(connection, 'synchronous', 2);
  expectPragma(connection, 'foreign_keys', 1);
  return connection;
}

/** Opens a database for reading only: whatever the caller does, nothing is written. */
export function openForReading(file: string): Connection {
  const connection = new Database(file, { timeout: BUSY_TIMEOUT_MS, fileMustExist: true });
  connection.pragma('query_only = ON');
  return connection;
}

/**
 * Brings everything of the write-ahead log into the file, which may then be renamed. Leaving WAL
 * needs to be alone on the file: false while anybody else has it open.
 */
export function emptyWriteAheadLog(file: string): boolean {
  const connection = openForWriting(file);
  try {
    connection.pragma('busy_timeout = 0');
    connection.pragma('journal_mode = DELETE');
    return true;
  } catch {
    return false;
  } finally {
    connection.close();
  }
}

function expectPragma(connection: Connection, name: string, expected: number): void {
  const actual = connection.pragma(name, { simple: true });
  if (actual !== expected) throw new Error(`pragma ${name} is ${actual}, expected ${expected}`);
}
