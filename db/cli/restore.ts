import fs from 'node:fs';
import path from 'node:path';
import { type Connection, databaseFile, emptyWriteAheadLog, openForReading } from '../client';
import { needsMigration } from '../migrate';
import { CommandError, onePositional, parse } from './arguments';
import { prepareDatabase } from './database';
import { verify } from './verify';

export const help = `Usage : panorama restore FICHIER

Remplace la base par la sauvegarde FICHIER, une fois celle-ci vérifiée. L’application doit être
arrêtée. La base remplacée est gardée à côté, sous un nom daté.`;

export function run(args: string[]): number {
  const { positionals } = parse(args, {});
  const source = path.resolve(onePositional('le fichier de sauvegarde', positionals));
  if (!fs.existsSync(source)) throw new CommandError(`${source} n’existe pas.`);
  checkBackup(source);
  const target = databaseFile();
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const kept = setAside(target);
  putInPlace(source, target);
  prepareDatabase({ create: false });
  checkBackup(target);
  process.stdout.write(
    `Base restaurée depuis ${source}.${kept ? ` L’ancienne est gardée : ${kept}.` : ''}\n`,
  );
  return 0;
}

function checkBackup(source: string): void {
  const problems = backupProblems(source);
  if (problems.length > 0) throw new CommandError(`Sauvegarde refusée. ${problems.join(' ')}`);
}

/** A backup of an older schema cannot be verified before it is migrated: it is verified afterwards. */
function backupProblems(source: string): string[] {
  let connection: Connection;
  try {
    connection = openForReading(source);
    connection.prepare('SELECT count(*) FROM migration').get();
  } catch {
    return [`${source} n’est pas une base de Panorama lisible.`];
  }
  try {
    return needsMigration(connection) ? [] : verify(connection).problems;
  } finally {
    connection.close();
  }
}

/** Renames the present database; null when there was none. */
function setAside(target: string): string | null {
  if (!fs.existsSync(target)) return null;
  if (!emptyWriteAheadLog(target)) {
    throw new CommandError('La base est utilisée : arrêtez l’application, puis recommencez.');
  }
  const kept = `${target}.replaced-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  fs.renameSync(target, kept);
  return kept;
}

/** Copies beside the target, on disk before it takes its name: a cut leaves the one or the other. */
function putInPlace(source: string, target: string): void {
  const incoming = `${target}.restoring`;
  fs.copyFileSync(source, incoming);
  const descriptor = fs.openSync(incoming, 'r+');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
  fs.renameSync(incoming, target);
}
