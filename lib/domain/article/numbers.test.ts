import { describe, expect, it } from 'vitest';
import { compact, valuesIn } from './numbers';
import { tokensOf } from './text';

const read = (text: string) =>
  valuesIn(tokensOf(text)).map(({ unit, value, precision, bound }) =>
    bound === null ? [unit, value, precision] : [unit, value, precision, bound],
  );
const places = (text: string) => valuesIn(tokensOf(text)).map(({ from, to }) => [from, to]);

describe('a number, with its unit and the worth of its last digit', () => {
  it.each([
    ['30,8 millions d’euros', ['euros', 30_800_000, 100_000]],
    ['2,63 milliards d’euros', ['euros', 2_630_000_000, 10_000_000]],
    ['un milliard d’euros', ['euros', 1e9, 1e9]],
    ['12 M€', ['euros', 12_000_000, 1_000_000]],
    ['0,162 Md€', ['euros', 162_000_000, 1_000_000]],
    ['850 k€', ['euros', 850_000, 1000]],
    ['3 millions euros', ['euros', 3_000_000, 1_000_000]],
    ['850 000 euros', ['euros', 850_000, 1]],
    ['1 euro', ['euros', 1, 1]],
    ['20 €', ['euros', 20, 1]],
    ['deux milliers d’euros', ['euros', 2000, 1000]],
    ['3 milliards', ['euros', 3e9, 1e9]],
    ['3 Md', ['euros', 3e9, 1e9]],
    ['3 Mds €', ['euros', 3e9, 1e9]],
    ['un million', ['euros', 1e6, 1e6]],
    ['un millier d’euros', ['euros', 1000, 1000]],
    ['trois millions', ['euros', 3e6, 1e6]],
    ['25 %', ['percent', 25, 1]],
    ['−2,5 %', ['percent', -2.5, 0.1]],
    ['+3 points', ['points', 3, 1]],
    ['-1 point', ['points', -1, 1]],
    ['vingt pour cent', ['percent', 20, 1]],
    ['six ans', ['years', 6, 1]],
    ['3,7 années', ['years', 3.7, 0.1]],
    ['six ans et demi', ['years', 6.5, 0.5]],
    ['une année et demie', ['years', 1.5, 0.5]],
    ['deux ans et trois mois', ['months', 27, 1]],
    ['deux ans et trois projets', ['years', 2, 1]],
    ['14 mois', ['months', 14, 1]],
    ['61 projets', ['count', 61, 1]],
    ['61 grands projets', ['count', 61, 1]],
    ['trois autres nouveaux grands chantiers', ['count', 3, 1]],
    ['9 interministériels', ['count', 9, 1]],
    ['aucun projet', ['count', 0, 1]],
    ['aucune entrée', ['count', 0, 1]],
    ['une sortie', ['count', 1, 1]],
    ['une dizaine de projets', ['count', 10, 10]],
    ['une douzaine de projets', ['count', 12, 10]],
    ['une quinzaine de projets', ['count', 15, 10]],
    ['une vingtaine de projets', ['count', 20, 10]],
    ['une trentaine de projets', ['count', 30, 10]],
    ['une quarantaine de projets', ['count', 40, 10]],
    ['une cinquantaine de projets', ['count', 50, 10]],
    ['une soixantaine de projets', ['count', 60, 10]],
    ['une centaine de projets', ['count', 100, 10]],
    ['une vingtaine d’entrées', ['count', 20, 10]],
    ['soixante et un projets', ['count', 61, 1]],
    ['cent quatre-vingt-dix-neuf projets', ['count', 199, 1]],
    ['12', ['bare', 12, 1]],
    ['12 casernes', ['bare', 12, 1]],
  ])('« %s »', (text, value) => {
    expect(read(text)[0]).toEqual(value);
  });

  it.each(['67 millions d’habitants', '3 M', '12 m', '4 k', '2 milliers de pages', 'bleu', ''])(
    'none in « %s »',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('holds the tokens it is written with, and no other', () => {
    expect(places('30,8 millions d’euros ici')).toEqual([[0, 4]]);
    expect(places('de 30 M€ ici')).toEqual([[1, 4]]);
    expect(places('3 milliards ici')).toEqual([[0, 2]]);
    expect(places('une dizaine de projets ici')).toEqual([[0, 4]]);
    expect(places('une dizaine projets ici')).toEqual([[0, 3]]);
    expect(places('une dizaine d’entrées ici')).toEqual([[0, 4]]);
    expect(places('+3 points ici')).toEqual([[0, 3]]);
    expect(places('vingt pour cent ici')).toEqual([[0, 3]]);
    expect(places('six ans et demi ici')).toEqual([[0, 4]]);
    expect(places('deux ans et trois mois ici')).toEqual([[0, 5]]);
    expect(places('trois autres nouveaux grands chantiers ici')).toEqual([[0, 5]]);
    expect(places('la 4e édition ici')).toEqual([[1, 4]]);
    expect(places('un tiers des projets')).toEqual([[0, 2]]);
    expect(places('multiplié par deux ici')).toEqual([[0, 3]]);
    expect(places('doublé ici')).toEqual([[0, 1]]);
    for (const text of ['12 € ici', '25 % ici', '2 points ici', '14 mois ici', '3 ans ici'])
      expect(places(text)).toEqual([[0, 2]]);
    expect(places('3 millions euros ici')).toEqual([[0, 3]]);
    expect(places('la trois')).toEqual([[1, 2]]);
    expect(places('le neuvième')).toEqual([[1, 2]]);
    expect(places('soixante et un')).toEqual([[0, 3]]);
    expect(places('3 projets et 2 ans')).toEqual([
      [0, 2],
      [3, 5],
    ]);
  });

  it('a number of projects, at most three adjectives away', () => {
    expect(read('3 grands nouveaux autres projets')).toEqual([['count', 3, 1]]);
    expect(read('3 grands nouveaux autres gros projets')).toEqual([['bare', 3, 1]]);
  });
});

describe('ranks, editions and streaks', () => {
  it.each([
    ['la 4e édition', ['edition', 4, 1]],
    ['la 1re édition', ['edition', 1, 1]],
    ['la quatrième édition', ['edition', 4, 1]],
    ['la première édition', ['edition', 1, 1]],
    ['la seconde édition', ['edition', 2, 1]],
    ['le second à sortir', ['rank', 2, 1]],
    ['la 2nde édition', ['edition', 2, 1]],
    ['le 9ème à sortir', ['rank', 9, 1]],
    ['le centième', ['rank', 100, 1]],
    ['la vingt et unième fois', ['streak', 21, 1]],
    ['la 3e fois', ['streak', 3, 1]],
  ])('« %s »', (text, value) => {
    expect(read(text)).toEqual([value]);
  });
});

describe('parts and factors', () => {
  it.each([
    ['un tiers', ['share', 1 / 3, 0.05]],
    ['le tiers', ['share', 1 / 3, 0.05]],
    ['deux tiers', ['share', 2 / 3, 0.05]],
    ['la moitié', ['share', 0.5, 0.05]],
    ['un quart', ['share', 0.25, 0.05]],
    ['le quart', ['share', 0.25, 0.05]],
    ['trois quarts', ['share', 0.75, 0.05]],
    ['un cinquième', ['share', 0.2, 0.05]],
    ['a été multiplié par 2,5', ['factor', 2.5, 0.1]],
    ['a doublé', ['factor', 2, 1]],
    ['a triplé', ['factor', 3, 1]],
    ['a quadruplé', ['factor', 4, 1]],
  ])('« %s »', (text, value) => {
    expect(read(text)).toEqual([value]);
  });

  it('none where a word says otherwise', () => {
    expect(read('multiplié par beaucoup')).toEqual([]);
    expect(read('multiplié de façon')).toEqual([]);
  });
});

describe('a bound, in the two words before a number', () => {
  it.each([
    ['environ 30 M€', 'about'],
    ['près de 30 M€', 'about'],
    ['de l’ordre de 30 M€', null],
    ['autour de 30 M€', 'about'],
    ['30 M€ environ', 'about'],
    ['plus de 30 M€', 'more'],
    ['au moins 30 M€', 'more'],
    ['dépasse 30 M€', 'more'],
    ['dépasse les 30 M€', 'more'],
    ['franchit la 30 M€', 'more'],
    ['dépasse tout 30 M€', null],
    ['moins de 30 M€', 'less'],
    ['au plus 30 M€', 'less'],
    ['sous les 30 M€', 'less'],
    ['inférieur à 30 M€', 'less'],
    ['supérieur à 30 M€', 'more'],
    ['coûte 30 M€', null],
    ['coûte 30 M€ ici', null],
  ])('« %s »', (text, bound) => {
    expect(valuesIn(tokensOf(text)).map((value) => value.bound)).toEqual([bound]);
  });
});

describe('a unit said once for two numbers', () => {
  it.each([
    [
      'de 2,56 à 2,63 milliards d’euros',
      [
        ['euros', 2_560_000_000, 10_000_000],
        ['euros', 2_630_000_000, 10_000_000],
      ],
    ],
    [
      'de 2 à 2,63 milliards d’euros',
      [
        ['euros', 2e9, 1e9],
        ['euros', 2_630_000_000, 10_000_000],
      ],
    ],
    [
      '25 puis 22 %',
      [
        ['percent', 25, 1],
        ['percent', 22, 1],
      ],
    ],
    [
      '57 contre 61 projets',
      [
        ['count', 57, 1],
        ['count', 61, 1],
      ],
    ],
    [
      '57 avec 61 projets',
      [
        ['bare', 57, 1],
        ['count', 61, 1],
      ],
    ],
    [
      '57 contre environ 61 projets',
      [
        ['count', 57, 1],
        ['count', 61, 1, 'about'],
      ],
    ],
    [
      '57 contre un total de 61 projets',
      [
        ['bare', 57, 1],
        ['bare', 1, 1],
        ['count', 61, 1],
      ],
    ],
    [
      '2 à la 3e édition',
      [
        ['bare', 2, 1],
        ['edition', 3, 1],
      ],
    ],
    ['3 ans et 4 mois', [['months', 40, 1]]],
    [
      '3 M€ et 4 mois',
      [
        ['euros', 3_000_000, 1_000_000],
        ['months', 4, 1],
      ],
    ],
  ])('« %s »', (text, values) => {
    expect(read(text)).toEqual(values);
  });
});

describe('a name without its signs', () => {
  it.each([
    ['MCIC²', 'mcic2'],
    ['Chorus-DT (V2)', 'chorusdtv2'],
    ['  ', ''],
  ])('« %s »', (text, key) => {
    expect(compact(text)).toBe(key);
  });
});
