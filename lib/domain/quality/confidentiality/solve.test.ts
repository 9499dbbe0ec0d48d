import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, toNumber } from '../../compare/rational';
import { solve } from './solve';
import type { Statement } from './statement';

function says(terms: Readonly<Record<string, number>>, value: number, tolerance = 0): Statement {
  return {
    source: 'un chiffre',
    isPublic: true,
    terms: Object.entries(terms).map(([unknown, coefficient]) => ({
      unknown,
      coefficient: exactly(coefficient),
    })),
    value: exactly(value),
    tolerance: exactly(tolerance),
  };
}

function solved(statements: readonly Statement[]): Record<string, number> {
  return Object.fromEntries(
    solve(statements).map(({ unknown, value }) => [unknown, toNumber(value)]),
  );
}

describe('what statements determine together', () => {
  it('is nothing of a sum of two, and both once another sum parts them', () => {
    const total = says({ a: 1, b: 1 }, 30);
    expect(solved([total])).toEqual({});
    expect(solved([total, says({ a: 1 }, 12)])).toEqual({ a: 12, b: 18 });
    expect(solved([total, says({ a: 1, b: -1 }, 6)])).toEqual({ a: 18, b: 12 });
  });

  it('says which statements it takes, and adds up their roundings', () => {
    const statements = [says({ c: 1 }, 7), says({ a: 1, b: 1 }, 30, 2), says({ a: 1 }, 12, 0.5)];
    const b = solve(statements).find(({ unknown }) => unknown === 'b');
    expect(b?.uses).toEqual([1, 2]);
    expect(b && toNumber(b.tolerance)).toBe(2.5);
  });

  it('takes no notice of a statement said twice, nor of one that says nothing new', () => {
    const total = says({ a: 1, b: 1 }, 30);
    expect(solved([total, total, says({ a: 2, b: 2 }, 60)])).toEqual({});
  });

  it('is the amounts themselves, for as many independent sums of them as there are', () => {
    const sumsArb = fc.integer({ min: 1, max: 6 }).chain((size) =>
      fc.record({
        amounts: fc.array(fc.integer({ min: 0, max: 500_000_000 }), {
          minLength: size,
          maxLength: size,
        }),
        above: fc.array(
          fc.array(fc.integer({ min: -3, max: 3 }), { minLength: size, maxLength: size }),
          {
            minLength: size,
            maxLength: size,
          },
        ),
      }),
    );
    fc.assert(
      fc.property(sumsArb, ({ amounts, above }) => {
        // Upper triangular with a diagonal of ones: independent whatever is drawn.
        const statements = amounts.map((_, row) => {
          const terms = amounts.map((_, column) =>
            column === row ? 1 : column > row ? (above[row]?.[column] ?? 0) : 0,
          );
          const value = terms.reduce((sum, term, at) => sum + term * (amounts[at] ?? 0), 0);
          return says(Object.fromEntries(terms.map((term, at) => [`x${at}`, term])), value);
        });
        expect(solved(statements)).toEqual(
          Object.fromEntries(amounts.map((amount, at) => [`x${at}`, amount])),
        );
      }),
    );
  });
});
