import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, durationDays, durationYears } from './duration';
import { isRoundingChange, isRoundingOnly, mostPrecise } from './rounding';

const dates = (
  startOn: string | null,
  plannedEndOn: string | null,
  stated: number | null = null,
) => ({
  startOn,
  plannedEndOn,
  statedDurationDays: stated,
});

describe('a duration', () => {
  it('is counted between dates, or taken as stated', () => {
    expect(daysBetween('2018-03-24', '2018-03-26')).toBe(2);
    expect(daysBetween('2020-03-01', '2020-02-28')).toBe(-2);
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(durationDays(dates('2018-01-01', '2019-01-01', 9))).toBe(365);
    expect(durationDays(dates(null, '2019-01-01', 9))).toBe(9);
    expect(durationDays(dates('2018-01-01', null, 9))).toBe(9);
    expect(durationDays(dates('2018-01-01', null))).toBeNull();
    expect(durationYears(dates('2018-01-01', '2020-01-01'))).toBe(2);
    expect(durationYears(dates(null, null))).toBeNull();
  });
});

describe('two schedules that differ by how they are written', () => {
  const START = '2014-04-01';
  const years = (days: number, startOn: string | null = START) => dates(startOn, null, days);

  it.each([
    // 6.75616438356164 years is 2466 days; written 6.8, it is 2482.
    [years(2466), years(2482), true],
    [years(2482), years(2466), true],
    [years(2466), years(2466), true],
    [years(2466), years(2483), false],
    [years(2466), years(2481), false],
    [years(2466), years(2446), false],
    [years(2466), dates(START, null), false],
    [dates(START, null), dates(START, null), true],
    [years(2466), years(2482, '2014-04-15'), true],
    [years(2466, '2014-04-10'), years(2482, '2014-04-15'), false],
    [years(2466, '2014-04-10'), years(2482, '2014-04-10'), true],
    [years(2466), years(2482, '2014-05-01'), false],
    [years(2466), years(2482, null), false],
    [years(2466, null), years(2482), false],
  ])('%j, then %j: %s', (before, after, expected) => {
    expect(isRoundingOnly(before, after)).toBe(expected);
  });

  it('are told so by who compared them, and by an import in any case', () => {
    const change = (days: number, roundingOnly: boolean) => ({
      kind: 'schedule' as const,
      ...years(days),
      roundingOnly,
    });
    expect(isRoundingChange(years(2466), change(9000, true), 'officer')).toBe(true);
    expect(isRoundingChange(years(2466), change(2482, false), 'officer')).toBe(false);
    expect(isRoundingChange(years(2466), change(2482, false), 'import')).toBe(true);
    expect(isRoundingChange(years(2466), change(9000, false), 'import')).toBe(false);
  });

  it('give the more precise start and duration, and the end they make', () => {
    const precise = {
      startOn: START,
      plannedEndOn: addDays(START, 2466),
      statedDurationDays: null,
    };
    expect(mostPrecise(years(2482), years(2466))).toEqual(precise);
    expect(mostPrecise(years(2466), years(2482))).toEqual(precise);
    expect(mostPrecise(years(2466), years(2466, '2014-04-15')).startOn).toBe('2014-04-15');
    expect(mostPrecise(years(2466, '2014-04-15'), years(2466)).startOn).toBe('2014-04-15');
    const ended = dates(null, '2020-12-31');
    expect(mostPrecise(ended, dates(null, null))).toEqual(ended);
    expect(mostPrecise(dates(null, null), ended)).toEqual(ended);
    expect(mostPrecise(years(2482, null), years(2466, null))).toEqual(years(2466, null));
  });
});
