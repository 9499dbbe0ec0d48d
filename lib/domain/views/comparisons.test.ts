import { describe, expect, it } from 'vitest';
import { anEdition } from '../fixtures/portfolios';
import { yearBefore } from './comparisons';
import { firstDayAfter, monthsBetween } from './months';

describe('yearBefore', () => {
  const nearest = (...months: string[]) =>
    yearBefore(
      months.map((dataMonth, index) => ({ edition: anEdition(index + 1, { dataMonth }) })),
      '2017-11',
    )?.edition.dataMonth ?? null;

  it('takes the edition nearest to twelve months before', () => {
    expect(nearest('2016-08', '2016-10', '2017-02')).toBe('2016-10');
    expect(nearest('2016-10', '2016-11', '2016-12')).toBe('2016-11');
  });

  it('takes the later of two as near', () => {
    expect(nearest('2016-10', '2016-12')).toBe('2016-12');
  });

  it('takes none closer than nine months or further than fifteen', () => {
    expect(nearest('2016-07', '2017-03')).toBeNull();
    expect(nearest('2016-08')).toBe('2016-08');
    expect(nearest('2017-02')).toBe('2017-02');
  });
});

describe('months', () => {
  it('are counted over the turn of the year', () => {
    expect(monthsBetween('2016-11', '2018-02')).toBe(15);
    expect(monthsBetween('2018-02', '2016-11')).toBe(-15);
    expect(firstDayAfter('2017-11', 2)).toBe('2018-01-01');
    expect(firstDayAfter('2017-11', 0)).toBe('2017-11-01');
  });
});
