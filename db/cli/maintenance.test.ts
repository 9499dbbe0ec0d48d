import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openForReading } from '../client';
import { anOpenEdition, aProject } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { CommandError, UsageError } from './arguments';
import * as backup from './backup';
import { prepareDatabase } from './database';
import * as verify from './verify';

let scratch: ReturnType<typeof scratchDatabase>;
let printed: string;

beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
  aProject();
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  scratch.dispose();
});

function projects(file: string): number {
  const connection = openForReading(file);
  const { n } = connection.prepare('SELECT count(*) AS n FROM project').get() as { n: number };
  connection.close();
  return n;
}

describe('backup', () => {
  it('copies what is still in the write-ahead log', () => {
    const target = path.join(scratch.folder, 'sub', 'copy.db');
    backup.run([target]);
    expect(projects(target)).toBe(1);
  });

  it('never overwrites', () => {
    const target = path.join(scratch.folder, 'copy.db');
    fs.writeFileSync(target, 'precious');
    expect(() => backup.run([target])).toThrow(CommandError);
    expect(fs.readFileSync(target, 'utf8')).toBe('precious');
  });

  it('asks for a file name', () => {
    expect(() => backup.run([])).toThrow(UsageError);
  });

  it('prints the heads of the copy, which verify reads back from what was printed', () => {
    backup.run([path.join(scratch.folder, 'copy.db')]);
    const kept = path.join(scratch.folder, 'kept.txt');
    fs.writeFileSync(kept, printed);
    expect(printed).toMatch(/"revision":\{"seq":1,"hash":"[0-9a-f]{64}"\}/);
    expect(verify.run(['--head', kept])).toBe(0);
  });

  it('leaves nothing under the name of a backup when it fails', () => {
    vi.spyOn(fs, 'renameSync').mockImplementationOnce(() => {
      throw new Error('no space left');
    });
    const target = path.join(scratch.folder, 'copy.db');
    expect(() => backup.run([target])).toThrow('no space left');
    expect(fs.readdirSync(scratch.folder).filter((name) => name.startsWith('copy'))).toEqual([]);
  });
});

describe('verify', () => {
  /** As somebody with the file and a shell: drops what is in the way, works, and puts it back. */
  function tamper(work: string, { putBack = true } = {}) {
    const connection = new Database(scratch.file);
    const triggers = connection
      .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      .all() as { name: string; sql: string }[];
    for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
    connection.pragma('foreign_keys = OFF');
    connection.exec(work);
    if (putBack) for (const { sql } of triggers) connection.exec(sql);
    connection.close();
  }

  it('counts what it verified', () => {
    expect(verify.run(['--json'])).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ faults: [], problems: [] });
    expect(JSON.parse(printed).rows).toBeGreaterThan(3);
    expect(JSON.parse(printed).heads.revision.seq).toBe(1);
  });

  it('refuses unknown words', () => {
    expect(() => verify.run(['twice'])).toThrow(UsageError);
    expect(() => verify.run(['--fast'])).toThrow(UsageError);
  });

  it('names each trigger that was dropped', () => {
    tamper('', { putBack: false });
    expect(() => verify.run([])).toThrow(/Déclencheur revision_no_delete, absent de la base/);
    expect(() => verify.run([])).toThrow(/Déclencheur audit_chained, absent/);
  });

  it.each([
    ['DROP TABLE declared_figures', 'Table declared_figures, absent de la base'],
    ['DROP INDEX revision_project', 'Index revision_project, absent de la base'],
    [
      'DROP TRIGGER audit_no_delete; CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT 1; END',
      'Déclencheur audit_no_delete, différent',
    ],
    [
      'CREATE TRIGGER swallow BEFORE INSERT ON audit BEGIN SELECT RAISE(IGNORE); END',
      'Déclencheur swallow, inconnu des migrations',
    ],
  ])('tells the schema is not that of the migrations after %s', (statement, problem) => {
    const connection = new Database(scratch.file);
    connection.exec(statement);
    connection.close();
    expect(() => verify.run([])).toThrow(problem);
  });

  const TRUNCATION =
    "DELETE FROM revision WHERE seq = 1; UPDATE sqlite_sequence SET seq = 0 WHERE name = 'revision'";

  it('tells by a head noted earlier that the end was cut, its numbering with it', () => {
    verify.run(['--json']);
    const noted = printed;
    tamper(TRUNCATION);
    // Nothing inside the base tells it: that is why heads are kept elsewhere.
    expect(verify.run([])).toBe(0);
    expect(() => verify.run(['--head', noted])).toThrow(
      /Table revision, ligne 1 : notée comme tête/,
    );
  });

  it('refuses a head it cannot read', () => {
    const empty = path.join(scratch.folder, 'empty.txt');
    fs.writeFileSync(empty, 'rien');
    const unreadable = [
      empty,
      path.join(scratch.folder, 'none'),
      '{}',
      '{"heads":{}}',
      '{"x":1}',
      '{',
    ];
    for (const head of unreadable) expect(() => verify.run(['--head', head])).toThrow(CommandError);
  });

  it('neither migrates nor accepts a base of another version', () => {
    tamper('DELETE FROM migration WHERE tag = (SELECT max(tag) FROM migration)', {
      putBack: false,
    });
    expect(() => verify.run([])).toThrow(/Schéma antérieur à cette version \(\d{4}_[\w-]+\)/);
    tamper("INSERT INTO migration VALUES ('0999_later', 'x', '')");
    expect(() => verify.run([])).toThrow(CommandError);
    expect(() => verify.run([])).toThrow(/migration inconnue\u202f: 0999_later/);
  });
});

describe('prepareDatabase', () => {
  it('says plainly that a base comes from a later version', () => {
    const connection = new Database(scratch.file);
    connection.exec("INSERT INTO migration VALUES ('0999_later', 'x', '')");
    connection.close();
    expect(() => prepareDatabase({ create: true })).toThrow(CommandError);
    expect(() => prepareDatabase({ create: true })).toThrow(/version plus récente/);
  });

  it('says plainly that a file is not a base', () => {
    process.env.DATABASE_FILE = path.join(scratch.folder, 'notes.db');
    fs.writeFileSync(process.env.DATABASE_FILE, 'bonjour'.repeat(500));
    expect(() => prepareDatabase({ create: false })).toThrow(/n’est pas une base de Panorama/);
  });
});
