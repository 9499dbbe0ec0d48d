import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { articleFacts } from '@/lib/domain/article/article';
import { smallHistory } from '@/lib/domain/fixtures/histories';
import { articleChecker } from './article-checker';

const facts = articleFacts(smallHistory, 4, [], null);

/** A thread that answers each text with no mark, but for « hang », « exit », « throw » and « late ». */
const THREAD = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, text }) => {
  if (text === 'exit') process.exit(3);
  if (text === 'throw') throw new Error('thrown');
  if (text === 'hang') for (;;);
  parentPort.postMessage({ id, marks: [] });
  if (text === 'late') setTimeout(() => { throw new Error('later'); }, 20);
});`;

const started: Worker[] = [];
const start = () => {
  const worker = new Worker(THREAD, { eval: true });
  started.push(worker);
  return worker;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map((worker) => worker.terminate()));
});

describe('checks of articles on a thread', () => {
  it('fail together where their thread ends, and the next one is answered by another', async () => {
    for (const [last, said] of [
      ['exit', /ended \(code 3\)/],
      ['throw', /thrown/],
    ] as const) {
      const check = articleChecker(start, 10_000);
      await expect(check('first', facts)).resolves.toEqual([]);
      const asked = [check(last, facts), check('behind', facts)];
      for (const { status, reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[])
        expect([status, String(reason)]).toEqual(['rejected', expect.stringMatching(said)]);
      await expect(check('after', facts)).resolves.toEqual([]);
    }
  });

  it('do not wait for a thread that hangs: the next one is asked of another at once', async () => {
    const check = articleChecker(start, 1_500);
    const hung = check('hang', facts);
    const next = hung.catch((error: Error) => {
      expect(error.message).toMatch(/did not end/);
      return check('after', facts);
    });
    await expect(next).resolves.toEqual([]);
    expect(started.length).toBe(2);
  });

  it('survive an error of the thread while nothing is asked of it', async () => {
    const check = articleChecker(start, 10_000);
    await expect(check('late', facts)).resolves.toEqual([]);
    await new Promise((resolve) => started[0]?.once('exit', resolve));
    await expect(check('after', facts)).resolves.toEqual([]);
    expect(started.length).toBe(2);
  });
});
