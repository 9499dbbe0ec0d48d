import { describe, expect, it } from 'vitest';
import { aFact, aKnown, aSentence } from '../fixtures/sentences';
import type { Known } from './known';
import { verdictOn } from './verdict';

const NAMES = [
  { text: 'ALPHA', project: 'alpha' },
  { text: 'BETA', project: 'beta' },
];
const FACTS = [
  aFact('projects', 61, 4),
  aFact('totalCost', 2_290_000_000, 3, { text: '2,29 Md€' }),
  aFact('totalCost', 2_630_000_000, 4, { text: '2,63 Md€' }),
  aFact('meanDuration', 6, 3),
  aFact('meanDuration', 6.4, 4, { text: '6,4 ans' }),
  aFact('budgetDrift', 10, 3),
  aFact('budgetDrift', 12, 4),
  aFact('cost', 10e6, 3, { project: 'alpha' }),
  aFact('cost', 12e6, 4, { project: 'alpha', text: '12 M€' }),
  aFact('duration', 3, 3, { project: 'alpha' }),
  aFact('duration', 4, 4, { project: 'alpha', text: '4 ans' }),
  aFact('cost', 50e6, 4, { project: 'beta' }),
  aFact('finalCost', 45e6, 4, { project: 'beta' }),
];
const known = aKnown(FACTS);
const DECLARED = [
  aFact('declaredBudgetGap', 27, 3, { declared: true }),
  aFact('declaredBudgetGap', 25, 4, { declared: true }),
];

/** Severities of what is found on each number, null where it is nothing. */
function verdicts(text: string, of: Known = known, carried: readonly string[] = []) {
  const sentence = { ...aSentence(text, NAMES), carried };
  return sentence.values.map((value) => verdictOn(sentence, value, of)?.severity ?? null);
}

describe('a number on a key figure', () => {
  it.each([
    ['Le coût total est de 2,63 Md€.', null],
    ['Le coût total est de 2,64 Md€.', 'false'],
    ['Le coût total hors taxes est de 2,64 Md€.', 'unverifiable'],
    ['Le coût total augmente de 340 M€.', null],
    ['Le coût total diminue de 340 M€.', 'false'],
    ['Le coût total augmente de 350 M€.', 'false'],
    ['Le coût total : +350 M€.', 'unverifiable'],
    ['Le coût total : +340 M€.', null],
    ['Le coût total : −340 M€.', 'unverifiable'],
    ['Le coût total augmente de 15 %.', null],
    ['Le coût total augmente de 18 %.', 'unverifiable'],
    ['Le coût total atteint 15 %.', null],
    ['La durée moyenne est de 6,4 ans.', null],
    ['La durée moyenne est de 77 mois.', null],
    ['La durée moyenne est de 80 mois.', 'false'],
    ['La durée moyenne augmente de 0,4 an.', null],
    ['La durée moyenne augmente de 5 mois.', null],
    ['La durée moyenne augmente de 9 mois.', 'false'],
    ['La durée moyenne augmente de 7 %.', null],
    ['La dérive budgétaire est de 12 %.', null],
    ['La dérive budgétaire est de 13 %.', 'false'],
    ['La dérive budgétaire augmente de 2 points.', null],
    ['La dérive budgétaire : 2 points.', null],
    ['La dérive budgétaire : 3 points.', 'false'],
    ['La dérive budgétaire augmente de 2 %.', null],
    ['La dérive budgétaire augmente de 20 %.', 'unverifiable'],
  ])('« %s »: %s', (text, severity) => {
    expect(verdicts(text)).toEqual([severity]);
  });

  it('is a question where editions are missing, of a change only', () => {
    const missing = { ...known, isWhole: false };
    expect(verdicts('Le coût total augmente de 350 M€.', missing)).toEqual(['unverifiable']);
    expect(verdicts('Le coût total est de 2,64 Md€.', missing)).toEqual(['false']);
  });

  it('of two published values may be what a reader subtracts', () => {
    const own = aKnown([aFact('totalCost', 2_294e6, 3), aFact('totalCost', 2_626e6, 4)]);
    expect(verdicts('Le coût total augmente de 0,34 Md€.', own)).toEqual([null]);
    expect(verdicts('Le coût total augmente de 0,35 Md€.', own)).toEqual(['false']);
  });

  it('of a declared rate cannot be told apart from its method', () => {
    const own = aKnown([...FACTS, ...DECLARED]);
    expect(verdicts('L’écart budgétaire est de 25 %.', own)).toEqual([null]);
    expect(verdicts('L’écart budgétaire baisse de 2 points.', own)).toEqual(['unverifiable']);
    const sentence = aSentence('L’écart budgétaire baisse de 2 points.');
    const message = (of: Known) =>
      sentence.values.map((value) => verdictOn(sentence, value, of)?.message ?? null)[0];
    expect(message(own)).toContain('la méthode des taux déclarés n’est pas connue');
    expect(message(aKnown(DECLARED.slice(0, 1)))).not.toContain('méthode');
    expect(message(aKnown([aFact('approvedBudgetGap', 25, 4)]))).not.toContain('méthode');
  });
});

describe('a number on a project', () => {
  it.each([
    ['ALPHA coûte 12 M€.', null],
    ['ALPHA coûte 13 M€.', 'false'],
    ['ALPHA coûtait 10 M€.', null],
    ['ALPHA (13 M€)', 'unverifiable'],
    ['ALPHA (12 M€)', null],
    ['ALPHA consomme 13 M€.', 'unverifiable'],
    ['ALPHA reçoit 13 M€.', 'unverifiable'],
    ['ALPHA reçoit 10 M€.', null],
    ['Le coût d’ALPHA augmente de 2 M€.', null],
    ['Le coût d’ALPHA diminue de 2 M€.', 'unverifiable'],
    ['Le coût d’ALPHA augmente de 3 M€.', 'unverifiable'],
    ['Le coût d’ALPHA augmente de 20 %.', null],
    ['Le coût d’ALPHA augmente de 30 %.', 'unverifiable'],
    ['La durée d’ALPHA augmente de 33 %.', null],
    ['ALPHA augmente de 99 %.', null],
    ['ALPHA est avancé à 99 %.', null],
    ['Le coût d’ALPHA est connu à 99 %.', null],
    ['ALPHA dure 4 ans.', null],
    ['ALPHA dure 5 ans.', 'false'],
    ['ALPHA dure 48 mois.', null],
    ['La durée d’ALPHA augmente de 12 mois.', null],
    ['La durée d’ALPHA augmente de 13 mois.', 'unverifiable'],
    ['ALPHA a 9 ans.', null],
    ['BETA coûte 45 M€.', null],
    ['BETA coûte 50 M€.', null],
    ['BETA coûte 46 M€.', 'false'],
    ['ALPHA et BETA coûtent 46 M€.', 'unverifiable'],
    ['ALPHA et BETA coûtent 12 M€.', null],
    ['12 M€ pour ALPHA.', null],
    ['Le coût total d’ALPHA est de 12 M€.', null],
    ['ALPHA pèse sur le coût total de 2,63 Md€.', null],
    ['ALPHA pèse sur le coût total de 12 M€.', 'false'],
  ])('« %s »: %s', (text, severity) => {
    expect(verdicts(text)).toEqual([severity]);
  });

  it('that the sentence before named', () => {
    expect(verdicts('Il coûte 12 M€.', known, ['alpha'])).toEqual([null]);
    expect(verdicts('Il coûte 13 M€.', known, ['alpha'])).toEqual(['false']);
    expect(verdicts('Le coût total est de 2,63 Md€.', known, ['alpha'])).toEqual([null]);
    expect(verdicts('Le coût total est de 12 M€.', known, ['alpha'])).toEqual(['false']);
  });
});

describe('an amount of which nothing is said', () => {
  it.each([
    ['61 projets pour 2,63 Md€', [null, null]],
    ['61 projets pour 2,64 Md€', [null, 'false']],
    ['61 projets pour un total de 2,64 Md€', [null, null, 'false']],
    ['61 projets pour 99 M€', [null, 'unverifiable']],
    ['61 projets pour 100 M€', [null, 'false']],
    ['61 projets pour 2,64 Md€ hors taxes', [null, 'unverifiable']],
    ['61 projets et 2,64 Md€', [null, 'unverifiable']],
    ['2,64 Md€', ['unverifiable']],
    ['pour 2,64 Md€', ['unverifiable']],
    ['plus de 3 Md€', [null]],
    ['moins de 3 Md€', [null]],
    ['une hausse de 340 M€', [null, null]],
    ['une hausse de 350 M€', [null, 'unverifiable']],
    ['340 M€', ['unverifiable']],
    ['12 %', [null]],
  ])('« %s »: %j', (text, severities) => {
    expect(verdicts(text)).toEqual(severities);
  });
});

describe('an edition', () => {
  it('exists up to the next one', () => {
    expect(verdicts('la 4e édition')).toEqual([null]);
    expect(verdicts('la 5e édition')).toEqual([null]);
    expect(verdicts('la 6e édition')).toEqual(['false']);
  });

  it('is counted apart from streaks', () => {
    expect(verdicts('pour la neuvième fois')).toEqual([null]);
  });
});
