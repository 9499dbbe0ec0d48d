import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentages, wholeParts } from './shares';

describe('shares', () => {
  it('make 100 where plain rounding would not', () => {
    expect(percentages([1, 1, 1])).toEqual([34, 33, 33]);
    expect(percentages([1, 1, 1], 1)).toEqual([33.4, 33.3, 33.3]);
    expect(percentages([5, 5, 990], 0)).toEqual([1, 0, 99]);
  });

  it('are zero of nothing, and whole of one', () => {
    expect(percentages([])).toEqual([]);
    expect(percentages([0, 0])).toEqual([0, 0]);
    expect(percentages([12])).toEqual([100]);
    expect(percentages([0, 12, 0])).toEqual([0, 100, 0]);
  });

  it('make 100 whatever the amounts, each within one unit of its last decimal, zeros staying zeros', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3_000_000_000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 2 }),
        (amounts, digits) => {
          const sum = amounts.reduce((total, amount) => total + amount, 0);
          fc.pre(sum > 0);
          const shares = percentages(amounts, digits);
          const steps = shares.map((share) => Math.round(share * 10 ** digits));
          expect(steps.reduce((total, step) => total + step, 0)).toBe(100 * 10 ** digits);
          shares.forEach((share, index) => {
            const amount = amounts[index] ?? 0;
            expect(Math.abs(share - (amount / sum) * 100)).toBeLessThan(10 ** -digits + 1e-9);
            if (amount === 0) expect(share).toBe(0);
          });
        },
      ),
    );
  });

  it('keep the order of the amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 2 }), (amounts) => {
        const sorted = [...amounts].sort((a, b) => b - a);
        const shares = percentages(sorted);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
      }),
    );
  });
});

describe('whole parts', () => {
  it('add up to the total, rises and falls together', () => {
    expect(wholeParts([1.4, 1.4, -0.8], 2)).toEqual([2, 1, -1]);
    expect(wholeParts([-0.5, -0.5], -1)).toEqual([0, -1]);
  });

  it('add up to the rounded sum of any amounts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 20 }),
        (amounts) => {
          const total = Math.round(amounts.reduce((sum, amount) => sum + amount, 0)) + 0;
          const parts = wholeParts(amounts, total);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        },
      ),
    );
  });
});
