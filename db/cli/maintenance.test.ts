import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openForReading } from '../client';
import { performAct } from '../commands/entries';
import { aCreation, anOpenEdition, aProject, OFFICER } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { CommandError, UsageError } from './arguments';
import * as backup from './backup';
import * as restore from './restore';
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
});

describe('restore', () => {
  /** The database of the test is held open by its writer: restoring works on another name. */
  function elsewhere(): string {
    const other = path.join(scratch.folder, 'other.db');
    backup.run([other]);
    process.env.DATABASE_FILE = other;
    return other;
  }

  it('brings the backup back and keeps what it replaced', () => {
    const copy = path.join(scratch.folder, 'copy.db');
    backup.run([copy]);
    performAct(OFFICER, aCreation({ name: 'AUTRE' }));
    const other = elsewhere();
    expect(projects(other)).toBe(2);
    restore.run([copy]);
    expect(projects(other)).toBe(1);
    const kept = fs.readdirSync(scratch.folder).find((name) => name.includes('replaced')) ?? '';
    expect(projects(path.join(scratch.folder, kept))).toBe(2);
  });

  it('is refused while the application has the base open', () => {
    const copy = path.join(scratch.folder, 'copy.db');
    backup.run([copy]);
    expect(() => restore.run([copy])).toThrow(/arrêtez l’application/);
    expect(projects(scratch.file)).toBe(1);
  });

  it.each([
    ['a text file', (file: string) => fs.writeFileSync(file, 'bonjour'.repeat(500))],
    ['a missing file', () => {}],
  ])('refuses %s', (_, make) => {
    const source = path.join(scratch.folder, 'source.db');
    make(source);
    const other = elsewhere();
    expect(() => restore.run([source])).toThrow(CommandError);
    expect(projects(other)).toBe(1);
  });
});

describe('verify', () => {
  it('counts what it verified', () => {
    expect(verify.run(['--json'])).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ faults: [], problems: [] });
    expect(JSON.parse(printed).rows).toBeGreaterThan(3);
  });

  it('refuses unknown words', () => {
    expect(() => verify.run(['twice'])).toThrow(UsageError);
    expect(() => verify.run(['--fast'])).toThrow(UsageError);
  });
});
