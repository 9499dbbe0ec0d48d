import { describe, expect, it } from 'vitest';
import { aKnown, aSentence } from '../fixtures/sentences';
import {
  around,
  changeSaid,
  editionSaid,
  figureOf,
  isNarrowed,
  looksBack,
  type Sentence,
  suits,
  wordsOf,
} from './context';
import type { Value } from './numbers';
import { tokensOf } from './text';

const known = aKnown([]);
const NO_VALUE: Value = { unit: 'bare', value: 0, precision: 1, bound: null, from: 0, to: 0 };

/** What is asked of a number of a sentence: the first one, unless said. */
function ask<T>(text: string, of: (sentence: Sentence, value: Value) => T, at = 0): T {
  const sentence = aSentence(text);
  return of(sentence, sentence.values[at] ?? NO_VALUE);
}

describe('a stretch of a sentence', () => {
  const tokens = tokensOf('Le coût, total du Panorama');

  it.each([
    [0, 2, 'le cout'],
    [1, 4, 'cout , total'],
    [-3, 1, 'le'],
    [-3, -1, ''],
    [4, 99, 'du panorama'],
  ])('%i to %i: « %s »', (from, to, words) => {
    expect(wordsOf(tokens, from, to)).toBe(words);
  });

  it('is of forty words at most on each side of a number', () => {
    const sides = ask(`${'a '.repeat(41)}3 ${'b '.repeat(41)}`, around);
    expect(sides.before).toBe('a '.repeat(40).trim());
    expect(sides.after).toBe('b '.repeat(40).trim());
  });
});

describe('how a number tells a change', () => {
  it.each([
    ['la hausse de 3 %', 'up'],
    ['la hausse d’environ 3 %', 'up'],
    ['la hausse de près de 3 %', 'up'],
    ['la hausse environ de 3 %', 'up'],
    ['augmente de 3 %', 'up'],
    ['augmente fortement de 3 %', 'up'],
    ['augmente très très fortement de 3 %', null],
    ['la baisse nette et forte de 3 %', null],
    ['la baisse nette forte de 3 %', 'down'],
    ['diminue de 3 %', 'down'],
    ['en recul de plus de 3 %', 'down'],
    ['la baisse après la hausse de 3 %', 'up'],
    ['la hausse puis baisse de 3 %', 'down'],
    ['+3 %', 'up'],
    ['−3 %', 'down'],
    ['-3 %', 'down'],
    ['3 projets de plus', 'up'],
    ['3 projets supplémentaires', 'up'],
    ['3 projets en plus', 'up'],
    ['3 projets de moins', 'down'],
    ['3 projets en moins', 'down'],
    ['3 projets bien en moins', null],
    ['la hausse à 3 %', null],
    ['le coût de 3 %', null],
    ['hausse 3 %', null],
  ] as const)('« %s »: %s', (text, change) => {
    expect(ask(text, changeSaid)).toBe(change);
  });
});

describe('whether the words about a number narrow it', () => {
  it.each([
    ['Le coût total est de 12 M€.', false],
    ['Le coût total hors taxes est de 12 M€.', true],
    ['Le coût total est de 12 M€ hors taxes.', true],
    ['Le coût total est de 12 M€ pour les trois ans hors taxes.', true],
    ['Le coût total est de 12 M€ pour les trois ans suivants puis hors taxes.', false],
    ['Le coût total est de 12 M€, hors taxes.', false],
    ['Hors taxes, le coût total est de 12 M€.', true],
    ['Hors taxes ; le coût total est de 12 M€.', false],
    ['12 M€, part annuelle, de coût total.', true],
    ['12 M€, de coût total, part annuelle.', false],
  ])('« %s »: %s', (text, narrowed) => {
    const sentence = aSentence(text);
    const mention = sentence.mentions[0] ?? null;
    expect(isNarrowed(sentence, sentence.values[0] ?? NO_VALUE, mention)).toBe(narrowed);
  });

  it('looks around the number alone where no figure is named', () => {
    expect(ask('12 M€', (sentence, value) => isNarrowed(sentence, value, null))).toBe(false);
    expect(ask('une part de 12 M€', (sentence, value) => isNarrowed(sentence, value, null))).toBe(
      true,
    );
  });
});

describe('whether a number may be an earlier edition’s', () => {
  it.each([
    ['Il coûte 12 M€.', false],
    ['Il coûte 12 M€, contre 10 auparavant.', true],
    ['Il coûtait 12 M€ et était grand.', true],
    ['Depuis, il coûte 12 M€.', true],
    ['12 M€ dans la 4e édition.', false],
    ['12 M€ dans la 3e édition.', true],
    ['12 M€ dans la troisième édition.', true],
    ['12 M€ dans la quatrième édition.', false],
    ['La 4e édition en compte 12.', false],
  ])('« %s »: %s', (text, back) => {
    const sentence = aSentence(text);
    const value = sentence.values.find(({ unit }) => unit !== 'edition') ?? NO_VALUE;
    expect(looksBack(sentence, value, 4)).toBe(back);
  });
});

describe('the edition beside a number', () => {
  it.each([
    ['57 projets dans la 1re édition', 1],
    ['57 projets à la 1re édition', 1],
    ['57 projets lors de la 1re édition', 1],
    ['57 projets pour la 4e édition', 4],
    ['57 projets dans une autre grande 1re édition', null],
    ['57 projets puis la 1re édition', null],
    ['La 3e édition comptait 57 projets', 3],
    ['Ici. La 3e édition recensait 57 projets', null],
    ['la 3e édition regroupait en son sein un ensemble de 57 projets', 3],
    ['la 3e édition regroupait en son sein un grand et bel ensemble de 57 projets', null],
    ['la 3e édition compte 57 projets', null],
    ['toute 3e édition comptait 57 projets', null],
    ['La 4e édition comptait 57 projets', null],
    ['57 projets', null],
  ])('« %s »: %s', (text, edition) => {
    const sentence = aSentence(text);
    const value = sentence.values.find(({ unit }) => unit === 'count') ?? NO_VALUE;
    expect(editionSaid(sentence, value, known)).toBe(edition);
  });
});

describe('the figure that a number is of', () => {
  it.each([
    ['Le coût total est de 12 M€ et la durée moyenne de 3 ans', 0, 'totalCost'],
    ['Le coût total est de 12 M€ et la durée moyenne de 3 ans', 1, 'meanDuration'],
    ['12 M€ de coût total', 0, 'totalCost'],
    ['12 M€ est le coût total, pour une durée moyenne connue', 0, 'totalCost'],
    ['La durée moyenne est connue, 12 M€ de coût total', 0, 'totalCost'],
    ['La durée moyenne est connue, 12 M€ sans coût total', 0, 'meanDuration'],
    ['La durée moyenne est connue, 12 M€ pour le le le coût total', 0, 'totalCost'],
    ['La durée moyenne est connue, 12 M€ pour le le le le coût total', 0, 'meanDuration'],
  ] as const)('« %s », number %i: %s', (text, at, figure) => {
    const sentence = aSentence(text);
    const value = sentence.values[at] ?? NO_VALUE;
    expect(figureOf(sentence, value)?.figures).toEqual([figure]);
  });

  it('the nearest before it, else the first that is named', () => {
    const text = 'Le coût total, la durée moyenne : 12 M€';
    expect(ask(text, figureOf)?.figures).toEqual(['meanDuration']);
    expect(ask('3 ans, coût total et durée moyenne', figureOf)?.figures).toEqual(['totalCost']);
  });

  it('none where none is named, or a project only', () => {
    expect(ask('12 M€', figureOf)).toBe(null);
    const named = aSentence('ALPHA coûte 12 M€', [{ text: 'ALPHA', project: 'alpha' }]);
    expect(figureOf(named, named.values[0] ?? NO_VALUE)).toBe(null);
  });
});

describe('the units of a figure', () => {
  const UNITS = ['count', 'euros', 'years', 'months', 'percent', 'points', 'share'] as const;

  it.each([
    ['totalCost', ['euros'], ['euros', 'percent']],
    ['meanDuration', ['years', 'months'], ['years', 'months', 'percent']],
    ['projects', ['count'], ['count']],
    ['interministerial', ['count'], ['count']],
    ['budgetDrift', ['percent', 'points'], ['percent', 'points']],
    ['declaredScheduleGap', ['percent', 'points'], ['percent', 'points']],
  ] as const)('%s', (figure, level, change) => {
    const suited = (isChange: boolean) =>
      UNITS.filter((unit) => suits(figure, { ...NO_VALUE, unit }, isChange));
    expect(suited(false)).toEqual(level);
    expect(suited(true)).toEqual(change);
  });
});
