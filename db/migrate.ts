import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Connection, openForWriting } from './client';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations');

interface Migration {
  tag: string;
  statements: string[];
  hash: string;
}

export interface MigrationReport {
  applied: string[];
  /** Where the database was saved before it was changed; null for a new one. */
  backup: string | null;
}

/**
 * Brings a database to the present schema. A backup is taken first; each migration runs in one
 * IMMEDIATE transaction with foreign keys off *outside* of it (inside, SQLite ignores the pragma and
 * a table rebuild would cascade), then foreign keys are checked before it commits.
 * @throws when an applied migration was altered since, or when a foreign key is broken.
 */
export function migrate(file: string, folder: string = FOLDER): MigrationReport {
  const connection = openForWriting(file);
  try {
    connection.exec(
      'CREATE TABLE IF NOT EXISTS migration (tag TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at TEXT NOT NULL)',
    );
    const pending = pendingMigrations(connection, readMigrations(folder));
    const isNew = appliedMigrations(connection).size === 0;
    const backup = pending.length > 0 && !isNew ? backUpBefore(connection, file) : null;
    connection.pragma('foreign_keys = OFF');
    for (const migration of pending) apply(connection, migration);
    connection.pragma('foreign_keys = ON');
    return { applied: pending.map(({ tag }) => tag), backup };
  } finally {
    connection.close();
  }
}

/** Whether the database lacks migrations; true as well when it was never migrated. */
export function needsMigration(connection: Connection, folder: string = FOLDER): boolean {
  const known = connection
    .prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'migration'")
    .get() as { n: number };
  return known.n === 0 || pendingMigrations(connection, readMigrations(folder)).length > 0;
}

function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(
    fs.readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8'),
  ) as { entries: { idx: number; tag: string }[] };
  return journal.entries
    .sort((a, b) => a.idx - b.idx)
    .map(({ tag }) => {
      const sql = fs.readFileSync(path.join(folder, `${tag}.sql`), 'utf8');
      return {
        tag,
        statements: sql.split('--> statement-breakpoint').filter((part) => part.trim() !== ''),
        hash: createHash('sha256').update(sql).digest('hex'),
      };
    });
}

function appliedMigrations(connection: Connection): Map<string, string> {
  const rows = connection.prepare('SELECT tag, hash FROM migration').all() as {
    tag: string;
    hash: string;
  }[];
  return new Map(rows.map(({ tag, hash }) => [tag, hash]));
}

function pendingMigrations(connection: Connection, migrations: Migration[]): Migration[] {
  const applied = appliedMigrations(connection);
  return migrations.filter(({ tag, hash }) => {
    const known = applied.get(tag);
    if (known !== undefined && known !== hash) {
      throw new Error(`migration ${tag} was altered after it was applied`);
    }
    return known === undefined;
  });
}

function apply(connection: Connection, migration: Migration): void {
  const run = connection.transaction(() => {
    if (appliedMigrations(connection).has(migration.tag)) return;
    for (const statement of migration.statements) connection.exec(statement);
    const broken = connection.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) {
      throw new Error(`migration ${migration.tag} breaks ${broken.length} foreign keys`);
    }
    connection
      .prepare('INSERT INTO migration (tag, hash, applied_at) VALUES (?, ?, ?)')
      .run(migration.tag, migration.hash, new Date().toISOString());
  });
  run.immediate();
}

function backUpBefore(connection: Connection, file: string): string | null {
  if (file === ':memory:') return null;
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const folder = path.join(path.dirname(file), 'backups');
  fs.mkdirSync(folder, { recursive: true });
  const backup = path.join(folder, `${path.basename(file, '.db')}-before-migration-${stamp}.db`);
  connection.prepare('VACUUM INTO ?').run(backup);
  return backup;
}
