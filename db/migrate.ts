import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Connection, openForReading, openForWriting } from './client';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations');

const JOURNAL_TABLE =
  'CREATE TABLE IF NOT EXISTS migration (tag TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at TEXT NOT NULL)';

interface Migration {
  tag: string;
  statements: string[];
  hash: string;
}

export interface MigrationReport {
  applied: string[];
  /** Where the database was saved before it was changed; null when there was nothing to save. */
  backup: string | null;
}

export interface MigrationOptions {
  folder?: string;
  /** False for a database that is itself a copy: no other one is taken before it is changed. */
  saveFirst?: boolean;
}

/** Which migrations a database has, and which it lacks, in the order of the journal. */
export interface SchemaState {
  applied: string[];
  pending: string[];
}

/** This code cannot work on this database; the message is a French sentence for the user. */
export class SchemaMismatch extends Error {}

/**
 * Brings a database to the present schema. A backup is taken first; each migration runs in one
 * IMMEDIATE transaction with foreign keys off *outside* of it (inside, SQLite ignores the pragma and
 * a table rebuild would cascade), then foreign keys are checked before it commits.
 * @throws SchemaMismatch, with nothing written, for a database this code does not know how to bring
 *   up to date; an Error when a foreign key is broken, with that migration rolled back.
 */
export function migrate(
  file: string,
  { folder = FOLDER, saveFirst = true }: MigrationOptions = {},
): MigrationReport {
  const migrations = readMigrations(folder);
  refuseMismatch(file, migrations);
  const connection = openForWriting(file);
  try {
    const isNew = appliedMigrations(connection).size === 0;
    connection.exec(JOURNAL_TABLE);
    const pending = pendingMigrations(connection, migrations);
    const backup =
      saveFirst && pending.length > 0 && !isNew ? backUpBefore(connection, file) : null;
    applyAll(connection, pending);
    return { applied: pending.map(({ tag }) => tag), backup };
  } finally {
    connection.close();
  }
}

/** @throws SchemaMismatch for a database this code does not know how to bring up to date. */
export function schemaState(connection: Connection, folder: string = FOLDER): SchemaState {
  const migrations = readMigrations(folder);
  const pending = pendingMigrations(connection, migrations).map(({ tag }) => tag);
  return {
    applied: migrations.map(({ tag }) => tag).filter((tag) => !pending.includes(tag)),
    pending,
  };
}

/** An empty database in memory with the migrations named: what they make, to compare others with. */
export function referenceDatabase(tags: readonly string[], folder: string = FOLDER): Connection {
  const connection = openForWriting(':memory:');
  connection.exec(JOURNAL_TABLE);
  applyAll(
    connection,
    readMigrations(folder).filter(({ tag }) => tags.includes(tag)),
  );
  return connection;
}

/** Opening for writing already changes a file (its journal mode): a mismatch is looked for before. */
function refuseMismatch(file: string, migrations: Migration[]): void {
  if (!fs.existsSync(file)) return;
  const connection = openForReading(file);
  try {
    pendingMigrations(connection, migrations);
  } finally {
    connection.close();
  }
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

/** The hash of each migration the database has, by tag; none when it was never migrated. */
function appliedMigrations(connection: Connection): Map<string, string> {
  const journal = connection
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'")
    .get();
  if (journal === undefined) return new Map();
  const rows = connection.prepare('SELECT tag, hash FROM migration').all() as {
    tag: string;
    hash: string;
  }[];
  return new Map(rows.map(({ tag, hash }) => [tag, hash]));
}

/** The migrations to apply, all later than those applied. */
function pendingMigrations(connection: Connection, migrations: Migration[]): Migration[] {
  const applied = appliedMigrations(connection);
  const known = new Set(migrations.map(({ tag }) => tag));
  const unknown = [...applied.keys()].find((tag) => !known.has(tag));
  if (unknown !== undefined) {
    throw new SchemaMismatch(
      `La base vient d’une version plus récente de Panorama (migration inconnue\u202f: ${unknown})\u202f: installez cette version, ou restaurez une sauvegarde plus ancienne.`,
    );
  }
  const pending: Migration[] = [];
  for (const migration of migrations) {
    const hash = applied.get(migration.tag);
    if (hash === undefined) {
      pending.push(migration);
    } else if (hash !== migration.hash) {
      throw new SchemaMismatch(
        `La migration ${migration.tag} de la base n’est pas celle de cette version de Panorama\u202f: installez la version qui a servi à cette base.`,
      );
    } else if (pending[0]) {
      throw new SchemaMismatch(
        `La migration ${pending[0].tag} manque à la base, qui a pourtant ${migration.tag}, plus récente\u202f: appliquée après coup, elle pourrait l’abîmer. Restaurez une sauvegarde.`,
      );
    }
  }
  return pending;
}

function applyAll(connection: Connection, migrations: readonly Migration[]): void {
  connection.pragma('foreign_keys = OFF');
  for (const migration of migrations) apply(connection, migration);
  connection.pragma('foreign_keys = ON');
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
