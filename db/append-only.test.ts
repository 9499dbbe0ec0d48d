import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHAINED_TABLES, chainHeads, verifyChains, verifyHeads } from './chain';
import { openForReading, openForWriting } from './client';
import { performAct } from './commands/entries';
import { anOpenEdition, aProject, OFFICER } from './fixtures/portfolio';
import { scratchDatabase } from './fixtures/scratch-database';

let scratch: ReturnType<typeof scratchDatabase>;

beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
  const { project, seq } = aProject();
  performAct(OFFICER, {
    act: 'phase',
    project,
    edition: 1,
    expectedVersion: seq,
    reason: { code: 'schedule', text: 'Le pilote commence' },
    phase: 'trial',
  });
});
afterEach(() => scratch.dispose());

/** A connection with SQLite's defaults, as somebody with the file and a shell would open one. */
function intruder() {
  return new Database(scratch.file);
}

describe('append-only tables', () => {
  const attempts = [
    ['an update', 'UPDATE revision SET reason_text = 1 WHERE seq = 1'],
    ['a deletion', 'DELETE FROM revision WHERE seq = 2'],
    [
      'a replacement by number',
      "INSERT OR REPLACE INTO revision SELECT seq, project, edition, ministry_before, ministry_after, origin, reason_code, 'faux', changes, at, actor_id, actor_name, previous_hash, 'x', NULL, NULL, NULL FROM revision WHERE seq = 1",
    ],
    [
      'a replacement by hash',
      'INSERT OR REPLACE INTO revision SELECT 3, project, edition, ministry_before, ministry_after, origin, reason_code, reason_text, changes, at, actor_id, actor_name, previous_hash, hash, NULL, NULL, NULL FROM revision WHERE seq = 2',
    ],
    [
      'an upsert',
      "INSERT INTO revision SELECT * FROM revision WHERE seq = 1 ON CONFLICT(seq) DO UPDATE SET reason_text = 'faux'",
    ],
    [
      'a gap in the numbers',
      "INSERT INTO revision SELECT 9, project, edition, ministry_before, ministry_after, origin, reason_code, reason_text, changes, at, actor_id, actor_name, hash, 'y', NULL, NULL, NULL FROM revision WHERE seq = 2",
    ],
    [
      'a row that is not chained',
      "INSERT INTO revision SELECT 3, project, edition, ministry_before, ministry_after, origin, reason_code, reason_text, changes, at, actor_id, actor_name, 'z', 'y', NULL, NULL, NULL FROM revision WHERE seq = 2",
    ],
    ['the deletion of a project', "DELETE FROM project WHERE id = 'GP-0001'"],
    ['the renaming of an identifier', "UPDATE project SET id = 'GP-0009'"],
    ['the replacement of an edition', 'INSERT OR REPLACE INTO edition VALUES (1)'],
  ] as const;

  for (const recursive of ['OFF', 'ON']) {
    it.each(attempts)(`refuse %s (recursive_triggers ${recursive})`, (_, statement) => {
      const connection = intruder();
      connection.pragma(`recursive_triggers = ${recursive}`);
      const before = connection.prepare('SELECT * FROM revision').all();
      expect(() => connection.exec(statement)).toThrow(/append-only|without gaps|chained/);
      expect(connection.prepare('SELECT * FROM revision').all()).toEqual(before);
      connection.close();
    });
  }

  it.each(Object.keys(CHAINED_TABLES))('%s takes neither update nor deletion', (table) => {
    const connection = intruder();
    connection.exec(
      "INSERT INTO submission (seq, id, edition, project, ministry, at, actor_id, actor_name, previous_hash, hash) VALUES (1, 'T-1', 1, NULL, 'MJ', '', '', '', '', 'h')",
    );
    connection.exec(
      "INSERT INTO submission_event (seq, submission, kind, payload, at, actor_id, actor_name, previous_hash, hash) VALUES (1, 'T-1', 'sent', '{}', '', '', '', '', 'h')",
    );
    connection.exec(
      "INSERT INTO declared_figures (edition, figures, at, actor_id, actor_name, previous_hash, hash) VALUES (1, '{}', '', '', '', '', 'h')",
    );
    connection.exec(
      "INSERT INTO set_aside (seq, edition, finding, word, at, actor_id, actor_name, previous_hash, hash) VALUES (1, 1, 'f', 'w', '', '', '', '', 'h')",
    );
    connection.exec(
      `INSERT INTO edition_event (edition, state, data_month, budget_method, schedule_method, reason, at, actor_id, actor_name, previous_hash, hash)
       SELECT edition, 'published', data_month, budget_method, schedule_method, '', '', '', '', hash, 'h' FROM edition_event ORDER BY seq DESC LIMIT 1`,
    );
    connection.exec(
      `INSERT INTO publication (seq, edition, version, position, published_on, figures, files, at, actor_id, actor_name, previous_hash, hash) VALUES (1, 1, 1, 1, '2018-06-30', '{}', '[{}]', '', '', '', '', 'h')`,
    );
    expect(() => connection.exec(`UPDATE ${table} SET at = 'x'`)).toThrow(/append-only/);
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(/append-only/);
    connection.close();
  });
});

describe('the verifier', () => {
  /** Tampers as somebody who removes the triggers first would. */
  function tamper(statement: string) {
    const connection = intruder();
    const triggers = connection
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
      .all() as { name: string }[];
    connection.pragma('foreign_keys = OFF');
    for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
    connection.exec(statement);
    connection.close();
  }

  function faults() {
    const connection = openForReading(scratch.file);
    const found = verifyChains(connection);
    connection.close();
    return found;
  }

  it('finds nothing in an untouched history', () => {
    expect(faults()).toEqual([]);
  });

  it.each([
    ['an altered value', "UPDATE revision SET actor_name = 'Autre' WHERE seq = 1", 1, 'hash'],
    ['an altered change', "UPDATE revision SET changes = '[]' WHERE seq = 2", 2, 'hash'],
    ['a row removed', 'DELETE FROM revision WHERE seq = 1', 1, 'missing'],
    ['the end cut off', 'DELETE FROM revision WHERE seq = 2', 2, 'truncated'],
    ['the numbering set back', 'UPDATE sqlite_sequence SET seq = 0', 2, 'numbering'],
    ['a broken link', "UPDATE revision SET previous_hash = 'x' WHERE seq = 2", 2, 'previousHash'],
  ])('names the first bad row after %s', (_, statement, seq, problem) => {
    tamper(statement);
    expect(faults()).toContainEqual({ table: 'revision', seq, problem });
  });

  it('finds a head noted earlier in a chain that has grown', () => {
    const connection = openForReading(scratch.file);
    const noted = chainHeads(connection);
    aProject({ name: 'AUTRE' });
    expect(verifyHeads(connection, noted)).toEqual([]);
    expect(chainHeads(connection).revision?.seq).toBe((noted.revision?.seq ?? 0) + 1);
    connection.close();
  });

  it.each([
    [
      'gone',
      "DELETE FROM revision WHERE seq = 2; UPDATE sqlite_sequence SET seq = 1 WHERE name = 'revision'",
    ],
    ['replaced', "UPDATE revision SET hash = 'x' WHERE seq = 2"],
  ])('tells a noted head that is %s', (problem, statement) => {
    const connection = openForReading(scratch.file);
    const noted = chainHeads(connection);
    tamper(statement);
    expect(verifyHeads(connection, noted)).toEqual([{ table: 'revision', seq: 2, problem }]);
    connection.close();
  });
});

describe('connections', () => {
  it('write durably: WAL, synchronous FULL, foreign keys on', () => {
    const connection = openForWriting(scratch.file);
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(connection.pragma('synchronous', { simple: true })).toBe(2);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    connection.close();
  });

  it('for reading cannot write', () => {
    const connection = openForReading(scratch.file);
    expect(() => connection.exec("INSERT INTO project VALUES ('GP-0042')")).toThrow(/readonly/);
    connection.close();
  });
});
