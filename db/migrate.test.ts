import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, SchemaMismatch } from './migrate';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'panorama-migrations-'));
  fs.mkdirSync(path.join(folder, 'meta'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(...migrations: string[]) {
  const entries = migrations.map((sql, idx) => {
    fs.writeFileSync(path.join(folder, `m${idx}.sql`), sql);
    return { idx, tag: `m${idx}` };
  });
  fs.writeFileSync(path.join(folder, 'meta', '_journal.json'), JSON.stringify({ entries }));
}

const FAMILY =
  'CREATE TABLE parent (id INTEGER PRIMARY KEY);\n--> statement-breakpoint\nCREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES parent(id) ON DELETE CASCADE)';
const REBUILD =
  'CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT);\n--> statement-breakpoint\nINSERT INTO new_parent (id) SELECT id FROM parent;\n--> statement-breakpoint\nDROP TABLE parent;\n--> statement-breakpoint\nALTER TABLE new_parent RENAME TO parent';

describe('migrate', () => {
  const file = () => path.join(folder, 'base.db');

  function children(): number {
    const connection = new Database(file());
    const { n } = connection.prepare('SELECT count(*) AS n FROM child').get() as { n: number };
    connection.close();
    return n;
  }

  function seedFamily() {
    write(FAMILY);
    migrate(file(), { folder });
    const connection = new Database(file());
    connection.exec('INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1, 1)');
    connection.close();
  }

  it('applies each migration once, without a backup of a new base', () => {
    write(FAMILY);
    expect(migrate(file(), { folder })).toEqual({ applied: ['m0'], backup: null });
    expect(migrate(file(), { folder })).toEqual({ applied: [], backup: null });
  });

  it('rebuilds a parent table without cascading its children away', () => {
    seedFamily();
    write(FAMILY, REBUILD);
    migrate(file(), { folder });
    expect(children()).toBe(1);
  });

  it('saves the base before it changes it', () => {
    seedFamily();
    write(FAMILY, REBUILD);
    const { backup } = migrate(file(), { folder });
    const saved = new Database(String(backup), { readonly: true });
    expect(saved.prepare('SELECT count(*) AS n FROM child').get()).toEqual({ n: 1 });
    expect(
      saved.prepare("SELECT 1 FROM pragma_table_info('parent') WHERE name = 'name'").get(),
    ).toBe(undefined);
    saved.close();
  });

  it('rolls back a migration that breaks a foreign key', () => {
    seedFamily();
    write(FAMILY, 'DELETE FROM parent');
    expect(() => migrate(file(), { folder })).toThrow(/foreign keys/);
    expect(children()).toBe(1);
    write(FAMILY);
    expect(migrate(file(), { folder }).applied).toEqual([]);
  });

  it('refuses a migration altered after it was applied', () => {
    write(FAMILY);
    migrate(file(), { folder });
    write(`${FAMILY} `);
    expect(() => migrate(file(), { folder })).toThrow(SchemaMismatch);
  });

  describe('refuses, with nothing written,', () => {
    const OTHER = 'CREATE TABLE other (id INTEGER PRIMARY KEY)';

    function expectRefused(message: RegExp) {
      // As a backup is: any opening for writing would show in its bytes.
      const connection = new Database(file());
      connection.pragma('journal_mode = DELETE');
      connection.close();
      const before = fs.readFileSync(file());
      const refusal = () => migrate(file(), { folder });
      expect(refusal).toThrow(SchemaMismatch);
      expect(refusal).toThrow(message);
      expect(fs.readFileSync(file()).equals(before)).toBe(true);
    }

    it('a base with a migration it does not know', () => {
      write(FAMILY, OTHER);
      migrate(file(), { folder });
      write(FAMILY);
      expectRefused(/version plus récente de Panorama \(migration inconnue\u202f: m1\)/);
    });

    it('a migration older than one the base has', () => {
      write(FAMILY, OTHER);
      migrate(file(), { folder });
      const connection = new Database(file());
      connection.exec("DELETE FROM migration WHERE tag = 'm0'; DROP TABLE child");
      connection.close();
      expectRefused(/m0 manque à la base, qui a pourtant m1/);
    });
  });
});
