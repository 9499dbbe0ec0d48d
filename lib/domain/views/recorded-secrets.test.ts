import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeRegisterRows } from '@/lib/files/register-rows';
import { NO_FILTERS } from '@/lib/views/dashboard';
import { aHistory, CREATION } from '../fixtures/one-project';
import { runs } from '../fixtures/runs';
import type { Change } from '../history/change';
import type { History } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { buildBriefing } from './briefing';
import { buildDashboard } from './dashboard';
import { buildProjectView } from './project';
import { buildProjectsView } from './projects';
import { buildRegister } from './register';
import { outsidePortfolioAt } from './withheld-entry';

const WITHHELD: Change = {
  kind: 'withholding',
  withheld: { scope: 'cost', ground: 'tender', statement: null },
};
const LIFTED: Change = { kind: 'withholding', withheld: null };

const budget = (costEuros: number): Change => ({ kind: 'budget', costEuros });
const approved = (costEuros: number): Change => ({
  kind: 'baseline',
  role: 'initial',
  costEuros,
  startOn: null,
  plannedEndOn: null,
  statedDurationDays: null,
});
const exit = (finalCostEuros: number): Change => ({
  kind: 'exit',
  ground: 'completed',
  finalCostEuros,
  finalEndOn: '2017-06-01',
  successors: [],
});

/**
 * A stays and B leaves, both approved at an amount while their cost was withheld, at 12 M€ once that was
 * lifted; C was approved in the open.
 */
function historyOf(secretEuros: number): History {
  const creation = [...CREATION, budget(secretEuros), approved(secretEuros)];
  const secret = (project: string, ...inTheEnd: Change[]) =>
    aHistory(
      [
        [1, [...creation, WITHHELD]],
        [2, [LIFTED, budget(12_000_000)]],
        [3, inTheEnd.length === 0 ? [{ kind: 'confirmation' }] : inTheEnd],
      ],
      { project },
    ).revisions;
  const open = aHistory(
    [
      [1, [...CREATION, approved(10_000_000)]],
      [3, [budget(12_000_000)]],
    ],
    { project: 'C' },
  ).revisions;
  const revisions = [...secret('A'), ...secret('B', exit(13_000_000)), ...open];
  return {
    ...aHistory([]),
    revisions: revisions.map((revision, index) => ({ ...revision, seq: index + 1 })),
  };
}

const SECRET = 7_654_321;
const HISTORY = historyOf(SECRET);

const register = (history: History, outside: boolean) =>
  buildRegister({
    history,
    edition: 3,
    filters: { ground: null, ministry: null },
    restrictedTo: null,
    reading: { outside },
  });

const REQUEST = {
  declared: [],
  edition: 3,
  filters: NO_FILTERS,
  restrictedTo: null,
  version: '',
  today: '2017-07-01',
};

const lists = (history: History, outside: boolean) => {
  const view = buildDashboard({ ...REQUEST, history, outside });
  return { slips: view?.slips, exits: view?.exits, exitFigures: view?.exitFigures };
};

const project = (history: History, withoutWithheld: boolean, id = 'A') =>
  buildProjectView({
    history,
    project: id,
    edition: 3,
    version: '',
    readOnlyReason: null,
    withoutWithheld,
  });

const note = (history: History, outside: boolean) =>
  buildBriefing({ ...REQUEST, history, outside, collection: null, awaited: [] });

describe('an amount approved while the cost was withheld', () => {
  it('is in no line of the register outside, nor in its figures and its CSV', () => {
    const outside = register(HISTORY, true);
    expect(outside?.rows[0]).toMatchObject({
      project: 'B',
      balance: { initialCostEuros: null, finalCostEuros: 13_000_000, budgetGap: null },
    });
    expect(outside?.figures.completedBudgetGap.value).toBeNull();
    const inside = register(HISTORY, false);
    expect(inside?.rows[0]?.balance.initialCostEuros).toBe(SECRET);
    expect(inside?.figures.completedBudgetGap.value).not.toBeNull();
    expect(writeRegisterRows(inside?.rows ?? [])).not.toBe(writeRegisterRows(outside?.rows ?? []));
  });

  it('is in no list of the dashboard outside', () => {
    const costs = (outside: boolean) =>
      lists(HISTORY, outside).slips?.costs.map((row) => [row.project, row.slip.from]);
    expect(costs(true)).toEqual([['C', 10_000_000]]);
    expect(costs(false)).toEqual([
      ['A', SECRET],
      ['C', 10_000_000],
    ]);
  });

  it('is in no row of the table of projects outside', () => {
    const gaps = (portfolio: ReturnType<typeof portfolioAt>) =>
      buildProjectsView({ ...REQUEST, portfolio, editions: HISTORY.editions }).rows.map((row) => [
        row.project,
        row.budgetGap,
      ]);
    expect(gaps(outsidePortfolioAt(HISTORY, 3))).toEqual([
      ['A', null],
      ['C', 0.2],
    ]);
    expect(gaps(portfolioAt(HISTORY, 3))[0]?.[1]).toBeGreaterThan(0.5);
  });

  it('is absent from the page of the project outside, and from its chart for everybody', () => {
    const outside = project(HISTORY, true);
    expect(outside?.entry.initialBaseline?.costEuros).toBeNull();
    expect(JSON.stringify(outside)).not.toMatch(/7654321|7,6/);
    const inside = project(HISTORY, false);
    expect(inside?.entry.initialBaseline?.costEuros).toBe(SECRET);
    expect(inside?.points.map(({ baselineCostEuros }) => baselineCostEuros)).toEqual([
      null,
      null,
      null,
    ]);
    expect(project(HISTORY, true, 'C')?.entry.initialBaseline?.costEuros).toBe(10_000_000);
  });

  it('is in the note of nobody', () => {
    for (const outside of [true, false]) {
      const drifts = note(HISTORY, outside)?.drifts;
      expect(drifts?.euros.lines.map((line) => line.project)).toEqual(['C']);
    }
  });

  it('cannot be told from another in what is read outside', () => {
    const euros = fc.integer({ min: 1_000_000, max: 11_000_000 });
    fc.assert(
      fc.property(euros, euros, (one, other) => {
        const read = (secret: number) => {
          const history = historyOf(secret);
          return [
            register(history, true),
            lists(history, true),
            project(history, true),
            note(history, true)?.drifts,
            outsidePortfolioAt(history, 3),
          ];
        };
        expect(read(one)).toEqual(read(other));
      }),
      { numRuns: runs(20) },
    );
  });
});
