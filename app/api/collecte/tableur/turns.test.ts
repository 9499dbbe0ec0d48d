import { describe, expect, it } from 'vitest';
import { oneAtATime, oneEach } from './turns';

/** Work that ends when told to. */
function work() {
  let end: (value: string) => void = () => undefined;
  let started = false;
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  const run = () => {
    started = true;
    return ended;
  };
  return { run, end: (value: string) => end(value), started: () => started };
}

describe('a person', () => {
  it('has one work under way, and may begin another one afterwards', async () => {
    const first = work();
    const running = oneEach('a', first.run);
    expect(await oneEach('a', work().run)).toBeNull();
    first.end('done');
    expect(await running).toBe('done');
    expect(await oneEach('a', async () => 'again')).toBe('again');
  });

  it('does not hold up others, and is free again after a failure', async () => {
    const first = work();
    const running = oneEach('a', first.run);
    expect(await oneEach('b', async () => 'b')).toBe('b');
    first.end('');
    await running;
    await expect(oneEach('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await oneEach('a', async () => 'a')).toBe('a');
  });
});

describe('the reading of files', () => {
  it('is one at a time, in the order asked, failures included', async () => {
    const [first, second] = [work(), work()];
    const one = oneAtATime(first.run);
    const two = oneAtATime(second.run);
    const failing = oneAtATime(() => Promise.reject(new Error('broken')));
    const last = oneAtATime(async () => 'last');
    await Promise.resolve();
    expect([first.started(), second.started()]).toEqual([true, false]);
    first.end('one');
    expect(await one).toBe('one');
    second.end('two');
    expect(await two).toBe('two');
    await expect(failing).rejects.toThrow('broken');
    expect(await last).toBe('last');
  });
});
