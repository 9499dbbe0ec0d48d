import { describe, expect, it } from 'vitest';
import type { DeclaredFigures } from '../figures/types';
import { smallHistory } from '../fixtures/histories';
import { aFact, aKnown, aSentence } from '../fixtures/sentences';
import { articleFacts } from './article-facts';
import { checkArticle } from './check';
import type { Measure } from './fact';
import { groundOf } from './ground';

const facts = articleFacts(smallHistory, 4, [], '2017-11-29');
const DECLARED: DeclaredFigures = {
  edition: 4,
  projects: null,
  interministerial: null,
  totalCostEuros: 170_000_000,
  meanDurationYears: null,
  budgetGap: null,
  scheduleGap: null,
  byCostBand: null,
  byMinistryAndPhase: null,
  byFunctionalZone: null,
};

describe('the key of a question', () => {
  it('asks another question of the same words where they are of another project, or again', () => {
    const keyIn = (text: string) => checkArticle(text, facts).map(({ key }) => key);
    const sentence = 'Il coûtera 43 millions d’euros.';
    const [ofAlpha, ofDelta] = ['ALPHA', 'DELTA'].map((name) =>
      keyIn(`${name} est en réalisation. ${sentence}`),
    );
    expect([ofAlpha?.length, ofDelta?.length]).toEqual([1, 1]);
    expect(ofAlpha).not.toEqual(ofDelta);
    const twice = keyIn(`ALPHA est en réalisation. ${sentence} ${sentence}`);
    expect(twice[0]).toBe(ofAlpha?.[0]);
    expect(new Set(twice).size).toBe(2);
  });

  it('asks again where what the series gives of it changed, and of nothing else', () => {
    const total = 'Le coût total des projets en cours atteint 120 millions d’euros.';
    const bystander = 'La durée moyenne restante est de 1,5 an.';
    const [before, after] = [[], [DECLARED]].map((said) =>
      checkArticle(`${total}\n\n${bystander}`, articleFacts(smallHistory, 4, said, null)),
    );
    expect(before?.map(({ severity }) => severity)).toEqual(['unverifiable', 'unverifiable']);
    expect(after?.[0]?.key).not.toBe(before?.[0]?.key);
    expect(after?.[1]?.key).toBe(before?.[1]?.key);
  });
});

describe('what a sentence is judged on', () => {
  const NAMES = [{ text: 'ALPHA', project: 'alpha' }];
  const MEASURES = [
    'totalCost',
    'meanDuration',
    'projects',
    'interministerial',
    'entrants',
    'exits',
    'phase',
    'left',
  ] as const;
  const known = (changed: Measure | null) =>
    aKnown([
      ...MEASURES.map((measure) => aFact(measure, measure === changed ? 2 : 1, 4)),
      ...(['cost', 'duration', 'finalCost'] as const).flatMap((measure) => [
        aFact(measure, measure === changed ? 2 : 1, 4, { project: 'alpha' }),
        aFact(measure, changed === 'statement' ? 2 : 1, 4, { project: 'beta' }),
      ]),
    ]);
  /** The measures of which a change makes another claim of the sentence. */
  const judgedOn = (text: string) => {
    const sentence = aSentence(text, NAMES);
    const before = groundOf(known(null))(sentence);
    return [...MEASURES, 'cost', 'duration', 'finalCost', 'statement'].filter(
      (measure) => groundOf(known(measure as Measure))(sentence) !== before,
    );
  };
  const COUNTS = ['projects', 'interministerial', 'entrants', 'exits', 'phase', 'left'];

  it.each([
    ['Il est de 12 M€.', ['totalCost']],
    ['ALPHA coûte 12 M€.', ['cost', 'duration', 'finalCost']],
    ['La durée moyenne est de 3 ans.', ['meanDuration']],
    ['Le coût total d’ALPHA.', ['totalCost', 'cost', 'duration', 'finalCost']],
    ['La durée moyenne de 3 projets.', ['meanDuration', ...COUNTS]],
    ['12 projets.', ['totalCost', ...COUNTS]],
    ['Le neuvième.', ['totalCost', ...COUNTS]],
    ['Un tiers.', ['totalCost', ...COUNTS]],
  ])('« %s »: %j', (text, measures) => {
    expect(judgedOn(text)).toEqual(measures);
  });
});
