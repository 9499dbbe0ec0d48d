import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

/**
 * Copies a database, what is still in its write-ahead log included (VACUUM INTO reads one snapshot,
 * which copying the file does not), and returns once the copy is on disk. The source may be in use; it
 * is opened read-only. The target must not exist.
 */
export function copyDatabase(source: string, target: string): void {
  const connection = new Database(source, { readonly: true, fileMustExist: true });
  try {
    connection.prepare('VACUUM INTO ?').run(target);
  } finally {
    connection.close();
  }
  sync(target);
}

/** Returns once a file's content, or a folder's names, are on disk. */
export function sync(fileOrFolder: string): void {
  const descriptor = fs.openSync(fileOrFolder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** What SQLite writes beside a database. */
export const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

/** Removes a database that is not to be kept, with what SQLite wrote beside it. */
export function discard(file: string): void {
  for (const suffix of ['', ...COMPANIONS]) fs.rmSync(`${file}${suffix}`, { force: true });
}

/** Gives a complete database its name; on disk when it returns. */
export function giveName(complete: string, name: string): void {
  fs.renameSync(complete, name);
  sync(path.dirname(name));
}
