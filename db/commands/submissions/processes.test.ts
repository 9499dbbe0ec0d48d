import { type ChildProcessByStdio, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../chain';
import { openForReading } from '../../client';
import { anOpenEdition, aProject, liaisonOf } from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import { aCostOf, aSent } from '../../fixtures/submissions';
import { loadHistory } from '../../queries/history';
import { loadSubmissions } from '../../queries/submissions';
import { reader } from '../../read';

const LIAISON = liaisonOf('MJ');

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => {
  const connection = openForReading(scratch.file);
  expect(verifyChains(connection)).toEqual([]);
  connection.close();
  scratch.dispose();
});

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** A process that waits for the signal, does one thing and answers. */
class Rival {
  readonly child: Child;
  private readonly heard: AsyncIterator<string>;

  constructor(...args: readonly (string | number)[]) {
    this.child = spawn(
      process.execPath,
      ['--import', 'tsx', path.resolve('db/fixtures/decide-once.ts'), ...args.map(String)],
      {
        env: { ...process.env, DATABASE_FILE: scratch.file },
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    this.heard = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async next(): Promise<string> {
    const { value, done: ended } = await this.heard.next();
    if (ended) throw new Error('the process ended without a word');
    return value;
  }
}

describe('separate processes', () => {
  it('accept, refuse and withdraw at once: one outcome, the two others told', async () => {
    const { project, seq } = aProject();
    const { submission, event } = aSent(LIAISON, project, aCostOf(project));
    const rivals = ['accept', 'refuse', 'withdraw'].map(
      (deed) => new Rival(deed, submission, event, seq),
    );
    for (const rival of rivals) expect(await rival.next()).toBe('ready');
    for (const { child } of rivals) child.stdin.write('go\n');
    const answers = await Promise.all(
      rivals.map(async (rival) => JSON.parse(await rival.next()) as { status: string }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['ok', 'refused', 'refused']);
    for (const answer of answers.filter(({ status }) => status === 'refused')) {
      expect(JSON.stringify(answer)).toMatch(
        /(Odile Officier|Louis Liaison) a (accepté|refusé|retiré)/,
      );
    }
    const [known] = loadSubmissions(reader(), 'everything', { id: submission });
    expect(known?.events).toHaveLength(2);
    expect(loadHistory(reader(), 'everything').revisions).toHaveLength(
      known?.events.at(-1)?.kind === 'accepted' ? 2 : 1,
    );
  }, 120_000);
});
