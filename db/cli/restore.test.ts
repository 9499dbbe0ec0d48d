import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openForReading } from '../client';
import { performAct } from '../commands/entries';
import { aCreation, anOpenEdition, aProject, OFFICER } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { CommandError } from './arguments';
import * as backup from './backup';
import { copyDatabase } from './copy-database';
import * as restore from './restore';

vi.mock('./copy-database', { spy: true });

/** Held open by the writer of the tests, as by the application: restoring works on `present`. */
let live: ReturnType<typeof scratchDatabase>;
/** The database to be replaced, of two projects. */
let present: string;
/** A backup of one project. */
let copy: string;
let printed: string;

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  live = scratchDatabase();
  anOpenEdition();
  aProject();
  copy = path.join(live.folder, 'copy.db');
  backup.run([copy]);
  performAct(OFFICER, aCreation({ name: 'AUTRE' }));
  present = path.join(live.folder, 'present', 'base.db');
  backup.run([present]);
  process.env.DATABASE_FILE = present;
});
afterEach(() => {
  vi.restoreAllMocks();
  live.dispose();
});

function count(file: string, table: string): number {
  const connection = openForReading(file);
  const { n } = connection.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number };
  connection.close();
  return n;
}

function change(file: string, sql: string): void {
  const connection = new Database(file);
  connection.exec(sql);
  connection.close();
}

const beside = () => fs.readdirSync(path.dirname(present)).sort();

/** Refused, and the folder of the present database as it was, byte for byte. */
function expectRefused(source: string, reason: RegExp | typeof CommandError): void {
  const before = fs.readFileSync(present);
  expect(() => restore.run([source])).toThrow(reason);
  expect(beside()).toEqual(['base.db']);
  expect(fs.readFileSync(present).equals(before)).toBe(true);
}

/** What the migrations after the triggers of publications added. */
const COLUMNS_SINCE = [
  ['publication', 'rules'],
  ['edition_event', 'official_rates'],
] as const;

/** Brings a database back to the schema before its triggers. */
function makeOlder(file: string): void {
  const connection = new Database(file);
  const triggers = connection
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'trigger' AND (name LIKE 'publication%' OR name LIKE 'set_aside%' OR name LIKE 'article%' OR name LIKE '%_frozen' OR name = 'revision_erratum')",
    )
    .all() as { name: string }[];
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
  for (const [table, column] of COLUMNS_SINCE) {
    connection.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
  connection.exec("DELETE FROM migration WHERE tag >= '0005'");
  connection.close();
}

/** Writes where a trigger forbids it, and puts the trigger back: all but the hashes look right. */
function tamper(file: string, trigger: string, statement: string): void {
  const connection = new Database(file);
  const { sql } = connection
    .prepare('SELECT sql FROM sqlite_master WHERE name = ?')
    .get(trigger) as { sql: string };
  connection.exec(`DROP TRIGGER ${trigger}; ${statement}; ${sql}`);
  connection.close();
}

describe('restore', () => {
  it('brings the backup back and keeps what it replaced', () => {
    fs.chmodSync(present, 0o600);
    restore.run([copy]);
    expect(count(present, 'project')).toBe(1);
    expect(fs.statSync(present).mode & 0o777).toBe(0o600);
    const [, kept = ''] = beside();
    expect(printed).toContain(kept);
    expect(kept).toMatch(/^base\.db\.replaced-/);
    expect(count(path.join(path.dirname(present), kept), 'project')).toBe(2);
    expect(beside()).toHaveLength(2);
  });

  it('brings back what a live base still has in its write-ahead log', () => {
    expect(fs.statSync(`${live.file}-wal`).size).toBeGreaterThan(0);
    aRestoredRevision(live.file);
  });

  it('brings back what a killed base still had in its write-ahead log, and leaves it there', () => {
    const killed = path.join(live.folder, 'killed.db');
    for (const suffix of ['', '-wal'])
      fs.copyFileSync(`${live.file}${suffix}`, `${killed}${suffix}`);
    const log = fs.readFileSync(`${killed}-wal`);
    aRestoredRevision(killed);
    expect(fs.readFileSync(`${killed}-wal`).equals(log)).toBe(true);
  });

  function aRestoredRevision(source: string) {
    fs.rmSync(present);
    restore.run([source]);
    expect(count(present, 'revision')).toBe(2);
    expect(beside()).toEqual(['base.db']);
  }

  it('is refused when the copy lacks rows of the source', () => {
    vi.mocked(copyDatabase).mockImplementationOnce((_, target) => fs.copyFileSync(copy, target));
    expectRefused(live.file, /n’a pas toutes ses lignes/);
  });

  it('is refused while the source is being written', () => {
    vi.mocked(copyDatabase).mockImplementationOnce((source, target) => {
      fs.copyFileSync(source, target);
      change(
        source,
        "DROP TRIGGER audit_in_sequence; DROP TRIGGER audit_chained; INSERT INTO audit VALUES (99, '', '', '', '', '', '', '', 'x')",
      );
    });
    expectRefused(copy, /change pendant qu’on le copie/);
  });

  it('migrates a backup of an older schema before it takes the place', () => {
    makeOlder(copy);
    restore.run([copy]);
    expect(count(present, 'project')).toBe(1);
    const restored = new Database(present);
    const made = restored
      .prepare("SELECT count(*) AS n FROM sqlite_master WHERE name LIKE 'publication%_no_delete'")
      .get();
    restored.close();
    expect(made).toEqual({ n: 2 });
    expect(beside()).toHaveLength(2);
  });

  it('refuses a backup of an older schema that was tampered with', () => {
    makeOlder(copy);
    tamper(copy, 'revision_no_update', "UPDATE revision SET actor_name = 'Autre'");
    expectRefused(copy, /Table revision, ligne 1 : son contenu a été modifié/);
  });

  it('refuses a backup that lacks what its own migrations make', () => {
    change(copy, 'DROP TRIGGER revision_no_delete');
    expectRefused(copy, /Déclencheur revision_no_delete/);
  });

  it('refuses a backup of a later version', () => {
    change(copy, "INSERT INTO migration VALUES ('0999_later', 'x', '')");
    expectRefused(copy, /version plus récente/);
  });

  it.each([
    ['a text file', (file: string) => fs.writeFileSync(file, 'bonjour'.repeat(500))],
    ['another base', (file: string) => change(file, 'CREATE TABLE t (x)')],
    ['a missing file', () => {}],
  ])('refuses %s', (_, make) => {
    const source = path.join(live.folder, 'source.db');
    make(source);
    expectRefused(source, CommandError);
  });

  it('refuses the base itself', () => {
    expectRefused(present, /est la base elle-même/);
  });

  it('is refused while the application has the base open', () => {
    process.env.DATABASE_FILE = live.file;
    expect(() => restore.run([copy])).toThrow(/arrêtez l’application/);
    expect(count(live.file, 'project')).toBe(2);
    expect(fs.readdirSync(live.folder).filter((name) => /restoring|replaced/.test(name))).toEqual(
      [],
    );
  });

  it('leaves the present base when the last step fails', () => {
    vi.spyOn(fs, 'renameSync').mockImplementationOnce(() => {
      throw new Error('input/output error');
    });
    expect(() => restore.run([copy])).toThrow('input/output error');
    expect(beside()).toEqual(['base.db']);
    expect(count(present, 'project')).toBe(2);
  });

  it('never leaves the target without a base: the old one has two names until it is replaced', () => {
    const rename = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      expect(to).toBe(present);
      expect(fs.existsSync(present)).toBe(true);
      rename.mockRestore();
      fs.renameSync(from, to);
    });
    restore.run([copy]);
    expect(count(present, 'project')).toBe(1);
  });

  it('replaces a base too damaged to be opened, and never plays its log into the new one', () => {
    fs.writeFileSync(present, 'abîmée'.repeat(500));
    fs.copyFileSync(`${live.file}-wal`, `${present}-wal`);
    restore.run([copy]);
    expect(count(present, 'project')).toBe(1);
    expect(beside()).toContainEqual(expect.stringMatching(/replaced-.*-wal$/));
    expect(beside()).not.toContain('base.db-wal');
  });

  it('removes what an interrupted restoration left', () => {
    fs.writeFileSync(`${present}.restoring`, 'half a copy');
    restore.run([copy]);
    expect(count(present, 'project')).toBe(1);
  });
});
