import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyArb } from '../fixtures/arbitraries';
import { anEntry, aPortfolio } from '../fixtures/portfolios';
import { portfolioAt } from '../history/portfolio-at';
import { movementsBetween } from './movements';

describe('movementsBetween', () => {
  it('names who enters and who leaves, as each last stood', () => {
    const before = aPortfolio([anEntry('stays'), anEntry('leaves', { ministry: 'MINJUS' })]);
    const after = aPortfolio([anEntry('stays'), anEntry('enters')]);
    const { entrants, exits } = movementsBetween(before, after);
    expect(entrants.map(({ project }) => project)).toEqual(['enters']);
    expect(exits).toEqual([
      {
        project: 'leaves',
        name: 'LEAVES',
        ministry: 'MINJUS',
        ministryLabel: 'Ministère de la Justice',
        startOn: '2015-01-01',
        costEuros: 10_000_000,
        durationYears: 1096 / 365,
        missing: { cost: null, duration: null },
      },
    ]);
  });

  it('tells nothing of a withheld amount', () => {
    const withheld = { scope: 'entry', ground: 'defence', statement: null } as const;
    const { entrants } = movementsBetween(
      aPortfolio([]),
      aPortfolio([anEntry('enters', { withheld })]),
    );
    expect(entrants[0]).toMatchObject({ costEuros: null, durationYears: null });
  });

  it('has no entrants without a previous edition', () => {
    expect(movementsBetween(null, aPortfolio([anEntry('a')]))).toEqual({ entrants: [], exits: [] });
  });

  it('accounts for the whole change in the number of projects', () => {
    fc.assert(
      fc.property(historyArb, (history) => {
        const portfolios = history.editions.map(({ number }) => portfolioAt(history, number));
        portfolios.reduce((before, after) => {
          const { entrants, exits } = movementsBetween(before, after);
          expect(before.entries.length + entrants.length - exits.length).toBe(after.entries.length);
          return after;
        });
      }),
    );
  });
});
