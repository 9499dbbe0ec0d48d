import { describe, expect, it } from 'vitest';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import { aBaseline } from '../fixtures/portfolios';
import { isReconstructed } from './baseline';
import type { Change } from './change';
import type { EntryState } from './entry';
import { portfolioAt } from './portfolio-at';

const WITHHELD: Change = {
  kind: 'withholding',
  withheld: { scope: 'entry', ground: 'tender', statement: null },
};
const COST_WITHHELD: Change = {
  kind: 'withholding',
  withheld: { scope: 'cost', ground: 'tender', statement: null },
};
const LIFTED: Change = { kind: 'withholding', withheld: null };
const approved = (plannedEndOn: string): Change => ({
  kind: 'baseline',
  role: 'initial',
  costEuros: null,
  startOn: '2015-01-01',
  plannedEndOn,
  statedDurationDays: null,
});

function baselineAfter(
  edition: number,
  ...acts: Parameters<typeof aHistory>[0]
): EntryState['initialBaseline'] {
  const [entry] = portfolioAt(aHistory(acts), edition).entries;
  if (entry === undefined) throw new Error('no entry');
  return entry.initialBaseline;
}

describe('isReconstructed', () => {
  const PROVENANCES = ['approved', 'reconstructed'] as const;

  it('is so as soon as one known part was never approved', () => {
    const told = PROVENANCES.flatMap((costProvenance) =>
      PROVENANCES.map((scheduleProvenance) =>
        isReconstructed(aBaseline({ costProvenance, scheduleProvenance })),
      ),
    );
    expect(told).toEqual([false, true, true, true]);
  });

  it('does not look at a part that is unknown', () => {
    const noCost = { costEuros: null, costProvenance: 'reconstructed' } as const;
    expect(isReconstructed(aBaseline(noCost))).toBe(false);
    expect(isReconstructed(aBaseline({ ...noCost, scheduleProvenance: 'reconstructed' }))).toBe(
      true,
    );
    const noDates = { startOn: null, plannedEndOn: null, scheduleProvenance: 'reconstructed' };
    expect(isReconstructed(aBaseline(noDates as Partial<ReturnType<typeof aBaseline>>))).toBe(
      false,
    );
  });
});

describe('dates recorded while their entry is withheld', () => {
  it('found no baseline, whether withheld before or after them in their edition', () => {
    expect(baselineAfter(1, [1, [...CREATION, WITHHELD]])).toBeNull();
    expect(baselineAfter(1, [1, CREATION], [1, [WITHHELD]])).toBeNull();
    expect(
      baselineAfter(1, [1, CREATION], [1, [WITHHELD, aSchedule('2015-01-01', '2020-01-01')]]),
    ).toBeNull();
  });

  it('leave the founding to the first edition that publishes dates', () => {
    const lifted = baselineAfter(
      2,
      [1, [...CREATION, WITHHELD]],
      [2, [LIFTED, aSchedule('2015-01-01', '2019-06-01')]],
    );
    expect(lifted).toMatchObject({ plannedEndOn: '2019-06-01', scheduleEdition: 2 });
  });

  it('do not take away what an earlier edition founded, nor what was approved', () => {
    const later = baselineAfter(
      2,
      [1, CREATION],
      [2, [WITHHELD, aSchedule('2015-01-01', '2020-01-01')]],
    );
    expect(later).toMatchObject({ plannedEndOn: '2018-01-01', costEuros: 10_000_000 });
    const kept = baselineAfter(1, [1, [...CREATION, approved('2018-03-01')]], [1, [WITHHELD]]);
    expect(kept).toMatchObject({ plannedEndOn: '2018-03-01', costEuros: null });
  });

  it('found it where the cost alone is withheld', () => {
    const dates = baselineAfter(1, [1, CREATION], [1, [COST_WITHHELD]]);
    expect(dates).toMatchObject({ plannedEndOn: '2018-01-01', costEuros: null });
  });
});
