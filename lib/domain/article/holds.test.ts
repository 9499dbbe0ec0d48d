import { describe, expect, it } from 'vitest';
import { holds } from './holds';
import type { Value } from './numbers';

const value = (unit: Value['unit'], written: number, precision: number): Value => ({
  unit,
  value: written,
  precision,
  bound: null,
  from: 0,
  to: 1,
});

describe('whether a number of the series is what is written', () => {
  it.each([
    ['count', 61, 1, [61], [60, 62]],
    ['rank', 9, 1, [9], [8, 10]],
    ['count', 30, 10, [30, 31, 29], [27, 33]],
    ['euros', 30_800_000, 1e5, [30_800_000, 30_750_000, 30_850_000], [30_740_000, 30_860_000]],
    ['euros', 160e6, 1e6, [159.5e6, 160.5e6], [159.4e6, 160.6e6]],
    ['euros', 3e9, 1e9, [2.9e9, 3.1e9], [2.8e9, 3.3e9]],
    ['euros', 2e6, 1e6, [1.9e6, 2.1e6], [1.6e6, 2.4e6]],
    ['euros', 30, 10, [30, 35, 25], [36, 24]],
    ['years', 6, 1, [6, 5.75, 6.25, 5.7, 6.3], [5.6, 6.4]],
    ['years', 6.5, 0.5, [6.5, 6.25, 6.75], [6, 7]],
    ['years', 3.7, 0.1, [3.65, 3.74], [3.6, 3.8]],
    ['months', 14, 1, [13.5, 14.5], [13.4, 14.6]],
    ['percent', 25, 1, [24.5, 25.5], [24.4, 25.6]],
    ['points', 2.5, 0.1, [2.45, 2.55], [2.4, 2.6]],
  ] as const)('%s: %d to %d', (unit, written, precision, yes, no) => {
    const of = (known: number) => holds(known, value(unit, written, precision));
    expect(yes.filter((known) => !of(known))).toEqual([]);
    expect(no.filter(of)).toEqual([]);
  });

  it('a bound lets its own side through, itself included', () => {
    const more = { ...value('euros', 100, 1), bound: 'more' as const };
    const less = { ...value('euros', 100, 1), bound: 'less' as const };
    expect([99, 100, 101].map((known) => holds(known, more))).toEqual([false, true, true]);
    expect([99, 100, 101].map((known) => holds(known, less))).toEqual([true, true, false]);
  });

  it('« environ » allows a few hundredths of a whole number, and only the last digit of another', () => {
    const about = (unit: Value['unit'], written: number, precision: number) => (known: number) =>
      holds(known, { ...value(unit, written, precision), bound: 'about' });
    expect([93, 95, 100, 106, 107].map(about('count', 100, 1))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect([30.8, 30.84, 30.9, 31].map(about('percent', 30.8, 0.1))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([161e6, 169e6, 171e6].map(about('euros', 160e6, 1e6))).toEqual([true, true, false]);
    expect([30.84e6, 31e6].map(about('euros', 30.8e6, 1e5))).toEqual([true, false]);
    expect([30.2e6, 31e6].map(about('euros', 31e6, 1e5))).toEqual([true, true]);
    expect([2.54e9, 2.55e9].map(about('euros', 2.6e9, 1e8))).toEqual([true, true]);
    expect([2.5e9].map(about('euros', 2.63e9, 1e7))).toEqual([true]);
  });
});
