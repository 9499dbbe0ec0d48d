import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCost } from './costs';

describe('readCost', () => {
  it.each([
    ['30.8', 30_800_000],
    ['30,8', 30_800_000],
    ['30,8 M€', 30_800_000],
    ['30,8\u00a0M€', 30_800_000],
    ['30,8M€', 30_800_000],
    ['30,8 millions d’euros', 30_800_000],
    ['1 234,5', 1_234_500_000],
    ['1\u202f234,5', 1_234_500_000],
    ['1.234,5', 1_234_500_000],
    ['1,2 Md€', 1_200_000_000],
    ['850 k€', 850_000],
    ['12 500 000 €', 12_500_000],
    ['0', 0],
    [0.3, 300_000],
    [496.4, 496_400_000],
    [26.300000000000001, 26_300_000],
    ['1.5E1', 15_000_000],
    ['0,0000005', 1],
    ['30,8 M€ TTC', 30_800_000],
    ['30,8 M', 30_800_000],
    ['30,8 ME', 30_800_000],
    ['30,8 *', 30_800_000],
    ['30,8 (1)', 30_800_000],
  ])('reads %s', (cell, euros) => {
    expect(readCost(cell, 'unstated')).toEqual({
      value: { euros, absence: null },
      warnings: [],
      error: null,
    });
  });

  it('reads a value that can only be euros as euros, and says so', () => {
    const { value, warnings } = readCost('30 800 000', 'unstated');
    expect(value.euros).toBe(30_800_000);
    expect(warnings).toEqual([expect.stringContaining('30,8\u00a0M€')]);
  });

  it('reads a few euros as millions, and says so', () => {
    expect(readCost('30,80 €', 'millions')).toMatchObject({
      value: { euros: 30_800_000 },
      warnings: [expect.stringContaining('M€')],
    });
  });

  it.each(['entre 20 et 100 M€', '< 5 M€'])(
    'reads the band « %s » as an amount kept back',
    (band) => {
      expect(readCost(band, 'unstated')).toMatchObject({
        value: { euros: null, absence: 'withheld' },
        warnings: [expect.stringContaining('Tranche')],
        error: null,
      });
    },
  );

  it('reads bare numbers in the unit of the column', () => {
    expect(readCost('30800', 'thousands').value.euros).toBe(30_800_000);
    expect(readCost('30800000', 'euros').value.euros).toBe(30_800_000);
    expect(readCost('1,2', 'billions').value.euros).toBe(1_200_000_000);
    expect(readCost('30,8', 'euros')).toMatchObject({
      value: { euros: 30_800_000 },
      warnings: [expect.stringContaining('M€')],
    });
  });

  it.each([
    ['', 'empty'],
    [null, 'empty'],
    ['-', 'empty'],
    ['NA', 'unknown'],
    ['n.d.', 'unknown'],
    ['En cadrage', 'framing'],
    ['NC', 'withheld'],
    ['Non communiqué', 'withheld'],
    ['non  communiquée', 'withheld'],
    ['n/c', 'withheld'],
    ['Non communiqué à ce jour', 'withheld'],
    ['NC*', 'withheld'],
    ['« En cadrage »', 'framing'],
    ['En cadrage.', 'framing'],
    ['…', 'empty'],
    ['Estimation en cours', 'unknown'],
    ['Non encore chiffré', 'unknown'],
    ['données non transmises', 'unknown'],
  ])('reads %s as no cost', (cell, absence) => {
    expect(readCost(cell, 'unstated')).toEqual({
      value: { euros: null, absence },
      warnings: [],
      error: null,
    });
  });

  it.each([
    ['-3', 'négatif'],
    ['250 Md€', 'dépasse'],
    ['beaucoup', 'compris'],
    ['environ 30', 'compris'],
    ['30 à 40', 'compris'],
    [new Date(), 'tableur'],
    [Number.POSITIVE_INFINITY, 'attendu'],
  ])('refuses %s', (cell, words) => {
    const { value, error } = readCost(cell, 'unstated');
    expect(value.euros).toBeNull();
    expect(error).toContain(words);
  });

  it('gives back every whole number of euros written in M€', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (euros) => {
        expect(readCost(String(euros / 1e6), 'unstated').value.euros).toBe(euros);
      }),
    );
  });
});
