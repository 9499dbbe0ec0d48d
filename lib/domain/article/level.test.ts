import { describe, expect, it } from 'vitest';
import { aFact, aKnown, aSentence } from '../fixtures/sentences';
import type { Fact } from './fact';
import type { Known } from './known';
import { contradiction, inUnit, judgeLevel, UNSETTLED } from './level';

const FACTS = [
  aFact('totalCost', 100e6, 3, { text: '100 M€' }),
  aFact('totalCost', 162e6, 4, { text: '162 M€' }),
];
const DECLARED = aFact('totalCost', 170e6, 4, { declared: true, text: '170 M€' });

function judge(
  text: string,
  facts: readonly Fact[] = FACTS,
  { isCertain = true, ...overrides }: Partial<Known> & { isCertain?: boolean } = {},
) {
  const sentence = aSentence(text);
  const value = sentence.values.find(({ unit }) => unit === 'euros');
  if (!value) throw new Error('no amount');
  return judgeLevel(sentence, value, facts, aKnown(facts, overrides), isCertain);
}

describe('a level', () => {
  it.each([
    ['Le coût total est de 162 M€.', undefined],
    ['Le coût total est de 100 M€.', 'false'],
    ['Le coût total est de 100 M€ dans la 3e édition.', undefined],
    ['Le coût total est de 162 M€ dans la 3e édition.', 'false'],
    ['Le coût total était de 100 M€.', undefined],
    ['Le coût total était de 90 M€.', 'false'],
    ['Le coût total est de 162 M€ dans la 2e édition.', 'unverifiable'],
  ])('« %s »: %s', (text, severity) => {
    expect(judge(text)?.severity).toBe(severity);
  });

  it('is a question where its subject is not sure, or where it looks back over missing editions', () => {
    const now = 'Le coût total est de 90 M€.';
    const past = 'Le coût total était de 90 M€.';
    expect(judge(now, FACTS, { isCertain: false })).toEqual(UNSETTLED);
    expect(judge(now, FACTS, { isWhole: false })?.severity).toBe('false');
    expect(judge(past, FACTS, { isWhole: false })).toEqual(UNSETTLED);
    expect(judge(past, FACTS, { isCertain: false })).toEqual(UNSETTLED);
  });

  it('that the State declared is told beside its table’s, if there is one', () => {
    const text = 'Le coût total est de 170 M€.';
    expect(judge(text, [...FACTS, DECLARED])).toEqual({
      severity: 'declared',
      message: 'Nombre déclaré par l’État\u202f; sa table donne «\u00a0162 M€\u00a0».',
    });
    expect(judge(text, [DECLARED])).toBe(null);
    expect(judge(text, [aFact('totalCost', 170e6, 4), DECLARED])).toBe(null);
    const before = aFact('totalCost', 170e6, 3, { declared: true });
    expect(judge('Le coût total était de 170 M€.', [...FACTS, before])?.message).toContain(
      '100 M€',
    );
  });
});

describe('what the series gives instead', () => {
  const said = (facts: readonly Fact[]) => contradiction(facts, aKnown(facts)).message;

  it('is what the State declared of this edition, else its table, else the last known', () => {
    expect(said([DECLARED, ...FACTS])).toContain('170 M€');
    expect(said(FACTS.toReversed())).toContain('162 M€');
    expect(said([DECLARED, ...FACTS].filter(({ edition }) => edition === 3))).toContain('100 M€');
    expect(said([aFact('totalCost', 1, 2, { text: '1 €' }), ...FACTS.slice(0, 1)])).toContain(
      '100 M€',
    );
  });

  it('is no contradiction where it gives nothing', () => {
    expect(contradiction([], aKnown([]))).toEqual(UNSETTLED);
  });
});

describe('a fact in the unit that is written', () => {
  const [months] = aSentence('14 mois').values;
  const [years] = aSentence('2 ans').values;

  it('counts a duration in months where the text does', () => {
    if (!months || !years) throw new Error('no duration');
    expect(inUnit(aFact('meanDuration', 2, 4), months)).toBe(24);
    expect(inUnit(aFact('duration', 2, 4), months)).toBe(24);
    expect(inUnit(aFact('duration', 2, 4), years)).toBe(2);
    expect(inUnit(aFact('cost', 2, 4), months)).toBe(2);
  });
});
