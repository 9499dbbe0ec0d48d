import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDuration } from './durations';

describe('readDuration', () => {
  it.each([
    ['6.75616438356164', 6.75616438356164, 14],
    ['6,8', 6.8, 1],
    ['6', 6, 0],
    ['6,5 ans', 6.5, 1],
    ['1 an', 1, 0],
    ['6 ans et demi', 6.5, 1],
    ['48 mois', 4, 1],
    ['6 ans et 3 mois', 6.25, 1],
    ['6.0', 6, 1],
    ['\u00a06,8\u202f', 6.8, 1],
    ['730 jours', 2, 14],
    [6.8, 6.8, 1],
    [4, 4, 0],
    ['6.5E0', 6.5, 1],
    ['5 an(s)', 5, 0],
    ['3,5 ans*', 3.5, 1],
  ])('reads %s in a column of years', (cell, years, decimals) => {
    expect(readDuration(cell, 'years').value).toEqual({ years, decimals });
  });

  it('reads bare numbers in the unit of the column', () => {
    expect(readDuration('48', 'months').value).toEqual({ years: 4, decimals: 1 });
    expect(readDuration('365', 'days').value).toEqual({ years: 1, decimals: 14 });
    expect(readDuration('4 ans', 'months').value).toEqual({ years: 4, decimals: 0 });
  });

  it.each(['', 'NA', 'En cadrage', 'non communiqué', null])('reads %s as no duration', (cell) => {
    expect(readDuration(cell, 'years')).toEqual({ value: null, warnings: [], error: null });
  });

  it.each([
    ['-2', 'négative'],
    ['72', 'dépasse 60'],
    ['longtemps', 'comprise'],
    ['6,5,4 ans', 'comprise'],
    [new Date(), 'tableur'],
    [Number.NaN, 'comprise'],
  ])('refuses %s', (cell, words) => {
    const { value, error } = readDuration(cell, 'years');
    expect(value).toBeNull();
    expect(error).toContain(words);
  });

  it('keeps every decimal of a whole number of days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 365 }), (days) => {
        const read = readDuration(String(days / 365), 'years').value;
        expect(Math.round((read?.years ?? -1) * 365)).toBe(days);
      }),
    );
  });
});
