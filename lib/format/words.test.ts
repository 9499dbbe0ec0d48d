import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eurosInWords, numberInWords, readAmountBack } from './words';

describe('numberInWords', () => {
  it.each([
    [0, 'zéro'],
    [1, 'un'],
    [16, 'seize'],
    [17, 'dix-sept'],
    [20, 'vingt'],
    [21, 'vingt et un'],
    [22, 'vingt-deux'],
    [60, 'soixante'],
    [61, 'soixante et un'],
    [70, 'soixante-dix'],
    [71, 'soixante et onze'],
    [72, 'soixante-douze'],
    [79, 'soixante-dix-neuf'],
    [80, 'quatre-vingts'],
    [81, 'quatre-vingt-un'],
    [90, 'quatre-vingt-dix'],
    [91, 'quatre-vingt-onze'],
    [99, 'quatre-vingt-dix-neuf'],
    [100, 'cent'],
    [101, 'cent un'],
    [180, 'cent quatre-vingts'],
    [200, 'deux cents'],
    [201, 'deux cent un'],
    [280, 'deux cent quatre-vingts'],
    [1_000, 'mille'],
    [1_001, 'mille un'],
    [1_100, 'mille cent'],
    [2_000, 'deux mille'],
    [21_000, 'vingt et un mille'],
    [80_000, 'quatre-vingt mille'],
    [200_000, 'deux cent mille'],
    [280_000, 'deux cent quatre-vingt mille'],
    [1_000_000, 'un million'],
    [80_000_000, 'quatre-vingts millions'],
    [200_000_000, 'deux cents millions'],
    [30_800_000, 'trente millions huit cent mille'],
    [1_000_000_000, 'un milliard'],
    [
      345_678_901,
      'trois cent quarante-cinq millions six cent soixante-dix-huit mille neuf cent un',
    ],
    [100_000_000_000, 'cent milliards'],
  ])('%i is « %s »', (number, words) => {
    expect(numberInWords(number)).toBe(words);
  });

  it('refuses what has no words here', () => {
    for (const number of [-1, 1.5, 1e12, Number.NaN]) {
      expect(() => numberInWords(number)).toThrow(RangeError);
    }
  });

  it('gives a name of its own to every number, without stray spaces or hyphens', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: 999_999_999_999 }),
        (a, b) => {
          const words = numberInWords(a);
          expect(words).toMatch(/^[a-zéè]+([ -][a-zéè]+)*$/);
          expect(words).not.toMatch(/^un mille|(?:ions?|ards?) un mille/);
          if (a !== b) expect(words).not.toBe(numberInWords(b));
        },
      ),
    );
  });

  it('composes: what follows the thousands is read as it stands alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 999 }),
        fc.integer({ min: 1, max: 999 }),
        (thousands, rest) => {
          expect(numberInWords(thousands * 1_000 + rest)).toBe(
            `${numberInWords(thousands * 1_000)} ${numberInWords(rest)}`,
          );
        },
      ),
    );
  });
});

describe('eurosInWords', () => {
  it.each([
    [0, 'zéro euro'],
    [1, 'un euro'],
    [2, 'deux euros'],
    [1_000, 'mille euros'],
    [1_000_000, 'un million d’euros'],
    [30_800_000, 'trente millions huit cent mille euros'],
    [2_000_000_000, 'deux milliards d’euros'],
    [2_000_000_001, 'deux milliards un euros'],
  ])('%i is « %s »', (euros, words) => {
    expect(eurosInWords(euros)).toBe(words);
  });
});

describe('readAmountBack', () => {
  it('gives the figure and the words', () => {
    expect(readAmountBack(30_800_000)).toBe(
      'soit 30\u202f800\u202f000\u00a0€ (trente millions huit cent mille euros)',
    );
  });
});
