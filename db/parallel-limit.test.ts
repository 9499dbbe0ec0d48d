import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitParallel } from './parallel-limit';

describe('limitParallel', () => {
  it('never runs more than allowed, runs everything, in the order asked, whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        async (most, failing) => {
          const limited = limitParallel(most);
          const started: number[] = [];
          let running = 0;
          let highest = 0;
          const results = await Promise.allSettled(
            failing.map((fails, place) =>
              limited(async () => {
                started.push(place);
                running += 1;
                highest = Math.max(highest, running);
                await Promise.resolve();
                await Promise.resolve();
                running -= 1;
                if (fails) throw new Error('failed');
                return place;
              }),
            ),
          );
          expect(started).toEqual(failing.map((_, place) => place));
          expect(highest).toBe(Math.min(most, failing.length));
          expect(results.map(({ status }) => status === 'rejected')).toEqual(failing);
        },
      ),
    );
  });
});
