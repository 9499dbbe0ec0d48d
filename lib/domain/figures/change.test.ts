import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../fixtures/runs';
import { changeOf, type FigureChange } from './change';
import type { Unit } from './types';

/** A number as a reader takes it from the page. */
function read(text: string): number {
  return Number(text.replaceAll('\u202f', '').replace('\u2212', '-').replace(',', '.'));
}

/** Decimals of a French number. */
function decimals(text: string): number {
  return text.split(',')[1]?.length ?? 0;
}

/** In whole units of the last decimal that any of the three has: nothing is lost to floating point. */
function subtracts({ before, after, difference }: FigureChange): boolean {
  const digits = Math.max(...[before, after, difference].map(({ bare }) => decimals(bare)));
  const whole = (bare: string) => Math.round(read(bare) * 10 ** digits);
  return whole(after.bare) - whole(before.bare) === whole(difference.bare);
}

const ratios = fc.double({ min: -0.9, max: 5, noNaN: true });
const years = fc.double({ min: 0, max: 20, noNaN: true });
const euros = fc.integer({ min: 0, max: 5_000_000_000 });
const counts = fc.integer({ min: 0, max: 500 });
const measured: fc.Arbitrary<[number, number, Unit]> = fc.oneof(
  fc.tuple(ratios, ratios, fc.constant<Unit>('ratio')),
  fc.tuple(years, years, fc.constant<Unit>('years')),
  fc.tuple(euros, euros, fc.constant<Unit>('euros')),
  fc.tuple(counts, counts, fc.constant<Unit>('count')),
);

describe('a change of a figure', () => {
  it('is taken between exact values, in its own unit', () => {
    expect(changeOf(2_556_700_000, 2_629_400_000, 'euros')).toMatchObject({
      before: { text: '2\u202f556,7\u00a0M€' },
      after: { text: '2\u202f629,4\u00a0M€' },
      difference: { text: '+72,7\u00a0M€' },
      size: { text: '72,7\u00a0M€' },
      direction: 'up',
    });
    expect(changeOf(0.14, 0.17, 'ratio').difference.text).toBe('+3\u00a0points');
    expect(changeOf(6.3, 6.18, 'years').difference.text).toBe('\u22120,12\u00a0an');
    expect(changeOf(57, 61, 'count').difference.text).toBe('+4');
  });

  it('takes the decimals with which its terms subtract', () => {
    // At one decimal, 24,8 % and 26,9 % would make 2,1 points of 2,15.
    expect(changeOf(0.24754, 0.26904, 'ratio')).toMatchObject({
      before: { text: '24,75\u00a0%' },
      after: { text: '26,9\u00a0%' },
      difference: { text: '+2,15\u00a0points' },
    });
    expect(changeOf(0.2476, 0.2691, 'ratio').difference.text).toBe('+2,15\u00a0points');
    expect(changeOf(0.2481, 0.2689, 'ratio').difference.text).toBe('+2,1\u00a0points');
  });

  it('rounds what people would write, not its binary value', () => {
    expect(changeOf(0, 0.285, 'ratio').difference.bare).toBe('+28,5');
    expect(changeOf(0, 0.0215, 'ratio', { digits: 1 }).difference.bare).toBe('+2,2');
    expect(changeOf(0, -0.0215, 'ratio', { digits: 1 }).difference.bare).toBe('\u22122,2');
  });

  it('agrees its unit: the plural begins at two', () => {
    expect(changeOf(5, 6.99, 'years').difference.text).toBe('+1,99\u00a0an');
    expect(changeOf(5, 7, 'years').difference.text).toBe('+2\u00a0ans');
    expect(changeOf(0.1, 0.119, 'ratio').difference.text).toBe('+1,9\u00a0point');
  });

  it('is stable where nothing shows, and shows where it is asked to', () => {
    expect(changeOf(6.201, 6.202, 'years')).toMatchObject({
      difference: { text: '0\u00a0an' },
      direction: 'stable',
    });
    expect(changeOf(6.201, 6.202, 'years', { visible: true })).toMatchObject({
      difference: { text: '+0,001\u00a0an' },
      direction: 'up',
    });
    expect(changeOf(6.201, 6.201, 'years', { visible: true }).direction).toBe('stable');
  });

  it('shows terms that subtract to the difference shown, whatever the values', () => {
    fc.assert(
      fc.property(measured, fc.boolean(), ([before, after, unit], visible) => {
        expect(subtracts(changeOf(before, after, unit, { visible }))).toBe(true);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('is, within one unit of its last decimal, the difference of the exact values', () => {
    fc.assert(
      fc.property(measured, ([before, after, unit]) => {
        const factor = { count: 1, euros: 1e-6, years: 1, ratio: 100 }[unit];
        const { difference, direction } = changeOf(before, after, unit);
        const exact = (after - before) * factor;
        const least = { count: 0, euros: 1, years: 2, ratio: 1 }[unit];
        const digits = Math.max(decimals(difference.bare), least);
        expect(Math.abs(read(difference.bare) - exact)).toBeLessThanOrEqual(
          0.5 * 10 ** -least + 1e-9,
        );
        expect(digits).toBeLessThanOrEqual(7);
        if (direction === 'up') expect(after).toBeGreaterThan(before);
        if (direction === 'down') expect(after).toBeLessThan(before);
      }),
    );
  });

  it('goes back as it came', () => {
    fc.assert(
      fc.property(measured, ([before, after, unit]) => {
        const [there, back] = [changeOf(before, after, unit), changeOf(after, before, unit)];
        expect(there.size).toEqual(back.size);
      }),
    );
  });
});
