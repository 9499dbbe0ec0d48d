import fs from 'node:fs';
import path from 'node:path';
import { openForReading } from '../client';
import { CommandError, onePositional, parse } from './arguments';
import { prepareDatabase } from './database';

export const help = `Usage : panorama backup FICHIER

Copie la base dans FICHIER, pendant que l’application tourne. FICHIER ne doit pas exister.`;

export function run(args: string[]): number {
  const { positionals } = parse(args, {});
  const target = path.resolve(onePositional('le nom du fichier de sauvegarde', positionals));
  if (fs.existsSync(target))
    throw new CommandError(`${target} existe déjà : choisissez un autre nom.`);
  const connection = openForReading(prepareDatabase({ create: false }));
  try {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    // VACUUM INTO reads one snapshot, what is still in the write-ahead log included.
    connection.pragma('query_only = OFF');
    connection.prepare('VACUUM INTO ?').run(target);
  } finally {
    connection.close();
  }
  process.stdout.write(`Base copiée dans ${target}.\n`);
  return 0;
}
