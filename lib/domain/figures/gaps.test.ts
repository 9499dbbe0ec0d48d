import { describe, expect, it } from 'vitest';
import { aBaseline, anEntry } from '../fixtures/portfolios';
import { budgetGap, scheduleGap } from './gaps';

describe('budgetGap', () => {
  it('is the rise of the cost over the baseline', () => {
    const entry = anEntry('a', {
      costEuros: 15_000_000,
      latestBaseline: aBaseline({ costEuros: 12_000_000 }),
    });
    expect(budgetGap(entry, 'initial')).toBe(0.5);
    expect(budgetGap(entry, 'latest')).toBe(0.25);
  });

  it('is unknown without a cost, a baseline, or with a baseline of zero', () => {
    expect(budgetGap(anEntry('a', { costEuros: null }))).toBeNull();
    expect(budgetGap(anEntry('a', { initialBaseline: null }))).toBeNull();
    expect(budgetGap(anEntry('a', { initialBaseline: aBaseline({ costEuros: 0 }) }))).toBeNull();
  });

  it('never counts a withheld amount', () => {
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    expect(budgetGap(anEntry('a', { withheld }))).toBeNull();
  });
});

describe('scheduleGap', () => {
  it('compares durations, each by its own dates', () => {
    const entry = anEntry('a', {
      startOn: '2015-01-01',
      plannedEndOn: '2015-12-27',
      initialBaseline: aBaseline({ startOn: '2016-01-01', plannedEndOn: '2016-10-27' }),
    });
    expect(scheduleGap(entry)).toBe((360 - 300) / 300);
  });

  it('takes the stated duration of a baseline without dates', () => {
    const initialBaseline = aBaseline({
      startOn: null,
      plannedEndOn: null,
      statedDurationDays: 548,
    });
    expect(scheduleGap(anEntry('a', { initialBaseline }))).toBe((1096 - 548) / 548);
  });

  it('still counts where the cost alone is withheld, not where the entry is', () => {
    const ground = { ground: 'defence', statement: null } as const;
    expect(scheduleGap(anEntry('a', { withheld: { scope: 'cost', ...ground } }))).toBe(0);
    expect(scheduleGap(anEntry('a', { withheld: { scope: 'entry', ...ground } }))).toBeNull();
  });

  it('is unknown over a baseline that lasts no day', () => {
    const initialBaseline = aBaseline({ plannedEndOn: '2015-01-01' });
    expect(scheduleGap(anEntry('a', { initialBaseline }))).toBeNull();
  });
});
