import { describe, expect, it } from 'vitest';
import { earlierInWords, monthsInWords, signedMonths } from './spans';

describe('a span of time in words', () => {
  it.each([
    [1, 'un\u00a0mois'],
    [11, 'onze\u00a0mois'],
    [12, 'un\u00a0an'],
    [13, 'treize\u00a0mois'],
    [18, 'un\u00a0an et demi'],
    [24, 'deux\u00a0ans'],
    [27, 'deux\u00a0ans et trois\u00a0mois'],
    [38, 'trois\u00a0ans et deux\u00a0mois'],
    [30, 'deux\u00a0ans et demi'],
  ])('says %i months', (months, words) => {
    expect(monthsInWords(months)).toBe(words);
  });

  it('calls eleven months eleven months, not a year', () => {
    expect(earlierInWords(11)).toBe('onze\u00a0mois plus tôt');
    expect(earlierInWords(12)).toBe('un\u00a0an plus tôt');
  });

  it('signs what moved, and nothing that did not', () => {
    expect(signedMonths(12)).toBe('+12\u00a0mois');
    expect(signedMonths(-2)).toBe('\u22122\u00a0mois');
    expect(signedMonths(0)).toBe('0\u00a0mois');
  });
});
