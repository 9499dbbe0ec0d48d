import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyAtArb } from '../fixtures/arbitraries';
import { aHistory, CREATION } from '../fixtures/one-project';
import { aBaseline, anEntry } from '../fixtures/portfolios';
import type { Change } from '../history/change';
import type { EntryState, Exit } from '../history/entry';
import type { History } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { CURRENT_RULES } from '../history/rules';
import { EXIT_GROUNDS, type ExitGround } from '../vocabulary/exits';
import { exitFigures } from './exit-figures';
import { type Departure, departures, finalBalance, standingDepartures } from './exits';
import { budgetGap, scheduleGap } from './gaps';

/** 81,6 M€ first foreseen, taken out of the panorama. */
function aDeparture(ground: ExitGround, overrides: Partial<EntryState> = {}): Departure {
  const exit: Exit = {
    edition: 3,
    ground,
    finalCostEuros: 40_000_000,
    finalEndOn: '2016-07-01',
    successors: [],
  };
  const baseline = aBaseline({ costEuros: 81_600_000 });
  const entry = anEntry('left', {
    costEuros: 81_600_000,
    initialBaseline: baseline,
    latestBaseline: baseline,
    exit,
    ...overrides,
  });
  return { entry, edition: 3, returnedIn: null };
}

function anExit(ground: ExitGround, finalCostEuros: number | null): Change {
  return { kind: 'exit', ground, finalCostEuros, finalEndOn: '2017-01-01', successors: [] };
}

function portfoliosOf(history: History, upTo: number) {
  return history.editions
    .map(({ number }) => number)
    .filter((number) => number <= upTo)
    .map((number) => portfolioAt(history, number));
}

function figuresOf(standing: readonly Departure[], budgetMethod = 'simple-mean') {
  return exitFigures(standing, { since: 1, budgetMethod });
}

function figuresAt(history: History, edition: number) {
  return figuresOf(standingDepartures(portfoliosOf(history, edition)));
}

describe('finalBalance', () => {
  it('gives an abandoned project what it spent, and no gap', () => {
    expect(finalBalance(aDeparture('abandoned').entry)).toMatchObject({
      initialCostEuros: 81_600_000,
      finalCostEuros: 40_000_000,
      spentWithoutService: { euros: 40_000_000 },
      budgetGap: null,
      scheduleGap: null,
    });
  });

  it('compares a completed project to what was first foreseen', () => {
    const balance = finalBalance(aDeparture('completed').entry);
    expect(balance?.budgetGap).toBeCloseTo(40 / 81.6 - 1, 12);
    expect(balance?.scheduleGap).toBeCloseTo(547 / 1096 - 1, 12);
    expect(balance?.spentWithoutService).toBeNull();
  });

  it.each(EXIT_GROUNDS.filter((ground) => ground !== 'completed'))(
    'sets nothing against the initial reference of a project %s',
    (ground) => {
      const balance = finalBalance(aDeparture(ground).entry);
      expect([balance?.budgetGap, balance?.scheduleGap]).toEqual([null, null]);
    },
  );

  it('says why an amount is missing, and never zero', () => {
    const exit = { ...aDeparture('abandoned').entry.exit, finalCostEuros: null } as Exit;
    const spent = (overrides: Partial<EntryState>) =>
      finalBalance(aDeparture('abandoned', { exit, ...overrides }).entry)?.spentWithoutService;
    expect(spent({})).toEqual({ missing: 'notGiven' });
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    expect(spent({ withheld })).toEqual({ missing: 'withheld' });
  });

  it('takes away the gaps of the last estimate too', () => {
    const { entry } = aDeparture('abandoned', { costEuros: 40_000_000 });
    expect([budgetGap(entry), scheduleGap(entry)]).toEqual([null, null]);
    const completed = aDeparture('completed', { costEuros: 40_000_000 }).entry;
    expect(budgetGap(completed)).not.toBeNull();
  });

  it('is nothing while the project is there', () => {
    expect(finalBalance(anEntry('here'))).toBeNull();
  });
});

describe('what is spent without service', () => {
  const abandoned = aHistory([
    [1, CREATION],
    [3, [anExit('abandoned', 4_000_000)]],
  ]);

  it('is cumulated from the edition of the exit on', () => {
    expect(figuresAt(abandoned, 2).spentWithoutService).toEqual({
      euros: null,
      counted: [],
      leftOut: [],
    });
    for (const edition of [3, 4, 5]) {
      expect(figuresAt(abandoned, edition).spentWithoutService).toMatchObject({
        euros: 4_000_000,
        counted: [{ project: 'GP-0001', edition: 3, euros: 4_000_000 }],
      });
    }
  });

  it('is cancelled when the project comes back; the departure stays in the register', () => {
    const back = aHistory([
      [1, CREATION],
      [3, [anExit('abandoned', 4_000_000)]],
      [5, [{ kind: 'entry' }]],
    ]);
    expect(figuresAt(back, 4).spentWithoutService.euros).toBe(4_000_000);
    expect(figuresAt(back, 5)).toMatchObject({
      departed: 0,
      spentWithoutService: { euros: null, counted: [] },
    });
    expect(departures(portfoliosOf(back, 5))).toMatchObject([
      { edition: 3, returnedIn: 5, entry: { exit: { ground: 'abandoned' } } },
    ]);
  });

  it('counts a project that left twice once, at its last balance', () => {
    const twice = aHistory([
      [1, CREATION],
      [2, [anExit('completed', 9_000_000)]],
      [4, [{ kind: 'entry' }]],
      [5, [anExit('abandoned', 12_000_000)]],
    ]);
    const figures = figuresAt(twice, 5);
    expect(figures.spentWithoutService.euros).toBe(12_000_000);
    expect(figures.completedBudgetGap.counted).toEqual([]);
    expect(departures(portfoliosOf(twice, 5)).map(({ edition }) => edition)).toEqual([2, 5]);
  });

  it('follows an erratum that corrects the exit, from the publication that takes it in', () => {
    const corrected = aHistory([
      [1, CREATION],
      [3, [anExit('completed', 4_000_000)]],
      [3, [{ kind: 'entry' }, anExit('abandoned', 5_000_000)]],
    ]);
    const published = (version: number, position: number): History => ({
      ...corrected,
      publications: [
        { edition: 3, version, position, publishedOn: '2017-07-01', rules: CURRENT_RULES },
      ],
    });
    const before = figuresAt(published(1, 2), 3);
    expect(before.spentWithoutService.euros).toBeNull();
    expect(before.completedBudgetGap.value).toBeCloseTo(-0.6, 12);
    const after = figuresAt(published(2, 3), 3);
    expect(after.spentWithoutService.euros).toBe(5_000_000);
    expect(after.completedBudgetGap.value).toBeNull();
  });

  it('takes a ground that is learnt later, without a second departure', () => {
    const learnt = aHistory([
      [1, CREATION],
      [2, [anExit('unstated', null)]],
      [5, [{ kind: 'entry' }, anExit('abandoned', 3_000_000)]],
    ]);
    expect(figuresAt(learnt, 4)).toMatchObject({ unstated: 1, departed: 1 });
    expect(figuresAt(learnt, 5)).toMatchObject({
      unstated: 0,
      departed: 1,
      spentWithoutService: { euros: 3_000_000, counted: [{ edition: 2 }] },
    });
  });

  it('leaves out a project that was never in the panorama', () => {
    const never = aHistory([
      [2, [...CREATION]],
      [2, [anExit('abandoned', 4_000_000)]],
    ]);
    expect(figuresAt(never, 5).departed).toBe(0);
  });
});

describe('the budget gap of completed projects', () => {
  it('is measured at their final cost, abandoned ones apart', () => {
    const figures = figuresOf([aDeparture('completed'), aDeparture('abandoned')]);
    expect(figures.completedBudgetGap.value).toBeCloseTo(40 / 81.6 - 1, 12);
    expect(figures.completedBudgetGap.counted).toHaveLength(1);
    expect(figures.spentWithoutService.euros).toBe(40_000_000);
  });

  it('counts completed projects under a method that leaves them out of the panorama’s rate', () => {
    const { completedBudgetGap } = figuresOf(
      [aDeparture('completed', { phase: 'completed' })],
      'weighted-by-initial-cost-open',
    );
    expect(completedBudgetGap.method.name).toBe('weighted-by-initial-cost');
    expect(completedBudgetGap.counted).toHaveLength(1);
  });

  it('says why a completed project is not compared', () => {
    const exit = { ...aDeparture('completed').entry.exit, finalCostEuros: null } as Exit;
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    const reasons = figuresOf([
      aDeparture('completed', { exit }),
      aDeparture('completed', { withheld }),
      aDeparture('completed', { initialBaseline: null }),
    ]).completedBudgetGap.leftOut.map(({ reason }) => reason);
    expect(reasons).toEqual(['notGiven', 'withheld', 'noBaseline']);
  });
});

describe('the laws of exits', () => {
  it('adds up what its evidence shows, with every abandoned project counted or named', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const standing = standingDepartures(portfoliosOf(history, edition));
        const { spentWithoutService: spent, completedBudgetGap } = figuresOf(standing);
        const abandoned = standing.filter(({ entry }) => entry.exit?.ground === 'abandoned');
        expect(spent.counted.length + spent.leftOut.length).toBe(abandoned.length);
        expect(spent.euros ?? 0).toBe(spent.counted.reduce((sum, { euros }) => sum + euros, 0));
        const gone = new Set(abandoned.map(({ entry }) => entry.project));
        for (const { project } of completedBudgetGap.counted) expect(gone.has(project)).toBe(false);
      }),
    );
  });

  it('is the same whatever a withheld project spent', () => {
    fc.assert(
      fc.property(historyAtArb, fc.nat(), ({ history, edition }, other) => {
        const standing = standingDepartures(portfoliosOf(history, edition));
        const elsewise = standing.map((departure): Departure => {
          const { entry } = departure;
          if (entry.withheld === null || entry.exit === null) return departure;
          const exit = { ...entry.exit, finalCostEuros: other };
          return { ...departure, entry: { ...entry, exit } };
        });
        expect(figuresOf(elsewise)).toEqual(figuresOf(standing));
      }),
    );
  });

  it('has each project out once, and none that is there', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const portfolios = portfoliosOf(history, edition);
        const out = standingDepartures(portfolios).map(({ entry }) => entry.project);
        expect(new Set(out).size).toBe(out.length);
        const present = new Set(portfolios.at(-1)?.entries.map(({ project }) => project));
        expect(out.filter((project) => present.has(project))).toEqual([]);
      }),
    );
  });
});
