import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from './amounts';
import { formatEuros, formatMillions } from './numbers';

describe('parseAmount', () => {
  it.each([
    ['30,8', 30_800_000],
    ['30.8', 30_800_000],
    ['30,8 M€', 30_800_000],
    ['30,8\u00a0M€', 30_800_000],
    ['30,8m€', 30_800_000],
    ['30,8 MEUR', 30_800_000],
    ['30,8 M', 30_800_000],
    ['30,8 millions', 30_800_000],
    ["30,8 millions d'euros", 30_800_000],
    ['30,8 millions d’euros', 30_800_000],
    ['1 million d’euros', 1_000_000],
    ['30 800 000', 30_800_000],
    ['30\u202f800\u202f000\u00a0€', 30_800_000],
    ['30800000 euros', 30_800_000],
    ['30 800 k€', 30_800_000],
    ['1,2 Md€', 1_200_000_000],
    ['1,2 Md', 1_200_000_000],
    ['30 800 000 EUR', 30_800_000],
    ['1,2 milliard', 1_200_000_000],
    ['2 milliards d’euros', 2_000_000_000],
    ['0', 0],
    ['0 €', 0],
    ['9 999 €', 9_999],
    ['10 000', 10_000],
    ['0,5', 500_000],
    ['100 Md€', 100_000_000_000],
  ])('reads « %s »', (text, euros) => {
    expect(parseAmount(text)).toEqual({ euros });
  });

  it('rounds to the euro, without the errors of binary fractions', () => {
    expect(parseAmount('1,1')).toEqual({ euros: 1_100_000 });
    expect(parseAmount('4,35')).toEqual({ euros: 4_350_000 });
    expect(parseAmount('1,0000005')).toEqual({ euros: 1_000_001 });
  });

  it.each(['', 'beaucoup', '30,8,1', '30 M€ environ', '3e7', '1.234.567', '€', '12 $'])(
    'says how to write « %s »',
    (text) => {
      expect(parseAmount(text)).toMatchObject({ problem: expect.stringContaining('30,8') });
    },
  );

  it('says why a negative or an enormous amount is refused', () => {
    expect(parseAmount('-3')).toMatchObject({ problem: expect.stringContaining('négatif') });
    expect(parseAmount('100,1 Md€')).toMatchObject({ problem: expect.stringContaining('100') });
    expect(parseAmount('9 999 999 999 999')).toMatchObject({
      problem: expect.stringContaining('vérifiez l’unité'),
    });
  });

  it('reads back what the application itself writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (euros) => {
        expect(parseAmount(formatEuros(euros))).toEqual({ euros });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (thousands) => {
        const euros = thousands * 1_000;
        expect(parseAmount(formatMillions(euros))).toEqual({ euros });
      }),
    );
  });
});
