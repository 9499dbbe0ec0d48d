import { describe, expect, it } from 'vitest';
import { eurosInText } from './amounts';
import { agreed, capitalised, counted, elided, ministryPhrase, withArticle } from './grammar';
import { countInText, ordinalInWords, yearsInWords } from './number-words';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a count in running text', () => {
  it.each([
    [0, 'aucun', 'aucune'],
    [1, 'un', 'une'],
    [2, 'deux', 'deux'],
    [16, 'seize', 'seize'],
    [17, '17', '17'],
    [1200, '1 200', '1 200'],
  ])('%i', (count, masculine, feminine) => {
    expect(plain(countInText(count))).toBe(masculine);
    expect(plain(countInText(count, 'f'))).toBe(feminine);
  });
});

describe('a rank in words', () => {
  it.each([
    [11, 'onzième'],
    [15, 'quinzième'],
    [19, 'dix-neuvième'],
    [30, 'trentième'],
    [65, 'soixante-cinquième'],
    [99, 'quatre-vingt-dix-neuvième'],
    [100, 'centième'],
  ])('%i: %s', (rank, words) => {
    expect(ordinalInWords(rank)).toBe(words);
  });
});

describe('a duration in words', () => {
  it.each([
    [0, 'moins de trois mois'],
    [0.24, 'moins de trois mois'],
    [0.25, 'environ six mois'],
    [0.5, 'six mois'],
    [0.51, 'six mois'],
    [0.53, 'environ six mois'],
    [0.75, 'environ un an'],
    [1, 'un an'],
    [1.03, 'environ un an'],
    [0.99, 'un an'],
    [1.5, 'un an et demi'],
    [2, 'deux ans'],
    [2.25, 'environ deux ans et demi'],
    [2.24, 'environ deux ans'],
    [10.5, 'dix ans et demi'],
  ])('%f years: %s', (years, words) => {
    expect(plain(yearsInWords(years))).toBe(words);
  });
});

describe('an amount in words', () => {
  it.each([
    [999_999, '999 999 euros'],
    [1, '1 euro'],
    [2, '2 euros'],
    [1_000_000, '1 million d’euros'],
    [1_999_000, '1,999 million d’euros'],
    [2_000_000, '2 millions d’euros'],
    [10_000_000, '10 millions d’euros'],
    [1_234_567, '1,235 million d’euros'],
    [999_000_000, '999 millions d’euros'],
    [1_000_000_000, '1,00 milliard d’euros'],
    [2_000_000_000, '2,00 milliards d’euros'],
    [-3_500_000, '−3,5 millions d’euros'],
    [-2_500_000_000, '−2,50 milliards d’euros'],
  ])('%i: %s', (euros, words) => {
    expect(plain(eurosInText(euros))).toBe(words);
  });
});

describe('agreement', () => {
  it.each([
    [0, 'aucun projet'],
    [1, '1 projet'],
    [2, '2 projets'],
    [1200, '1 200 projets'],
  ])('%i: %s', (count, words) => {
    expect(plain(counted(count, 'projet'))).toBe(words);
  });

  it('is the same of what falls, and takes another plural', () => {
    expect([-1, -2].map((count) => agreed(count, 'point'))).toEqual(['point', 'points']);
    expect([1, 2].map((count) => agreed(count, 'doit', 'doivent'))).toEqual(['doit', 'doivent']);
  });

  it('opens a sentence with a capital', () => {
    expect([capitalised('le coût'), capitalised('édition'), capitalised('')]).toEqual([
      'Le coût',
      'Édition',
      '',
    ]);
  });
});

describe('the article of a label', () => {
  it.each([
    ['Institut national', 'l’institut national'],
    ['Autorité des jeux', 'l’autorité des jeux'],
    ['Haut conseil', 'le haut conseil'],
    ['Cour des comptes', 'la cour des comptes'],
    ['Juridictions financières', 'les juridictions financières'],
    ['Directions régionales', 'les directions régionales'],
    ['Culture', 'le ministère porteur « Culture »'],
  ])('« %s »: %s', (label, words) => {
    expect(plain(withArticle(ministryPhrase(label)))).toBe(words);
  });

  it.each([
    ['« avril »', 'd’« avril »'],
    ['« mai »', 'de « mai »'],
    ['Yonne', 'de Yonne'],
    ['histoire', 'd’histoire'],
  ])('« de » before %s', (next, words) => {
    expect(elided('de', next)).toBe(words);
  });
});
