import fs from 'node:fs';
import { databaseFile } from '../client';
import { migrate } from '../migrate';
import { CommandError } from './arguments';

/** Brings the database of this command to the present schema, creating it when it is allowed to. */
export function prepareDatabase({ create }: { create: boolean }): string {
  const file = databaseFile();
  if (!create && !fs.existsSync(file)) {
    throw new CommandError(
      `La base ${file} n’existe pas : importez une première édition, ou indiquez DATABASE_FILE.`,
    );
  }
  const { applied, backup } = migrate(file);
  if (backup !== null) {
    process.stderr.write(
      `Schéma mis à jour (${applied.join(', ')}) ; copie prise auparavant : ${backup}\n`,
    );
  }
  return file;
}
