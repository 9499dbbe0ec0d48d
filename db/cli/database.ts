import fs from 'node:fs';
import Database from 'better-sqlite3';
import { databaseFile } from '../client';
import { migrate, SchemaMismatch } from '../migrate';
import { CommandError } from './arguments';

/** Brings the database of this command to the present schema, creating it when it is allowed to. */
export function prepareDatabase({ create }: { create: boolean }): string {
  const file = create ? databaseFile() : existingDatabase();
  const { applied, backup } = plainly(file, () => migrate(file));
  if (backup !== null) {
    process.stderr.write(
      `Schéma mis à jour (${applied.join(', ')}) ; copie prise auparavant : ${backup}\n`,
    );
  }
  return file;
}

/** The database of this command as it is: what only looks at it changes nothing, not even its schema. */
export function existingDatabase(): string {
  const file = databaseFile();
  if (!fs.existsSync(file)) {
    throw new CommandError(
      `La base ${file} n’existe pas : importez une première édition, ou indiquez DATABASE_FILE.`,
    );
  }
  return file;
}

/** Runs work on a database; that it is not one, or not for this code, becomes a plain sentence. */
export function plainly<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SchemaMismatch) throw new CommandError(`${file} : ${error.message}`);
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') {
      throw new CommandError(`${file} n’est pas une base de Panorama.`);
    }
    throw error;
  }
}
