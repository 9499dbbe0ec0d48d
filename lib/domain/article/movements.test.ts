import { describe, expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import { aHistory, CREATION } from '../fixtures/one-project';
import type { Change } from '../history/change';
import type { History } from '../history/portfolio';
import type { ExitGround } from '../vocabulary/exits';
import { articleFacts } from './article-facts';
import { knownOf } from './known';
import { leftSinceFirst, movementsOf } from './movements';
import { seriesUpTo } from './series';

const of = (history: History, edition: number) => {
  const { entrants, leavers } = movementsOf(history, seriesUpTo(history, edition, []));
  return {
    entrants: entrants.map(({ entry, returns }) => [entry.project, returns]),
    leavers,
  };
};
const exit = (ground: ExitGround, finalCostEuros: number | null = null): Change => ({
  kind: 'exit',
  ground,
  finalCostEuros,
  finalEndOn: null,
  successors: [],
});
const SECRET: Change = {
  kind: 'withholding',
  withheld: { scope: 'cost', ground: 'tender', statement: null },
};
const comparisonOf = (...acts: Parameters<typeof aHistory>[0]) => {
  const last = acts.at(-1)?.[0] ?? 1;
  return of(aHistory(acts), last).leavers.map(({ comparison }) => comparison);
};

describe('entrants and leavers of an edition', () => {
  it('are those of this edition alone, with what is known of them', () => {
    expect(of(smallHistory, 1)).toEqual({ entrants: [], leavers: [] });
    expect(of(smallHistory, 2).entrants).toEqual([
      ['alpha', false],
      ['beta', false],
    ]);
    const { entrants, leavers } = of(smallHistory, 3);
    expect(entrants).toEqual([['gamma', false]]);
    expect(leavers).toMatchObject([
      {
        last: { project: 'beta' },
        ground: 'abandoned',
        monthsFollowed: 7,
        comparison: null,
        spentWithoutService: { euros: 5_000_000 },
      },
    ]);
    expect(of(smallHistory, 4)).toEqual({ entrants: [['delta', false]], leavers: [] });
  });

  it('come back where an earlier edition had them; followed since the first of these', () => {
    const back = aHistory([
      [1, CREATION],
      [2, [exit('completed')]],
      [3, [{ kind: 'entry' }]],
      [4, [exit('completed')]],
    ]);
    expect(of(back, 3).entrants).toEqual([['GP-0001', true]]);
    expect(of(back, 4).leavers.map(({ monthsFollowed }) => monthsFollowed)).toEqual([14]);
  });

  it('are not those told under another identifier', () => {
    const duplicate = aHistory([
      [1, CREATION],
      [2, [exit('duplicate')]],
    ]);
    expect(of(duplicate, 2).leavers).toEqual([]);
    const series = seriesUpTo(duplicate, 2, []);
    expect(leftSinceFirst(series)).toBe(0);
    expect(knownOf(series, []).facts.exits?.map(({ value }) => value)).toEqual([0]);
    // BETA left on another ground.
    const small = knownOf(seriesUpTo(smallHistory, 4, []), []);
    expect(small.facts.exits?.map(({ edition, value }) => [edition, value])).toEqual([
      [2, 0],
      [3, 1],
      [4, 0],
    ]);
    expect(small.facts.entrants?.map(({ edition, value }) => [edition, value])).toEqual([
      [2, 2],
      [3, 1],
      [4, 1],
    ]);
  });

  it('a duplicate beside a project that left is the only one not told', () => {
    const series = seriesUpTo(
      {
        ...smallHistory,
        revisions: smallHistory.revisions
          .map((revision) =>
            revision.edition === 3 && revision.project === 'alpha'
              ? { ...revision, changes: [exit('duplicate')] }
              : revision,
          )
          .filter(({ edition }) => edition < 4),
      },
      3,
      [],
    );
    expect(knownOf(series, []).facts.exits?.at(-1)?.value).toBe(1);
    expect(leftSinceFirst(series)).toBe(1);
  });
});

describe('how many left since the first edition', () => {
  it('counts each edition’s, this one’s included', () => {
    const left = (edition: number) => leftSinceFirst(seriesUpTo(smallHistory, edition, []));
    expect([1, 2, 3, 4].map(left)).toEqual([0, 0, 1, 1]);
  });

  it('is not known where a project came back, or an edition is missing', () => {
    const back = aHistory([
      [1, CREATION],
      [2, [exit('completed')]],
      [3, [{ kind: 'entry' }]],
    ]);
    expect(leftSinceFirst(seriesUpTo(back, 2, []))).toBe(1);
    expect(leftSinceFirst(seriesUpTo(back, 3, []))).toBe(null);
    const missing = {
      ...smallHistory,
      editions: smallHistory.editions.filter(({ number }) => number !== 2),
    };
    expect(leftSinceFirst(seriesUpTo(missing, 4, []))).toBe(null);
  });
});

describe('a last cost against the first', () => {
  const APPROVED: Change = {
    kind: 'baseline',
    role: 'initial',
    costEuros: 8_000_000,
    startOn: null,
    plannedEndOn: null,
    statedDurationDays: null,
  };

  it('is the final one where it is known, else the last published', () => {
    expect(comparisonOf([1, CREATION], [2, [exit('completed', 7_500_000)]])).toEqual([
      {
        initialEuros: 10_000_000,
        finalEuros: 7_500_000,
        isApproved: false,
        isFinal: true,
        initialEdition: 1,
      },
    ]);
    expect(
      comparisonOf(
        [1, CREATION],
        [2, [{ kind: 'budget', costEuros: 12_000_000 }]],
        [3, [exit('completed')]],
      ),
    ).toMatchObject([{ initialEuros: 10_000_000, finalEuros: 12_000_000, isFinal: false }]);
  });

  it('starts from the approved budget where there is one', () => {
    expect(
      comparisonOf([1, [...CREATION, APPROVED]], [2, [exit('completed', 7_500_000)]]),
    ).toMatchObject([{ initialEuros: 8_000_000, isApproved: true, initialEdition: 1 }]);
  });

  it.each([
    ['completed', true],
    ['unstated', true],
    ['abandoned', false],
    ['merged', false],
    ['outOfScope', false],
  ] as const)('after « %s »: %s', (ground, isCompared) => {
    const [comparison] = comparisonOf([1, CREATION], [2, [exit(ground, 7_500_000)]]);
    expect(comparison !== null).toBe(isCompared);
  });

  it.each([0, null])('is none from %s euros', (costEuros) => {
    expect(
      comparisonOf(
        [1, [...CREATION, { kind: 'budget', costEuros }]],
        [2, [exit('completed', 7_500_000)]],
      ),
    ).toEqual([null]);
  });

  it('is none of a project withheld in this edition or before, and not later', () => {
    expect(
      comparisonOf(
        [1, [...CREATION, SECRET]],
        [2, [{ kind: 'withholding', withheld: null }]],
        [3, [exit('completed', 7_500_000)]],
      ),
    ).toEqual([null]);
    expect(comparisonOf([1, CREATION], [2, [exit('completed', 7_500_000), SECRET]])).toEqual([
      null,
    ]);
    const later = aHistory([
      [1, CREATION],
      [2, [exit('completed', 7_500_000)]],
      [3, [SECRET]],
    ]);
    expect(of(later, 2).leavers[0]?.comparison).toMatchObject({ finalEuros: 7_500_000 });
  });
});

describe('what is known beside the tables', () => {
  it('holds final costs, and nothing else the draft says', () => {
    const history = aHistory([
      [1, CREATION],
      [2, [exit('completed', 7_500_000)]],
    ]);
    const { known } = articleFacts(history, 2, [], null);
    expect(known.facts.finalCost?.map(({ value, edition }) => [value, edition])).toEqual([
      [7_500_000, 2],
      [10_000_000, 1],
    ]);
    expect(known.facts.statement).toBe(undefined);
  });
});
