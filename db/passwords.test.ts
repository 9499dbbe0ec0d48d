import { describe, expect, it, vi } from 'vitest';
import { hashPassword, verifyPassword } from './passwords';

const argon = vi.hoisted(() => ({ running: 0, highest: 0, calls: 0 }));
vi.mock('@node-rs/argon2', () => {
  const work = async <T>(answer: T): Promise<T> => {
    argon.calls += 1;
    argon.running += 1;
    argon.highest = Math.max(argon.highest, argon.running);
    await new Promise((resolve) => setImmediate(resolve));
    argon.running -= 1;
    return answer;
  };
  return { hash: () => work('$argon2id$'), verify: () => work(true) };
});

describe('a burst of passwords', () => {
  it('never takes more than two hashes’ memory, unknown addresses included', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        number % 2 ? hashPassword('secret') : verifyPassword(number % 4 ? '$argon2id$' : null, 'x'),
      ),
    );
    expect(argon.calls).toBe(21);
    expect(argon.highest).toBe(2);
  });
});
