import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate } from '../figures/aggregate';
import type { DeclaredFigures } from '../figures/types';
import { historyAtArb } from '../fixtures/arbitraries';
import { smallHistory } from '../fixtures/histories';
import { type FiguresReport, type FiguresRequest, figuresReport } from './figures-report';

function report(overrides: Partial<FiguresRequest> = {}): FiguresReport {
  const built = figuresReport({ history: smallHistory, declared: [], edition: 4, ...overrides });
  if (built === null) throw new Error('no such edition');
  return built;
}

const DECLARED: DeclaredFigures = {
  edition: 4,
  projects: 3,
  interministerial: 1,
  totalCostEuros: 160_000_000,
  meanDurationYears: 3.7,
  budgetGap: 0.25,
  scheduleGap: null,
  byCostBand: { '> 100 M€': 1, 'entre 9 et 20 M€': 2, 'En Cadrage': 1 },
  byMinistryAndPhase: {
    'Services du Premier Ministre': { Cadrage: 1, 'Conception / Réalisation': 1 },
    'Ministère de la Justice': { Cadrage: 1, 'Conception / Réalisation': 0 },
  },
  byFunctionalZone: { Finances: 3 },
};

describe('figuresReport', () => {
  it('prints plain numbers, keyed by the labels of the edition', () => {
    expect(report()).toMatchObject({
      edition: 4,
      projects: 3,
      interministerial: 0,
      totalCostEuros: 162_000_000,
      budgetDrift: 0.1,
      approvedBudgetGap: null,
      byCostBand: {
        '< 5 M€': 0,
        'entre 5 et 9 M€': 0,
        'entre 9 et 20 M€': 1,
        'entre 20 et 100 M€': 0,
        '> 100 M€': 1,
        'En cadrage': 1,
      },
      byPhase: { Cadrage: 1, 'Conception / Réalisation': 2, Expérimentation: 0, Déploiement: 0 },
      byMinistry: { 'Services du Premier ministre': 2, 'Ministère de la Justice': 1 },
      byMinistryAndPhase: {
        'Services du Premier ministre': {
          Cadrage: 1,
          'Conception / Réalisation': 1,
          Expérimentation: 0,
          Déploiement: 0,
        },
      },
      byFunctionalZone: { Finances: 3 },
      declared: null,
      differences: [],
    });
    expect(report().entrants.map(({ project }) => project)).toEqual(['delta']);
    const { costs, ends } = report().slips;
    expect(costs.map(({ project, slip }) => [project, slip.euros])).toEqual([['alpha', 2_000_000]]);
    expect(ends.map(({ project, slip }) => [project, slip.months])).toEqual([['alpha', 12]]);
    expect(report({ edition: 3 }).exits.map(({ project }) => project)).toEqual(['beta']);
    expect(report({ edition: 2 }).entrants).toEqual([]);
  });

  it('takes another method for both gaps', () => {
    const { evidence, budgetDrift } = report({ method: 'weighted-by-initial-cost' });
    expect(evidence.budgetDrift.method.name).toBe('weighted-by-initial-cost');
    expect(evidence.scheduleDrift.method.name).toBe('weighted-by-initial-cost');
    expect(budgetDrift).toBe(2 / 160);
  });

  it('says where the declared figures differ once rounded, and by how much', () => {
    const { declared, differences } = report({ declared: [DECLARED] });
    expect(declared).toEqual(DECLARED);
    const told = differences.map(({ figure, row, column, declared: published, computed }) => [
      figure,
      row,
      column,
      published,
      computed,
    ]);
    expect(told).toEqual([
      ['interministerial', null, null, 1, 0],
      ['byCostBand', 'entre 9 et 20 M€', null, 2, 1],
      ['byMinistryAndPhase', 'Ministère de la Justice', 'Cadrage', 1, 0],
      ['byMinistryAndPhase', 'Ministère de la Justice', 'Conception / Réalisation', 0, 1],
    ]);
    expect(differences[0]?.difference).toBe(-1);
  });

  it('takes a rounding either way for no difference', () => {
    const differing = (totalCostEuros: number) =>
      report({
        declared: [
          {
            ...DECLARED,
            interministerial: 0,
            byCostBand: null,
            totalCostEuros,
            byMinistryAndPhase: null,
          },
        ],
      }).differences.map(({ figure }) => figure);
    expect([157_000_000, 167_000_000].map(differing)).toEqual([[], []]);
    expect([156_900_000, 167_100_000].map(differing)).toEqual([['totalCost'], ['totalCost']]);
  });

  it('leaves the projects without a zone out of the distribution, not out of its evidence', () => {
    const [first, ...rest] = smallHistory.revisions;
    if (!first) throw new Error('an empty history');
    const changes = [...first.changes, { kind: 'text' as const, set: { functionalZone: null } }];
    const history = { ...smallHistory, revisions: [{ ...first, changes }, ...rest] };
    const { byFunctionalZone, evidence } = report({ history });
    expect(byFunctionalZone).toEqual({ Finances: 2 });
    expect(evidence.byFunctionalZone['Non renseignée']?.projects).toEqual([
      { project: 'alpha', name: 'ALPHA' },
    ]);
  });

  it('shows as one two ministries that bear the same label', () => {
    const ministryLabels = ['SPM', 'MINJUS'].map((ministry) => ({
      ministry,
      edition: 2,
      label: 'Les deux',
    }));
    const { byMinistry, byMinistryAndPhase } = report({
      history: { ...smallHistory, ministryLabels },
    });
    expect(byMinistry).toEqual({ 'Les deux': 3 });
    expect(byMinistryAndPhase['Les deux']).toMatchObject({
      Cadrage: 1,
      'Conception / Réalisation': 2,
    });
  });

  it('is null for an edition nobody opened', () => {
    expect(figuresReport({ history: smallHistory, declared: [], edition: 9 })).toBeNull();
  });
});

describe('laws of the report', () => {
  it('every number stands on its evidence', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const { evidence, ...numbers } = report({ history, edition });
        expect(aggregate(evidence.projects)).toBe(numbers.projects);
        expect(aggregate(evidence.interministerial)).toBe(numbers.interministerial);
        expect(aggregate(evidence.totalCostEuros)).toBe(numbers.totalCostEuros);
        expect(aggregate(evidence.meanDurationYears)).toBe(numbers.meanDurationYears);
        expect(aggregate(evidence.budgetDrift)).toBe(numbers.budgetDrift);
        expect(aggregate(evidence.scheduleDrift)).toBe(numbers.scheduleDrift);
        for (const name of ['byPhase', 'byCostBand', 'byMinistry', 'byFunctionalZone'] as const) {
          const cells = Object.values(evidence[name]);
          expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.projects);
          expect(cells.reduce((sum, { euros }) => sum + euros, 0)).toBe(
            numbers.totalCostEuros ?? 0,
          );
          for (const [label, count] of Object.entries(numbers[name])) {
            expect(evidence[name][label]?.projects.length).toBe(count);
          }
        }
        for (const name of ['byMinistryAndPhase', 'byMinistryAndCostBand'] as const) {
          for (const [row, cells] of Object.entries(numbers[name])) {
            const sum = Object.values(cells).reduce((total, count) => total + count, 0);
            expect(sum).toBe(numbers.byMinistry[row]);
            for (const [column, count] of Object.entries(cells)) {
              expect(evidence[name][row]?.[column]?.length).toBe(count);
            }
          }
        }
      }),
    );
  });

  it('declared as computed, shows no difference', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const declared: DeclaredFigures = {
          ...report({ history, edition }),
          edition,
          budgetGap: null,
          scheduleGap: null,
        };
        expect(report({ history, edition, declared: [declared] }).differences).toEqual([]);
      }),
    );
  });
});
