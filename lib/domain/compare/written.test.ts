import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, total } from './rational';
import { largestOf, writtenToSum } from './written';

const fractionArb = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const euroArb = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });

describe('numbers written to make a sum', () => {
  it('make a whole one exactly', () => {
    fc.assert(
      fc.property(fc.array(euroArb, { minLength: 1 }), euroArb, (amounts, target) => {
        expect(total(writtenToSum(amounts, target).map(exactly))).toEqual(exactly(target));
      }),
    );
  });

  it('are left as they are, but for the largest', () => {
    fc.assert(
      fc.property(fc.array(fractionArb), fractionArb, (amounts, target) => {
        const largest = largestOf(amounts);
        expect(writtenToSum(amounts, target).toSpliced(largest, 1)).toEqual(
          amounts.toSpliced(largest, 1),
        );
      }),
    );
  });

  it('give the largest what the others leave, the first of equals, below zero too', () => {
    expect(writtenToSum([1, -5, 2], 0)).toEqual([1, -3, 2]);
    expect(writtenToSum([4, -4], 1)).toEqual([5, -4]);
    expect(writtenToSum([0.1, 0.2], 0.3)).toEqual([0.1, 0.3 - 0.1]);
    expect(writtenToSum([], 0)).toEqual([]);
  });
});
