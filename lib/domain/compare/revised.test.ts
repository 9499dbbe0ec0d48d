import { describe, expect, it } from 'vitest';
import { anEntry } from '../fixtures/portfolios';
import { revisedCost, revisedDuration, revisedEnd } from './revised';

const withheldCost = { scope: 'cost', ground: 'tender', statement: null } as const;
const withheldEntry = { scope: 'entry', ground: 'tender', statement: null } as const;

describe('a cost counts as revised', () => {
  it('when it is known on both sides and differs, be it by a euro', () => {
    const before = anEntry('a', { costEuros: 10_000_000 });
    expect(revisedCost(before, anEntry('a', { costEuros: 10_000_001 }))).toEqual({
      before: 10_000_000,
      after: 10_000_001,
    });
    expect(revisedCost(before, anEntry('a', { costEuros: 10_000_000 }))).toBeNull();
  });

  it('not when it becomes known, ceases to be, or is withheld on a side', () => {
    const known = anEntry('a', { costEuros: 10_000_000 });
    const framing = anEntry('a', { costEuros: null, phase: 'framing' });
    expect(revisedCost(framing, known)).toBeNull();
    expect(revisedCost(known, framing)).toBeNull();
    expect(revisedCost(known, anEntry('a', { costEuros: 1, withheld: withheldCost }))).toBeNull();
  });
});

describe('an end counts as revised', () => {
  const before = anEntry('a', { startOn: '2015-01-01', plannedEndOn: '2019-06-30' });

  it('when its month moves, by as many months as the calendar counts', () => {
    // 390 days, which a year of 365 days would call thirteen months.
    const after = anEntry('a', { startOn: '2015-01-01', plannedEndOn: '2018-06-05' });
    expect(revisedEnd(before, after)).toMatchObject({ months: -12 });
  });

  it('not for a start that is corrected, nor for another day of the month', () => {
    const corrected = anEntry('a', { startOn: '2012-01-01', plannedEndOn: '2019-06-30' });
    expect(revisedEnd(before, corrected)).toBeNull();
    expect(revisedDuration(before, corrected)).not.toBeNull();
    const sameMonth = anEntry('a', { startOn: '2015-01-01', plannedEndOn: '2019-06-02' });
    expect(revisedEnd(before, sameMonth)).toBeNull();
  });

  it('by its duration where the end itself is not known', () => {
    const stated = (days: number) =>
      anEntry('a', { startOn: null, plannedEndOn: null, statedDurationDays: days });
    expect(revisedEnd(stated(730), stated(1095))).toEqual({
      before: null,
      after: null,
      months: 12,
    });
    expect(revisedEnd(stated(730), stated(731))).toBeNull();
  });

  it('not where the entry is withheld on a side', () => {
    const after = anEntry('a', { plannedEndOn: '2020-06-30', withheld: withheldEntry });
    expect(revisedEnd(before, after)).toBeNull();
    expect(revisedDuration(before, after)).toBeNull();
  });
});
