import { describe, expect, it } from 'vitest';
import { readDate } from './dates';

describe('readDate', () => {
  it.each([
    ['juillet 2013', '2013-07-01', 'month'],
    ['Juillet 2013 ', '2013-07-01', 'month'],
    ['janvier 16', '2016-01-01', 'month'],
    ['janv. 2016', '2016-01-01', 'month'],
    ['janv-16', '2016-01-01', 'month'],
    ['févr. 2015', '2015-02-01', 'month'],
    ['FÉVRIER 2015', '2015-02-01', 'month'],
    ['juin\u00a02014', '2014-06-01', 'month'],
    ['juil-14', '2014-07-01', 'month'],
    ['août 2014', '2014-08-01', 'month'],
    ['déc. 12', '2012-12-01', 'month'],
    ['Sep-14', '2014-09-01', 'month'],
    ['07/2013', '2013-07-01', 'month'],
    ['2013-07', '2013-07-01', 'month'],
    ['1er juillet 2013', '2013-07-01', 'day'],
    ['15 septembre 2009', '2009-09-15', 'day'],
    ['01/07/2013', '2013-07-01', 'day'],
    ['1/7/13', '2013-07-01', 'day'],
    ['15.09.2009', '2009-09-15', 'day'],
    ['2013-07-01', '2013-07-01', 'day'],
    ['2013/07/01', '2013-07-01', 'day'],
    ['2013-07-01T00:00:00', '2013-07-01', 'day'],
    ['2013-07-01 00:00:00', '2013-07-01', 'day'],
    ['2013-07-01T00:00:00.000Z', '2013-07-01', 'day'],
    ['2013-06-30T22:00:00.000Z', '2013-07-01', 'day'],
    ['2012-12-31T23:00:00+00:00', '2013-01-01', 'day'],
    ['2013-07-01T00:00:00+02:00', '2013-07-01', 'day'],
    ['2013-07-01T00:00:00+0200', '2013-07-01', 'day'],
    ['20130701', '2013-07-01', 'day'],
    [41456, '2013-07-01', 'day'],
    ['41456', '2013-07-01', 'day'],
    [new Date('2013-07-01T00:00:00Z'), '2013-07-01', 'day'],
    [new Date('2013-06-30T23:59:59.999Z'), '2013-07-01', 'day'],
  ])('reads %s', (cell, on, precision) => {
    expect(readDate(cell)).toEqual({ value: { on, precision }, warnings: [], error: null });
  });

  it.each(['', ' ', 'NA', 'N/A', 'En cadrage', 'en  cadrage', '-', 'Non communiqué', null])(
    'reads %s as no date',
    (cell) => {
      expect(readDate(cell)).toEqual({ value: null, warnings: [], error: null });
    },
  );

  it.each([
    ['31/02/2013', 'n’existe pas'],
    ['13/13/2013', 'n’existe pas'],
    ['bientôt', 'comprise'],
    ['2015', 'comprise'],
    ['fructidor 2013', 'comprise'],
    ['juillet 1213', '1970 à 2100'],
    ['2250-01-01', '1970 à 2100'],
    [12, 'comprise'],
    [new Date(Number.NaN), 'attendue'],
    [true, 'comprise'],
  ])('refuses %s and says what it expects', (cell, words) => {
    const { value, error } = readDate(cell);
    expect(value).toBeNull();
    expect(error).toContain(words);
    expect(error).toContain('juillet 2013');
  });
});
