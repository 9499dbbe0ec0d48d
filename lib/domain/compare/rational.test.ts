import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dividedBy,
  exactly,
  fraction,
  minus,
  negated,
  plus,
  times,
  toNumber,
  ZERO,
} from './rational';

const numberArb = fc
  .double({ min: -1e15, max: 1e15, noNaN: true })
  .filter((number) => number === 0 || Math.abs(number) > 1e-200);
const rationalArb = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: 1n, max: 10n ** 30n }),
  )
  .map(([top, over]) => fraction(top, over));

describe('a rational', () => {
  it('is the very value of a number, and gives it back', () => {
    fc.assert(
      fc.property(numberArb, (number) => {
        expect(toNumber(exactly(number)) + 0).toBe(number + 0);
      }),
    );
  });

  it('loses nothing in sums nor in products', () => {
    fc.assert(
      fc.property(rationalArb, rationalArb, rationalArb, (a, b, c) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        expect(times(plus(a, b), c)).toEqual(plus(times(a, c), times(b, c)));
        if (c.top !== 0n) expect(times(dividedBy(a, c), c)).toEqual(a);
      }),
    );
  });

  it('is in lowest terms, its sign above', () => {
    expect(fraction(6n, -4n)).toEqual({ top: -3n, over: 2n });
    expect(fraction(0n, 7n)).toEqual(ZERO);
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });

  it('becomes a number even where its terms are longer than any number', () => {
    const long = 10n ** 400n;
    expect(toNumber(fraction(long + 1n, 3n * long))).toBeCloseTo(1 / 3, 15);
    expect(toNumber(fraction(-1n, 3n))).toBe(-1 / 3);
  });

  it('becomes the nearest number: half way to the even one, past half way to the next', () => {
    const half = fraction((2n ** 53n + 1n) * 2n ** 200n, 2n ** 200n);
    const past = fraction((2n ** 53n + 1n) * 2n ** 200n + 1n, 2n ** 200n);
    expect(toNumber(half)).toBe(2 ** 53);
    expect(toNumber(past)).toBe(2 ** 53 + 2);
    expect(toNumber(negated(past))).toBe(-(2 ** 53) - 2);
  });
});
