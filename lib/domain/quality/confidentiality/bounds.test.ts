import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactly } from '../../compare/rational';
import { boundsFrom } from './bounds';
import type { Statement } from './statement';

function weightedSum(
  coefficients: Readonly<Record<string, number>>,
  value: number,
  tolerance = 0,
): Statement {
  return {
    source: 'un total',
    isPublic: true,
    terms: Object.entries(coefficients).map(([unknown, coefficient]) => ({
      unknown,
      coefficient: exactly(coefficient),
    })),
    value: exactly(value),
    tolerance: exactly(tolerance),
  };
}

function sumOf(unknowns: readonly string[], value: number, tolerance = 0): Statement {
  return weightedSum(Object.fromEntries(unknowns.map((unknown) => [unknown, 1])), value, tolerance);
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

it('weighs each amount by its coefficient, below zero too', () => {
  const known = new Map([['a', { lower: 6, upper: 12 }]]);
  expect(boundsFrom([weightedSum({ a: 2, b: 4 }, 60)], known).get('b')).toEqual({
    lower: 9,
    upper: 12,
  });
  expect(boundsFrom([weightedSum({ a: 1, b: -2 }, 2)], known).get('b')).toEqual({
    lower: 2,
    upper: 5,
  });
  const half = boundsFrom([weightedSum({ a: 0.5, b: 1 }, 10, 1)], known);
  expect(half.get('b')).toEqual({ lower: 3, upper: 8 });
});

it('pins an amount to a point, from one statement or from two that meet there', () => {
  expect(boundsFrom([sumOf(['a'], 30)], new Map()).get('a')).toEqual({ lower: 30, upper: 30 });
  const known = new Map([
    ['a', { lower: 0, upper: 20 }],
    ['b', { lower: 30, upper: 50 }],
  ]);
  const met = boundsFrom([sumOf(['a', 'b'], 50), weightedSum({ b: 1, a: -1 }, 10)], known);
  expect([met.get('a'), met.get('b')]).toEqual([
    { lower: 20, upper: 20 },
    { lower: 30, upper: 30 },
  ]);
});

it('keeps what was known where statements do not hold together, and no amount below zero', () => {
  const known = new Map([['a', { lower: 5, upper: 9 }]]);
  expect(boundsFrom([sumOf(['a'], 30)], known).get('a')).toEqual({ lower: 5, upper: 9 });
  expect(boundsFrom([sumOf(['a', 'b'], 30)], new Map()).get('b')).toEqual({ lower: 0, upper: 30 });
});

it('stops where all that is gained is a euro or less at each end', () => {
  const known = new Map([
    ['a', { lower: 80, upper: 90 }],
    ['b', { lower: 10, upper: 20 }],
  ]);
  // « a » is looked at first; « b » then gains one euro, which is not worth looking at « a » again.
  const statements = [sumOf(['a', 'b'], 100), sumOf(['b'], 15, 4)];
  expect(boundsFrom(statements, known).get('a')).toEqual({ lower: 80, upper: 90 });
  const more = [sumOf(['a', 'b'], 100), sumOf(['b'], 15, 3)];
  expect(boundsFrom(more, known).get('a')).toEqual({ lower: 82, upper: 88 });
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

it('never leaves out the amounts themselves, whatever weighs them', () => {
  const amountArb = fc.integer({ min: 0, max: 400_000_000 });
  const coefficientArb = fc.constantFrom(-3, -1, -0.5, 0.25, 1, 2, 7);
  const statementArb = fc.array(fc.record({ at: fc.nat(4), by: coefficientArb }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      fc.array(amountArb, { minLength: 5, maxLength: 5 }),
      fc.array(statementArb, { maxLength: 5 }),
      (amounts, drawn) => {
        const statements = drawn.map((terms) => {
          const weights = Object.fromEntries(terms.map(({ at, by }) => [`x${at}`, by]));
          const value = amounts.reduce(
            (sum, amount, at) => sum + amount * (weights[`x${at}`] ?? 0),
            0,
          );
          return weightedSum(weights, value);
        });
        const bounds = boundsFrom(statements, new Map());
        amounts.forEach((amount, at) => {
          const { lower, upper } = bounds.get(`x${at}`) ?? { lower: 0, upper: amount };
          expect(lower).toBeLessThanOrEqual(amount + 1e-3);
          expect(upper).toBeGreaterThanOrEqual(amount - 1e-3);
        });
      },
    ),
  );
});
