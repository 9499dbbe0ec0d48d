import { describe, expect, it } from 'vitest';
import { aKnown, aSentence } from '../fixtures/sentences';
import type { Known } from './known';
import { trendRemarks } from './trends';

const NAMES = [{ text: 'ALPHA', project: 'alpha' }];
const NONE = aKnown([]).steps;
const series = (...steps: number[]) =>
  steps.map((value, at) => ({ edition: at + 1, steps: value }));
const known = (steps: number[], overrides: Partial<Known> = {}) =>
  aKnown([], {
    edition: steps.length,
    steps: { ...NONE, totalCost: series(...steps) },
    ...overrides,
  });

/** Severity of what is said of a total that went through these steps, null where it holds. */
function severity(text: string, steps: number[], overrides: Partial<Known> = {}) {
  const remarks = trendRemarks(aSentence(text, NAMES), known(steps, overrides));
  return remarks.map((one) => one.severity);
}

describe('a direction', () => {
  it.each([
    ['Le coût total augmente.', [100, 120], []],
    ['Le coût total augmente.', [100, 100], ['false']],
    ['Le coût total augmente.', [120, 100], ['false']],
    ['Le coût total augmente.', [100, 150, 120], []],
    ['Le coût total diminue.', [120, 100], []],
    ['Le coût total diminue.', [100, 100], ['false']],
    ['Le coût total diminue.', [100, 120], ['false']],
    ['Le coût total est stable.', [100, 100], []],
    ['Le coût total est stable.', [98, 100], []],
    ['Le coût total est stable.', [102, 100], []],
    ['Le coût total est stable.', [97, 100], ['unverifiable']],
    ['Le coût total est stable.', [96, 100], ['unverifiable']],
    ['Le coût total est stable.', [95, 100], ['false']],
    ['Le coût total est en hausse depuis la 1re édition.', [100, 150, 120], []],
    ['Le coût total est en hausse depuis la 2e édition.', [100, 150, 120], ['false']],
    ['Le coût total est en hausse depuis la 9e édition.', [100, 150, 120], ['unverifiable']],
    ['Depuis la 2e édition, le coût total est en hausse.', [100, 150, 120], []],
  ])('« %s » after %j', (text, steps, severities) => {
    expect(severity(text, steps)).toEqual(severities);
  });

  it('is a question where editions are missing, this one’s value or any earlier', () => {
    const text = 'Le coût total diminue.';
    expect(severity(text, [100, 120], { isWhole: false })).toEqual(['unverifiable']);
    expect(severity(text, [120, 100], { isWhole: false })).toEqual([]);
    expect(severity(text, [120, 100], { edition: 3 })).toEqual(['unverifiable']);
    expect(severity(text, [100])).toEqual(['unverifiable']);
    expect(severity(text, [])).toEqual(['unverifiable']);
  });

  it.each([
    'Le coût total n’est pas en hausse.',
    'Le coût total est sans nette hausse.',
    'Le coût total connaît une hausse de 20 M€.',
    'Le coût total connaît une hausse d’environ 20 M€.',
    'Le coût total est connu, ALPHA augmente.',
    'Une hausse est connue.',
    'En hausse, le coût total.',
  ])('is not judged in « %s »', (text) => {
    expect(severity(text, [120, 100])).toEqual([]);
  });

  it.each([
    'Le coût total n’est pas bien connu mais augmente.',
    'Le coût total connaît une hausse 20 M€.',
    'Le coût total connaît une hausse de fait, et pour plusieurs raisons, 20 M€.',
    'ALPHA pèse sur le coût total, qui augmente.',
    'Le coût total de 20 M€ augmente.',
  ])('is judged in « %s »', (text) => {
    expect(severity(text, [120, 100])).toEqual(['false']);
  });

  it('of a declared rate is a question, whatever is known', () => {
    const remarks = trendRemarks(aSentence('L’écart budgétaire est stable.'), known([100, 120]));
    expect(remarks.map((one) => one.severity)).toEqual(['unverifiable']);
    expect(remarks[0]?.message).toContain('la méthode des taux déclarés n’est pas connue');
  });

  it('is marked where it is said', () => {
    const [mark] = trendRemarks(aSentence('Le coût total est en forte hausse ici.'), known([2, 1]));
    expect(mark).toEqual({
      from: 4,
      to: 7,
      severity: 'false',
      message: 'La série ne donne pas ce sens, depuis aucune édition.',
    });
  });
});

describe('a record', () => {
  it.each([
    ['Le coût total est au plus haut.', [100, 110, 120], []],
    ['Le coût total est au plus haut.', [100, 120, 120], ['false']],
    ['Le coût total est au plus haut.', [100, 130, 120], ['false']],
    ['Le coût total atteint un record.', [100, 130, 120], ['false']],
    ['Le coût total est au plus bas.', [120, 110, 100], []],
    ['Le coût total est au plus bas.', [120, 100, 100], ['false']],
    ['Le coût total est au plus bas.', [120, 90, 100], ['false']],
    ['Le coût total est au plus haut depuis la 1re édition.', [200, 110, 120], ['false']],
    ['Le coût total est au plus haut depuis la 2e édition.', [100, 200, 120, 130], []],
    ['Le coût total est au plus haut depuis la 2e édition.', [100, 110, 140, 130], ['false']],
  ])('« %s » after %j', (text, steps, severities) => {
    expect(severity(text, steps)).toEqual(severities);
  });

  it('is a question where editions are missing', () => {
    const text = 'Le coût total est au plus haut.';
    expect(severity(text, [100, 110, 120], { isWhole: false })).toEqual(['unverifiable']);
  });

  it('names the first edition against it', () => {
    const sentence = aSentence('Le coût total est au plus haut.');
    expect(trendRemarks(sentence, known([100, 130, 140, 120]))[0]?.message).toBe(
      'Ce n’est pas le cas de toute la série\u202f: voyez la 2e édition.',
    );
  });
});

describe('a streak', () => {
  const text = 'Le coût total augmente pour la deuxième fois consécutive.';
  const streak = (steps: number[], said = text) =>
    trendRemarks(aSentence(said), known(steps)).flatMap(({ message }) =>
      message.startsWith('La série donne') ? [message.replace(/^La série donne /, '')] : [],
    );

  it.each([
    [[100, 110, 120], []],
    [[120, 110, 120, 130], []],
    [[100, 110, 110, 120], ['1 édition de suite dans le même sens.']],
    [[100, 110, 120, 130], ['3 éditions de suite dans le même sens.']],
    [[120, 110, 120], ['1 édition de suite dans le même sens.']],
    [[100, 110, 110], ['0 édition de suite dans le même sens.']],
  ])('%j', (steps, messages) => {
    expect(streak(steps)).toEqual(messages);
  });

  it('is a question where editions are missing', () => {
    expect(severity(text, [100, 110, 120], { isWhole: false })).toEqual(['unverifiable']);
  });
});
