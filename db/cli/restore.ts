import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import { chainHeads, chainLengths } from '../chain';
import { type Connection, databaseFile, openForReading } from '../client';
import { migrate } from '../migrate';
import { CommandError, onePositional, parse } from './arguments';
import { copyDatabase, discard } from './copy-database';
import { plainly } from './database';
import { replaceDatabase } from './replace-database';
import { schemaProblems } from './schema-problems';
import { verify } from './verify';

export const help = `Usage : panorama restore FICHIER

Remplace la base par la sauvegarde FICHIER, une fois celle-ci copiée, mise au schéma présent et
vérifiée. L’application doit être arrêtée. La base remplacée est gardée à côté, sous un nom daté ;
si la restauration est refusée, elle reste telle quelle.`;

/**
 * Everything happens on a copy beside the target, which takes the target's name once it is known to be
 * good. A refusal, a failure or a cut before that leaves the present database as it was.
 */
export function run(args: string[]): number {
  const { positionals } = parse(args, {});
  const source = path.resolve(onePositional('le fichier de sauvegarde', positionals));
  if (!fs.existsSync(source)) throw new CommandError(`${source} n’existe pas.`);
  const target = databaseFile();
  if (fs.existsSync(target) && fs.realpathSync(target) === fs.realpathSync(source)) {
    throw new CommandError(`${source} est la base elle-même : indiquez une sauvegarde.`);
  }
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const incoming = `${target}.restoring`;
  // What an interrupted restoration left.
  discard(incoming);
  try {
    copyWhole(source, incoming);
    bringUpToDate(source, incoming);
    const kept = replaceDatabase(incoming, target);
    process.stdout.write(
      `Base restaurée depuis ${source}.${kept ? ` L’ancienne est gardée : ${kept}.` : ''}\n`,
    );
    return 0;
  } finally {
    discard(incoming);
  }
}

/** Copies the backup, and compares how long the chains are and how they end with the source's. */
function copyWhole(source: string, incoming: string): void {
  const before = readChains(source);
  try {
    copyDatabase(source, incoming);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    throw new CommandError(`${source} ne peut être copié en entier : ${error.message}.`);
  }
  if (!isDeepStrictEqual(readChains(source), before)) {
    throw new CommandError(
      `${source} change pendant qu’on le copie : arrêtez ce qui l’écrit, ou prenez-en une sauvegarde par « panorama backup ».`,
    );
  }
  if (!isDeepStrictEqual(readChains(incoming), before)) {
    throw new CommandError(
      `La copie de ${source} n’a pas toutes ses lignes : restauration refusée.`,
    );
  }
}

/** Reads without taking anything from the write-ahead log, unlike a connection that could write. */
function readChains(file: string) {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    connection.prepare('SELECT count(*) FROM migration').get();
    return { lengths: chainLengths(connection), heads: chainHeads(connection) };
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    throw new CommandError(`Sauvegarde refusée. ${file} n’est pas une base de Panorama lisible.`);
  } finally {
    connection.close();
  }
}

/**
 * Migrates the copy, then verifies it. One of an older schema is first compared with what its own
 * migrations make: the later ones could mend a trigger that somebody has dropped.
 */
function bringUpToDate(source: string, incoming: string): void {
  plainly(source, () => {
    refuse(inspect(incoming, schemaProblems));
    migrate(incoming, { saveFirst: false });
    refuse(inspect(incoming, (connection) => verify(connection).problems));
  });
}

function refuse(problems: string[]): void {
  if (problems.length > 0) throw new CommandError(`Sauvegarde refusée. ${problems.join(' ')}`);
}

function inspect(file: string, problemsOf: (connection: Connection) => string[]): string[] {
  const connection = openForReading(file);
  try {
    return problemsOf(connection);
  } finally {
    connection.close();
  }
}
