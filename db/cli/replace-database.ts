import fs from 'node:fs';
import Database from 'better-sqlite3';
import { emptyWriteAheadLog } from '../client';
import { CommandError } from './arguments';
import { COMPANIONS, giveName, sync } from './copy-database';

/**
 * Puts a complete database in the place of the present one, which is kept under a dated name. A cut
 * leaves the one or the other under the target's name, never neither; a failure leaves the present one.
 * @returns the name of the database kept; null when there was none.
 * @throws CommandError while somebody has the present one open.
 */
export function replaceDatabase(incoming: string, target: string): string | null {
  const present = fs.existsSync(target);
  if (present) {
    closeForGood(target);
    fs.chmodSync(incoming, fs.statSync(target).mode);
  }
  // Alone in its file: the name is all it needs to move.
  if (!emptyWriteAheadLog(incoming)) throw new Error(`${incoming} is in use`);
  sync(incoming);
  const kept = `${target}.replaced-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  const undo: (() => void)[] = [];
  try {
    if (present) {
      undo.push(() => fs.rmSync(kept, { force: true }));
      keepUnderSecondName(target, kept);
    }
    // SQLite would play a log left by another database into this one.
    for (const suffix of COMPANIONS) {
      if (!fs.existsSync(`${target}${suffix}`)) continue;
      fs.renameSync(`${target}${suffix}`, `${kept}${suffix}`);
      undo.push(() => fs.renameSync(`${kept}${suffix}`, `${target}${suffix}`));
    }
    giveName(incoming, target);
  } catch (error) {
    if (fs.existsSync(incoming)) for (const step of undo.reverse()) step();
    throw error;
  }
  return present ? kept : null;
}

/** Brings the log of the present database into its file; one too damaged for that is kept as it is. */
function closeForGood(target: string): void {
  try {
    if (emptyWriteAheadLog(target)) return;
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    if (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT')) return;
    if (!error.code.startsWith('SQLITE_BUSY')) throw error;
  }
  throw new CommandError('La base est utilisée : arrêtez l’application, puis recommencez.');
}

/** A hard link, so that the target keeps its name until it is replaced; a copy where there is none. */
function keepUnderSecondName(target: string, kept: string): void {
  try {
    fs.linkSync(target, kept);
  } catch {
    fs.copyFileSync(target, kept, fs.constants.COPYFILE_EXCL);
    sync(kept);
  }
}
