import { describe, expect, it } from 'vitest';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import type { PublicationRecord } from './record';
import { figuresGiven, rulesDifferences } from './rules-differences';

/** Ten per cent dearer than first published, a year late, published by the rules 1. */
const HISTORY = aHistory([
  [4, CREATION],
  [5, [{ kind: 'budget', costEuros: 11_000_000 }, aSchedule('2015-01-01', '2019-01-01')]],
]);

function record(part: Partial<PublicationRecord> = {}): PublicationRecord {
  const blank: PublicationRecord = {
    edition: 5,
    version: 1,
    position: 2,
    publishedOn: '2018-06-15',
    rules: 1,
    note: null,
    figures: {},
    files: [],
    at: '2018-06-15T08:00:00.000Z',
    by: 'Camille Martin',
  };
  const known = { ...blank, ...part };
  return { ...known, figures: part.figures ?? figuresGiven(HISTORY, known) };
}

describe('a publication made by older rules', () => {
  it('is told which figures took the place of the mixed rates, those alone, with their values', () => {
    const told = rulesDifferences(HISTORY, record());
    expect(told).toHaveLength(2);
    const [budget] = told;
    expect(budget).toMatch(/^La publication 5\.1 suit les règles 1\u202f; sous les règles 2, /);
    expect(budget).toContain('l’écart budgétaire (10,000\u00a0%) laisse place à «');
    expect(budget?.match(/«/g)).toHaveLength(2);
    expect(budget).toContain('(non calculable)');
    expect(budget).toContain('(10,000\u00a0%)');
  });

  it('has nothing to be told of figures it did not freeze', () => {
    expect(rulesDifferences(HISTORY, record({ figures: {} }))).toEqual([]);
  });

  it('is no publication of today’s rules', () => {
    expect(rulesDifferences(HISTORY, record({ rules: 2 }))).toEqual([]);
  });

  it('is told another value as far as the two can be told apart', () => {
    const { scheduleGap } = figuresGiven(HISTORY, record());
    if (scheduleGap === undefined || scheduleGap.value === null) throw new Error('no rate');
    const near = { ...scheduleGap, value: scheduleGap.value + 1e-9 };
    const [moved] = rulesDifferences(HISTORY, record({ figures: { scheduleGap: near } }));
    const [is, was] = moved?.match(/\d+,\d+/g) ?? [];
    expect(is).not.toBe(was);
    expect(is?.slice(0, -1)).toBe(was?.slice(0, -1));
  });
});
