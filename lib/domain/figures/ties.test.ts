import { describe, expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import { aBaseline, anEdition, anEntry, aPortfolio } from '../fixtures/portfolios';
import { portfolioAt } from '../history/portfolio-at';
import { byFunctionalZone } from './breakdowns';
import { declaredChange } from './declared-rates';
import { exitFiguresAt, exitFiguresOf } from './exits-at';
import { costlierProjects, postponedProjects } from './slips';

describe('costs that rose by as much', () => {
  const risen = (project: string, initial: number | null, name = project) =>
    anEntry(project, {
      name,
      costEuros: (initial ?? 0) + 2_000_000,
      initialBaseline: aBaseline({ costEuros: initial }),
    });

  it('are ranked by what they rose from, then by name', () => {
    const entries = [
      risen('c', 50_000_000),
      risen('b', 10_000_000, 'Bêta'),
      risen('a', 10_000_000, 'Alpha'),
      risen('d', 4_000_000),
    ];
    for (const order of [entries, entries.toReversed()]) {
      const ranked = costlierProjects(aPortfolio(order)).map(({ entry }) => entry.project);
      expect(ranked).toEqual(['d', 'a', 'b', 'c']);
    }
  });
});

it('ends that moved by as much are ranked by their share of the duration, last those that have none', () => {
  const late = (project: string, startOn: string | null) =>
    anEntry(project, {
      startOn,
      plannedEndOn: '2019-01-01',
      initialBaseline: aBaseline({ startOn }),
    });
  const entries = [late('long', '2000-01-01'), late('none', null), late('short', '2016-01-01')];
  for (const order of [entries, entries.toReversed()]) {
    const ranked = postponedProjects(aPortfolio(order)).map(({ entry }) => entry.project);
    expect(ranked).toEqual(['short', 'long', 'none']);
  }
});

describe('the zones', () => {
  it('come by size, then by name, and last those that have none', () => {
    const zones = [null, null, null, 'Justice', 'Santé', 'Santé', 'Achats'];
    const entries = zones.map((functionalZone, index) => anEntry(`p${index}`, { functionalZone }));
    for (const order of [entries, entries.toReversed()]) {
      const cells = byFunctionalZone(aPortfolio(order));
      expect(cells.map(({ count }) => count)).toEqual([2, 1, 1, 3]);
      expect(cells.slice(0, 3).map(({ label }) => label)).toEqual(['Santé', 'Achats', 'Justice']);
    }
  });
});

describe('two declared rates', () => {
  const point = (value: number | null, methodVersion = 1) =>
    ({ edition: 3, dataMonth: '2017-06', value, methodVersion }) as Parameters<
      typeof declaredChange
    >[0];

  it('have a difference in hundredths where both were declared by one method', () => {
    expect(declaredChange(point(0.32), point(0.38))).toMatchObject({
      comparable: true,
      difference: 0.06,
    });
    const missing = { comparable: false, why: 'notDeclared' };
    expect(declaredChange(point(null), point(0.38))).toEqual(missing);
    expect(declaredChange(point(0.32), point(null))).toEqual(missing);
    expect(declaredChange(point(0.32), point(0.25, 2))).toEqual({
      comparable: false,
      why: 'methodChanged',
    });
  });
});

it('what left up to an edition is counted once, from the first edition that says something', () => {
  const shown = portfolioAt(smallHistory, 4);
  const editions = [2, 3, 4].map((number) => portfolioAt(smallHistory, number));
  expect(exitFiguresAt(smallHistory, shown)).toEqual(exitFiguresOf(editions));
  const third = portfolioAt(smallHistory, 3);
  expect(exitFiguresAt(smallHistory, third)).toEqual(exitFiguresOf(editions.slice(0, 2)));
});

it('what left is counted by the method of the last edition, since the first', () => {
  const by = (number: number, budgetMethod: string) =>
    aPortfolio([], { edition: anEdition(number, { budgetMethod }) });
  const simple = by(3, 'simple-mean');
  const weighted = by(4, 'weighted-by-initial-cost');
  expect(exitFiguresOf([simple, weighted])).toEqual(
    exitFiguresOf([by(3, 'weighted-by-initial-cost'), weighted]),
  );
  expect(exitFiguresOf([simple, weighted])).not.toEqual(
    exitFiguresOf([simple, by(4, 'simple-mean')]),
  );
});
