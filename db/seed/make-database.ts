import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openForReading } from '../client';
import { migrate } from '../migrate';

/**
 * Makes a database of one file, filled by commands. It appears under its name only when complete: an
 * interrupted run leaves nothing behind that looks like a database. An existing one is replaced.
 */
export async function makeDatabase(file: string, fill: () => Promise<void>): Promise<void> {
  const target = path.resolve(file);
  mkdirSync(path.dirname(target), { recursive: true });
  const folder = mkdtempSync(path.join(path.dirname(target), '.making-'));
  const working = path.join(folder, 'working.db');
  const before = process.env.DATABASE_FILE;
  process.env.DATABASE_FILE = working;
  try {
    migrate(working);
    await fill();
    const compact = path.join(folder, 'compact.db');
    const connection = openForReading(working);
    connection.pragma('query_only = OFF');
    // What is still in the write-ahead log comes along, which copying the file would lose.
    connection.prepare('VACUUM INTO ?').run(compact);
    connection.close();
    for (const suffix of ['-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
    renameSync(compact, target);
  } finally {
    if (before === undefined) delete process.env.DATABASE_FILE;
    else process.env.DATABASE_FILE = before;
    rmSync(folder, { recursive: true, force: true });
  }
}
