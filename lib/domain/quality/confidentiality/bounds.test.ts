import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactly, ONE } from '../../compare/rational';
import { boundsFrom } from './bounds';
import type { Statement } from './statement';

function sumOf(unknowns: readonly string[], value: number, tolerance = 0): Statement {
  return {
    source: 'un total',
    isPublic: true,
    terms: unknowns.map((unknown) => ({ unknown, coefficient: ONE })),
    value: exactly(value),
    tolerance: exactly(tolerance),
  };
}

it('bounds each amount of a sum by what the others may be', () => {
  const bounds = boundsFrom(
    [sumOf(['a', 'b'], 30_000_000, 1_000_000)],
    new Map([['a', { lower: 9_000_000, upper: 20_000_000 }]]),
  );
  expect(bounds.get('b')).toEqual({ lower: 9_000_000, upper: 22_000_000 });
});

it('carries a bound from one sum to the next', () => {
  const bounds = boundsFrom(
    [sumOf(['b', 'c'], 10), sumOf(['a', 'b'], 30)],
    new Map([['a', { lower: 25, upper: 28 }]]),
  );
  expect(bounds.get('c')).toEqual({ lower: 5, upper: 8 });
});

it('never leaves out the amounts themselves, whatever their sums are rounded to', () => {
  const portfolioArb = fc.record({
    amounts: fc.array(fc.integer({ min: 0, max: 400_000_000 }), { minLength: 1, maxLength: 6 }),
    picks: fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { maxLength: 5 }),
    rounding: fc.constantFrom(0, 500_000, 5_000_000),
  });
  fc.assert(
    fc.property(portfolioArb, ({ amounts, picks, rounding }) => {
      const statements = picks.flatMap((picked) => {
        const covered = amounts.flatMap((amount, at) => (picked[at] ? [{ at, amount }] : []));
        if (covered.length === 0) return [];
        const exact = covered.reduce((sum, { amount }) => sum + amount, 0);
        const stated = rounding === 0 ? exact : Math.round(exact / (2 * rounding)) * 2 * rounding;
        return [
          sumOf(
            covered.map(({ at }) => `x${at}`),
            stated,
            rounding,
          ),
        ];
      });
      const bounds = boundsFrom(statements, new Map());
      amounts.forEach((amount, at) => {
        const { lower, upper } = bounds.get(`x${at}`) ?? { lower: 0, upper: amount };
        expect(lower).toBeLessThanOrEqual(amount + 1e-3);
        expect(upper).toBeGreaterThanOrEqual(amount - 1e-3);
      });
    }),
  );
});
