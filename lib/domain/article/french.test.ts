import { describe, expect, it } from 'vitest';
import { eurosInText } from './amounts';
import { agreed, elided, ministryPhrase, withArticle } from './grammar';
import { countInText, ordinalInWords, yearsInWords } from './number-words';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('ministries in a sentence', () => {
  it.each([
    ['Ministère de l’Intérieur', 'le ministère de l’Intérieur'],
    ['Ministères chargés des Affaires sociales', 'les ministères chargés'],
    ['Services du Premier ministre', 'les services du Premier'],
    ['Premier ministre', 'les services du Premier ministre'],
    ['Agence du numérique', 'l’agence du numérique'],
    ['Direction des achats', 'la direction des achats'],
    ['Économie', 'le ministère porteur « Économie »'],
  ])('« %s »', (label, article) => {
    const phrase = ministryPhrase(label);
    expect(plain(withArticle(phrase))).toMatch(new RegExp(`^${article}`));
  });
});

describe('elision', () => {
  it.each([
    ['de', 'avril', 'd’avril'],
    ['de', 'Éducation', 'd’Éducation'],
    ['de', 'mai', 'de mai'],
    ['de', 'hôpital', 'd’hôpital'],
    ['de', 'haut débit', 'de haut débit'],
    ['que', 'il', 'qu’il'],
    ['de', 'onze mois', 'd’onze mois'],
  ] as const)('%s + %s', (word, next, expected) => {
    expect(elided(word, next)).toBe(expected);
  });
});

describe('numbers in words', () => {
  it.each([
    [1, 'premier', 'première'],
    [2, 'deuxième', 'deuxième'],
    [4, 'quatrième', 'quatrième'],
    [5, 'cinquième', 'cinquième'],
    [9, 'neuvième', 'neuvième'],
    [21, 'vingt et unième', 'vingt et unième'],
    [80, 'quatre-vingtième', 'quatre-vingtième'],
    [200, 'deux centième', 'deux centième'],
  ])('%i: %s', (rank, masculine, feminine) => {
    expect(ordinalInWords(rank)).toBe(masculine);
    expect(ordinalInWords(rank, 'f')).toBe(feminine);
  });

  it.each([
    [6.41, 'environ six ans et demi'],
    [6.5, 'six ans et demi'],
    [6.0, 'six ans'],
    [1.01, 'un an'],
    [1.6, 'environ un an et demi'],
    [0.45, 'environ six mois'],
    [0.1, 'moins de trois mois'],
  ])('%f years', (years, expected) => {
    expect(plain(yearsInWords(years))).toBe(expected);
  });

  it('writes a small count in words, a larger one in figures', () => {
    expect([0, 1, 6, 16, 61].map((count) => countInText(count))).toEqual([
      'aucun',
      'un',
      'six',
      'seize',
      '61',
    ]);
    expect(countInText(1, 'f')).toBe('une');
  });
});

describe('amounts and agreement', () => {
  it.each([
    [2_627_600_000, '2,63 milliards d’euros'],
    [1_250_000_000, '1,25 milliard d’euros'],
    [30_800_000, '30,8 millions d’euros'],
    [1_500_000, '1,5 million d’euros'],
    [20_000_000, '20 millions d’euros'],
    [850_000, '850 000 euros'],
    [0, '0 euro'],
  ])('%i', (euros, expected) => {
    expect(plain(eurosInText(euros))).toBe(expected);
  });

  it('never breaks a number from its unit', () => {
    expect(eurosInText(2_630_000_000)).toBe('2,63\u00a0milliards d’euros');
    expect(eurosInText(850_000)).toBe('850\u202f000\u00a0euros');
  });

  it('agrees from two on', () => {
    expect([0, 1, 1.9, 2].map((count) => agreed(count, 'point'))).toEqual([
      'point',
      'point',
      'point',
      'points',
    ]);
  });
});
