import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from './chain';
import { openForReading } from './client';
import { anOpenEdition, aProject } from './fixtures/portfolio';
import { scratchDatabase } from './fixtures/scratch-database';

const ROUNDS = 20;

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
});
afterEach(() => scratch.dispose());

/** Starts the stream and kills it once `acknowledged` writes were seen; the last one seen. */
function killedAfter(acknowledged: number, project: string, version: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.resolve('db/fixtures/stream-of-writes.ts'), project, String(version)],
    { env: { ...process.env, DATABASE_FILE: scratch.file }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Promise((resolve, reject) => {
    let last = version;
    let seen = 0;
    createInterface({ input: child.stdout }).on('line', (line) => {
      last = Number(line);
      seen += 1;
      if (seen === acknowledged) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_, signal) =>
      signal === 'SIGKILL' ? resolve(last) : reject(new Error('the stream stopped by itself')),
    );
  });
}

describe('kill -9 during a stream of acknowledged writes', () => {
  it(`loses none, in ${ROUNDS} rounds`, { timeout: 180_000 }, async () => {
    anOpenEdition();
    const { project, seq } = aProject();
    let version = seq;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const acknowledged = await killedAfter(round * 2, project, version);
      const connection = openForReading(scratch.file);
      const { last } = connection.prepare('SELECT max(seq) AS last FROM revision').get() as {
        last: number;
      };
      expect(last).toBeGreaterThanOrEqual(acknowledged);
      expect(verifyChains(connection)).toEqual([]);
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
      connection.close();
      version = last;
    }
  });
});
