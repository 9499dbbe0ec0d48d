import { describe, expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import { anEntry } from '../fixtures/portfolios';
import { aPoint, aSeries, declaredFigures } from '../fixtures/series';
import { factsOn, knownOf } from './known';
import { publishedSteps, recordOf, seriesUpTo, stepsOf } from './series';

const numbers = (edition: number, history = smallHistory) =>
  seriesUpTo(history, edition, []).points.map((point) => point.edition.number);
const without = (...gone: number[]) => ({
  ...smallHistory,
  editions: smallHistory.editions.filter(({ number }) => !gone.includes(number)),
});

describe('the published series up to an edition', () => {
  it('holds the published ones before it, oldest first, and itself whatever its state', () => {
    expect(numbers(4)).toEqual([1, 2, 3, 4]);
    expect(numbers(2)).toEqual([1, 2]);
    expect(numbers(4, { ...smallHistory, editions: smallHistory.editions.toReversed() })).toEqual([
      1, 2, 3, 4,
    ]);
    const open = smallHistory.editions.map((one) =>
      one.number === 2 ? { ...one, state: 'collection' as const } : one,
    );
    expect(numbers(4, { ...smallHistory, editions: open })).toEqual([1, 3, 4]);
    expect(() => numbers(9)).toThrow('edition 9 is not in the history');
  });

  it('says which editions it is compared with, and whether it is whole', () => {
    const { previous, yearAgo, isWhole } = seriesUpTo(smallHistory, 4, []);
    expect([previous?.edition.number, yearAgo?.edition.number, isWhole]).toEqual([3, 2, true]);
    expect(seriesUpTo(smallHistory, 1, [])).toMatchObject({ previous: null, yearAgo: null });
    expect(seriesUpTo(without(2), 4, []).isWhole).toBe(false);
    expect(seriesUpTo(without(1), 4, []).isWhole).toBe(false);
  });

  it('holds what the State declared of each edition', () => {
    const own = declaredFigures(3, { projects: 57 });
    expect(
      seriesUpTo(smallHistory, 4, [declaredFigures(9), own]).points.map(({ declared }) => declared),
    ).toEqual([null, null, own, null]);
  });
});

describe('a figure as it is published', () => {
  it.each([
    ['totalCost', 2_634_999_999, 263],
    ['totalCost', 2_635_000_000, 264],
    ['totalCost', -2_635_000_000, -264],
    ['meanDuration', 6.44, 64],
    ['meanDuration', 6.45, 65],
    ['budgetDrift', 0.125, 13],
    ['budgetDrift', -0.125, -13],
    ['projects', 61, 61],
  ] as const)('%s %d: %i steps', (figure, value, steps) => {
    expect(publishedSteps(figure, value)).toBe(steps);
  });

  it('leaves out the editions where it is unknown', () => {
    const unknown = anEntry('a', { costEuros: null });
    const series = aSeries(
      aPoint(1, [anEntry('a')]),
      aPoint(2, [unknown]),
      aPoint(3, [anEntry('a', { costEuros: 30e6 })]),
    );
    expect(stepsOf(series, 'totalCost')).toEqual([
      { edition: 1, steps: 1 },
      { edition: 3, steps: 3 },
    ]);
    expect(recordOf(series, 'totalCost')).toBe(null);
  });
});

describe('a record', () => {
  const record = (...costs: number[]) => {
    const points = costs.map((cost, at) =>
      aPoint(at + 1, [anEntry('a', { costEuros: cost * 1e7 })]),
    );
    return recordOf(aSeries(...points), 'totalCost');
  };

  it.each([
    [[1, 2, 3], 'highest'],
    [[2, 1, 3], 'highest'],
    [[1, 3, 3], null],
    [[1, 3, 2], null],
    [[3, 2, 1], 'lowest'],
    [[3, 1, 1], null],
    [[1, 2], null],
    [[2, 1], null],
    [[1], null],
  ])('%j: %s', (costs, expected) => {
    expect(record(...costs)).toBe(expected);
  });

  it('is none in a series that is not whole', () => {
    const points = [1, 2, 3].map((cost) => aPoint(cost, [anEntry('a', { costEuros: cost * 1e7 })]));
    expect(recordOf({ ...aSeries(...points), isWhole: false }, 'totalCost')).toBe(null);
  });
});

describe('what the series gives', () => {
  const declared = declaredFigures(2, {
    budgetGap: 0.25,
    totalCostEuros: 12e6,
    meanDurationYears: 3.1,
  });
  const series = aSeries(
    aPoint(1, [anEntry('a'), anEntry('b', { costEuros: null, startOn: null, plannedEndOn: null })]),
    aPoint(2, [anEntry('a', { costEuros: 11e6, phase: 'rollout' })], '2017-11', declared),
  );
  const known = knownOf(series, []);
  const of = (measure: Parameters<typeof factsOn>[1]) =>
    factsOn(known, measure).map(({ edition, value, project, declared: isDeclared }) => [
      edition,
      typeof value === 'number' ? Number(value.toFixed(2)) : value,
      project,
      isDeclared,
    ]);

  it('of each figure, computed and declared', () => {
    expect(of('totalCost')).toEqual([
      [1, 10e6, null, false],
      [2, 11e6, null, false],
      [2, 12e6, null, true],
    ]);
    expect(of('declaredBudgetGap')).toEqual([[2, 25, null, true]]);
    expect(of('declaredScheduleGap')).toEqual([]);
    expect(of('meanDuration')).toEqual([
      [1, 3, null, false],
      [2, 3, null, false],
      [2, 3.1, null, true],
    ]);
    expect(of('approvedBudgetGap')).toEqual([
      [1, 0, null, false],
      [2, 10, null, false],
    ]);
  });

  it('of each project whose value is known', () => {
    expect(of('cost')).toEqual([
      [1, 10e6, 'a', false],
      [2, 11e6, 'a', false],
    ]);
    expect(of('duration')).toEqual([
      [1, 3, 'a', false],
      [2, 3, 'a', false],
    ]);
  });

  it('of movements, phases and names', () => {
    expect(of('entrants')).toEqual([[2, 0, null, false]]);
    expect(of('exits')).toEqual([[2, 1, null, false]]);
    expect(of('left')).toEqual([[2, 1, null, false]]);
    expect(of('phase').filter(([, value]) => value !== 0)).toEqual([
      [1, 2, null, false],
      [2, 1, null, false],
    ]);
    expect(known.names).toEqual([
      { text: 'A', project: 'a' },
      { text: 'B', project: 'b' },
    ]);
    expect(known.steps.totalCost).toEqual([
      { edition: 1, steps: 1 },
      { edition: 2, steps: 1 },
    ]);
    expect(known.steps.projects).toEqual([
      { edition: 1, steps: 2 },
      { edition: 2, steps: 1 },
    ]);
    expect([known.edition, known.isWhole]).toEqual([2, true]);
  });
});
