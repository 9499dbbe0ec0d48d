import fs from 'node:fs';
import path from 'node:path';
import { chainHeads } from '../chain';
import { openForReading } from '../client';
import { CommandError, onePositional, parse } from './arguments';
import { copyDatabase, discard, giveName } from './copy-database';
import { existingDatabase, plainly } from './database';
import { headsText } from './heads';

export const help = `Usage : panorama backup FICHIER

Copie la base dans FICHIER, pendant que l’application tourne. FICHIER ne doit pas exister.
Imprime la tête de chaque chaîne de la copie (son dernier numéro et son empreinte) : gardée hors
de la machine, elle prouve plus tard, par « panorama verify --head », que rien n’a été retiré.`;

export function run(args: string[]): number {
  const { positionals } = parse(args, {});
  const target = path.resolve(onePositional('le nom du fichier de sauvegarde', positionals));
  if (fs.existsSync(target))
    throw new CommandError(`${target} existe déjà : choisissez un autre nom.`);
  const source = existingDatabase();
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // An interrupted copy never bears the name of a backup.
  const incomplete = `${target}.incomplete`;
  discard(incomplete);
  try {
    plainly(source, () => copyDatabase(source, incomplete));
    giveName(incomplete, target);
  } finally {
    discard(incomplete);
  }
  process.stdout.write(`Base copiée dans ${target}.\n${headsOf(target)}`);
  return 0;
}

function headsOf(file: string): string {
  const connection = openForReading(file);
  try {
    return headsText(chainHeads(connection));
  } finally {
    connection.close();
  }
}
