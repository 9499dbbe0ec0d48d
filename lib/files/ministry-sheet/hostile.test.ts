import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE } from './fixtures/hostile';
import type { Measured } from './fixtures/read-each';
import { aProject, aSheet } from './fixtures/sheets';
import { writeMinistrySheet } from './write';

const MEGABYTE = 1024 * 1024;
const MOST_OVER_IDLE = 300 * MEGABYTE;
const names = Object.keys(HOSTILE);

/** All of them are read by one process: what it ever held is what the worst of them cost. */
describe('hostile files are refused with a sentence before they cost memory or time', () => {
  let folder = '';
  let idle: Measured | undefined;
  let measured: readonly Measured[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'panorama-hostile-'));
    const good = path.join(folder, 'good.xlsx');
    writeFileSync(good, await writeMinistrySheet(aSheet([aProject(1)]), 'xlsx'));
    const files = names.map((name, index) => {
      const file = path.join(folder, String(index));
      writeFileSync(file, HOSTILE[name]?.() ?? new Uint8Array());
      return file;
    });
    const script = path.resolve('lib/files/ministry-sheet/fixtures/read-each.ts');
    const output = execFileSync(
      process.execPath,
      ['--expose-gc', '--import', 'tsx', script, good, ...files],
      {
        encoding: 'utf8',
      },
    );
    const lines = output
      .trim()
      .split('\n')
      .map((line): Measured => JSON.parse(line));
    [idle, ...measured] = lines;
    // Far more than it takes: what matters is that a busy machine fails no one.
  }, 600_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('the good file is read', () => {
    expect(idle?.refused).toBeNull();
  });

  it.each(names.map((name, index) => [name, index] as const))('%s', (_, index) => {
    const { refused = null, milliseconds = 0, peak = 0 } = measured[index] ?? {};
    expect(refused).toMatch(/\S.*\.$/s);
    expect(peak - (idle?.peak ?? 0)).toBeLessThan(MOST_OVER_IDLE);
    expect(milliseconds).toBeLessThan(20_000);
  });
});
