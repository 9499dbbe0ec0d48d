import fc from 'fast-check';
import { expect, it } from 'vitest';
import { historyArb } from '../fixtures/arbitraries';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import { portfolioAt } from '../history/portfolio-at';
import { comparePortfolios } from './compare';
import type { Comparison } from './types';

/** First published 1.2493 year, then « 1.2 », then 1.9945. */
const rounded = aHistory(
  [
    [1, [...CREATION, aSchedule('2016-04-01', '2017-07-01')]],
    [2, [aSchedule('2016-04-01', '2017-06-13')]],
    [4, [aSchedule('2016-04-01', '2018-03-30')]],
  ],
  { origin: 'import' },
);

function kinds({ bridge }: Comparison): Set<string> {
  return new Set(Object.values(bridge).flatMap(({ parts }) => parts.map(({ kind }) => kind)));
}

it('puts what a change of rules moves in the part of the method, never in a revision', () => {
  const comparison = comparePortfolios({
    from: portfolioAt(rounded, 4, { rules: 1 }),
    to: portfolioAt(rounded, 4),
    history: rounded,
  });
  expect(kinds(comparison)).toEqual(new Set(['method']));
  expect(comparison.revisions).toEqual([]);
});

it('does so from one edition to the next, the revisions being those of the new rules', () => {
  const request = { to: portfolioAt(rounded, 4), history: rounded };
  const across = comparePortfolios({ ...request, from: portfolioAt(rounded, 3, { rules: 1 }) });
  const within = comparePortfolios({ ...request, from: portfolioAt(rounded, 3) });
  const revised = ({ bridge }: Comparison) =>
    Object.values(bridge).map(({ parts }) => parts.filter(({ kind }) => kind !== 'method'));
  expect(revised(across)).toEqual(revised(within));
  expect(across.revisions).toEqual(within.revisions);
});

it('does so in any history, and the parts still add up', () => {
  fc.assert(
    fc.property(historyArb, fc.nat(), (history, which) => {
      const { number } = history.editions[which % history.editions.length] ?? { number: 1 };
      const comparison = comparePortfolios({
        from: portfolioAt(history, number, { rules: 1 }),
        to: portfolioAt(history, number, { rules: 2 }),
        history,
      });
      expect([...kinds(comparison)].filter((kind) => kind !== 'method')).toEqual([]);
      for (const { parts, difference } of Object.values(comparison.bridge)) {
        const sum = parts.reduce((total, { amount }) => total + amount, 0);
        if (difference !== null) expect(sum).toBe(difference);
      }
    }),
  );
});
