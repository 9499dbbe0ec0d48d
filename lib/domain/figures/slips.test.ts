import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import { aBaseline, anEntry, aPortfolio } from '../fixtures/portfolios';
import { addDays } from '../history/duration';
import type { EntryState } from '../history/entry';
import { portfolioAt } from '../history/portfolio-at';
import { scheduleGap } from './gaps';
import { costlierProjects, costSlip, endSlip, postponedProjects } from './slips';

/** RenoiRH: its start was corrected by three years, its end moved by a month. */
const CORRECTED_START = anEntry('renoirh', {
  startOn: '2011-01-01',
  plannedEndOn: '2019-01-01',
  initialBaseline: aBaseline({ startOn: '2014-01-01', plannedEndOn: '2018-12-01' }),
});

function withheld(scope: 'cost' | 'entry'): Pick<EntryState, 'withheld'> {
  return { withheld: { scope, ground: 'tender', statement: null } };
}

describe('a slip of the end', () => {
  it('is what the end moved, whatever was corrected of the start', () => {
    expect(scheduleGap(CORRECTED_START)).toBeGreaterThan(0.6);
    expect(endSlip(CORRECTED_START)).toMatchObject({ months: 1, from: '2018-12-01' });
  });

  it('does not depend on the start', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2000, max: 1000 }),
        fc.integer({ min: -500, max: 2000 }),
        (startMoved, endMoved) => {
          const plannedEndOn = addDays('2018-01-01', endMoved);
          const whole = anEntry('p', { plannedEndOn });
          const corrected = { ...whole, startOn: addDays('2015-01-01', startMoved) };
          expect(endSlip(corrected)).toEqual(endSlip(whole));
        },
      ),
    );
  });

  it('is none for a rounding, nor for what is not known on both sides', () => {
    const rounded = aHistory(
      [
        [1, [...CREATION, aSchedule('2013-07-01', '2020-04-01')]],
        [2, [aSchedule('2013-07-01', addDays('2013-07-01', 2482))]],
      ],
      { origin: 'import' },
    );
    const [entry] = portfolioAt(rounded, 2).entries;
    expect(entry && endSlip(entry)?.months).toBe(0);
    expect(endSlip(anEntry('p', { plannedEndOn: null }))).toBeNull();
    expect(endSlip(anEntry('p', { initialBaseline: null }))).toBeNull();
  });

  it('shows the end that is published, and counts its months from it', () => {
    const start = '2015-03-15';
    const folded = (...days: number[]) => {
      const acts = days.map((each, index) => {
        const dates = aSchedule(start, addDays(start, each));
        return [index + 1, index === 0 ? [...CREATION, dates] : [dates]] as const;
      });
      const [entry] = portfolioAt(aHistory(acts, { origin: 'import' }), days.length).entries;
      if (entry === undefined) throw new Error('no entry');
      return entry;
    };
    const entry = folded(300, 456, 438);
    expect(entry.preciseSchedule?.plannedEndOn).toBe('2016-06-13');
    expect(endSlip(entry)).toMatchObject({ from: '2016-01-09', to: '2016-05-26', months: 4 });
    expect(endSlip(folded(456, 438))).toMatchObject({ to: '2016-05-26', months: 0, ratio: 0 });
  });

  it('is measured from the approved end where there is one, and says so', () => {
    const approved = anEntry('p', { plannedEndOn: '2018-07-01' });
    expect(endSlip(approved)).toMatchObject({ months: 6, provenance: 'approved', edition: 1 });
    const renewed = { ...approved, latestBaseline: aBaseline({ plannedEndOn: '2018-06-01' }) };
    expect(endSlip(renewed, 'latest')?.months).toBe(1);
  });
});

describe('what a withheld, abandoned or completed project slipped', () => {
  const moved = { costEuros: 12_000_000, plannedEndOn: '2019-01-01' };

  it('is told only where it is not withheld', () => {
    const secretCost = anEntry('p', { ...moved, ...withheld('cost') });
    expect([costSlip(secretCost), endSlip(secretCost)?.months]).toEqual([null, 12]);
    const secret = anEntry('p', { ...moved, ...withheld('entry') });
    expect([costSlip(secret), endSlip(secret)]).toEqual([null, null]);
  });

  it('is none where it was abandoned', () => {
    const exit = {
      edition: 4,
      ground: 'abandoned' as const,
      finalCostEuros: 1,
      finalEndOn: null,
      successors: [],
    };
    const abandoned = anEntry('p', { ...moved, exit });
    expect([costSlip(abandoned), endSlip(abandoned)]).toEqual([null, null]);
  });

  it('is ranked while it is open only', () => {
    const portfolio = aPortfolio([
      anEntry('open', moved),
      anEntry('done', { ...moved, phase: 'completed' }),
    ]);
    expect(costlierProjects(portfolio).map(({ entry }) => entry.project)).toEqual(['open']);
    expect(postponedProjects(portfolio).map(({ entry }) => entry.project)).toEqual(['open']);
  });
});

it('ranks costs by euros and ends by months, each apart, and leaves out what went down', () => {
  const portfolio = aPortfolio([
    anEntry('tenfold', {
      costEuros: 1_000_000,
      initialBaseline: aBaseline({ costEuros: 100_000 }),
    }),
    anEntry('large', {
      costEuros: 90_000_000,
      plannedEndOn: '2018-03-01',
      initialBaseline: aBaseline({ costEuros: 80_000_000 }),
    }),
    anEntry('cheaper', { costEuros: 5_000_000, plannedEndOn: '2017-06-01' }),
    CORRECTED_START,
  ]);
  expect(costlierProjects(portfolio).map(({ entry }) => entry.project)).toEqual([
    'large',
    'tenfold',
  ]);
  expect(postponedProjects(portfolio).map(({ entry }) => entry.project)).toEqual([
    'large',
    'renoirh',
  ]);
});
