import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portfolioArb } from '../fixtures/arbitraries';
import { aBaseline, anEdition, anEntry, aPortfolio } from '../fixtures/portfolios';
import { aggregate } from './aggregate';
import { countedCost, countedDurationDays, isEntryWithheld } from './counted';
import { keyFigures } from './key-figures';
import { findMethod, METHODS } from './methods';
import { FIGURES } from './registry';

const methodArb = fc.constantFrom(...METHODS.map(({ name }) => name));
const optionsArb = fc.record(
  {
    budgetMethod: methodArb,
    scheduleMethod: methodArb,
    against: fc.constantFrom('initial' as const, 'latest' as const),
  },
  { requiredKeys: [] },
);

describe('keyFigures', () => {
  const dear = anEntry('dear', {
    costEuros: 60_000_000,
    initialBaseline: aBaseline({ costEuros: 40_000_000 }),
    interministerial: true,
  });
  const cheap = anEntry('cheap', {
    costEuros: 10_000_000,
    initialBaseline: aBaseline({ costEuros: 10_000_000 }),
    phase: 'completed',
  });
  const framing = anEntry('framing', {
    phase: 'framing',
    costEuros: null,
    plannedEndOn: null,
    initialBaseline: null,
    latestBaseline: null,
  });
  const secret = anEntry('secret', {
    withheld: { scope: 'entry', ground: 'defence', statement: null },
    interministerial: true,
  });
  const portfolio = aPortfolio([dear, cheap, framing, secret]);

  it('counts, adds and averages what is known and not withheld', () => {
    const figures = keyFigures(portfolio);
    expect(figures.projects.value).toBe(4);
    expect(figures.interministerial.value).toBe(2);
    expect(figures.totalCost.value).toBe(70_000_000);
    expect(figures.meanDuration.value).toBe(1096 / 365);
    expect(figures.approvedBudgetGap.value).toBe(0.25);
    expect(figures.approvedScheduleGap.value).toBe(0);
  });

  it('says which projects are left out of each figure, and why', () => {
    const { totalCost, interministerial, approvedBudgetGap } = keyFigures(portfolio, {
      budgetMethod: 'simple-mean-open',
    });
    const reasons = (leftOut: readonly { project: string; reason: string }[]) =>
      Object.fromEntries(leftOut.map(({ project, reason }) => [project, reason]));
    expect(reasons(totalCost.leftOut)).toEqual({ framing: 'framing', secret: 'withheld' });
    expect(reasons(interministerial.leftOut)).toEqual({
      cheap: 'notInterministerial',
      framing: 'notInterministerial',
    });
    expect(reasons(approvedBudgetGap.leftOut)).toEqual({
      cheap: 'completed',
      framing: 'framing',
      secret: 'withheld',
    });
    expect(approvedBudgetGap.counted).toEqual([
      {
        project: 'dear',
        name: 'DEAR',
        value: 0.5,
        weight: 1,
        initial: 40_000_000,
        latest: 60_000_000,
      },
    ]);
  });

  it('weighs gaps as the method says', () => {
    const weighted = keyFigures(portfolio, { budgetMethod: 'weighted-by-initial-cost' });
    expect(weighted.approvedBudgetGap.value).toBe(0.4);
    expect(weighted.approvedBudgetGap.method.version).toBe(1);
  });

  it('does not publish a withheld cost as the weight of a schedule gap', () => {
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    const { approvedScheduleGap } = keyFigures(aPortfolio([anEntry('a', { withheld })]), {
      scheduleMethod: 'weighted-by-initial-cost',
    });
    expect(approvedScheduleGap.counted).toEqual([]);
    expect(approvedScheduleGap.leftOut[0]?.reason).toBe('withheld');
    expect(approvedScheduleGap.value).toBeNull();
  });

  it('uses the methods of the edition, and refuses one it does not know', () => {
    const edition = anEdition(5, { budgetMethod: 'weighted-by-initial-cost' });
    expect(keyFigures(aPortfolio([dear], { edition })).approvedBudgetGap.method.name).toBe(
      'weighted-by-initial-cost',
    );
    expect(() => keyFigures(portfolio, { budgetMethod: 'guess' })).toThrow('guess');
    expect(findMethod('guess')).toBeNull();
  });

  it('of nothing are no zeros, but for the counts', () => {
    const figures = keyFigures(aPortfolio([]));
    expect(FIGURES.map((name) => figures[name].value)).toEqual([
      0,
      0,
      ...Array(FIGURES.length - 2).fill(null),
    ]);
  });
});

describe('laws of the key figures', () => {
  it('are given back by their evidence, to the last bit, even once stored as JSON', () => {
    fc.assert(
      fc.property(portfolioArb, optionsArb, (portfolio, options) => {
        for (const evidence of Object.values(keyFigures(portfolio, options))) {
          expect(aggregate(JSON.parse(JSON.stringify(evidence)))).toBe(evidence.value);
        }
      }),
    );
  });

  it('count or leave out each project, once', () => {
    fc.assert(
      fc.property(portfolioArb, optionsArb, (portfolio, options) => {
        const everyone = portfolio.entries.map(({ project }) => project).sort();
        for (const { counted, leftOut } of Object.values(keyFigures(portfolio, options))) {
          expect([...counted, ...leftOut].map(({ project }) => project).sort()).toEqual(everyone);
        }
      }),
    );
  });

  it('do not depend on what is withheld', () => {
    fc.assert(
      fc.property(portfolioArb, optionsArb, (portfolio, options) => {
        const hidden = {
          ...portfolio,
          entries: portfolio.entries.map((entry) => ({
            ...entry,
            costEuros: countedCost(entry),
            ...(isEntryWithheld(entry)
              ? { startOn: null, plannedEndOn: null, statedDurationDays: null, phase: null }
              : {}),
          })),
        };
        expect(keyFigures(hidden, options)).toEqual(keyFigures(portfolio, options));
      }),
    );
  });

  it('are whole for counts and euros, and the same in any order for sums and ratios of sums', () => {
    const naturalWeights = {
      budgetMethod: 'weighted-by-initial-cost',
      scheduleMethod: 'weighted-by-initial-duration',
    };
    fc.assert(
      fc.property(portfolioArb, (portfolio) => {
        const figures = keyFigures(portfolio, naturalWeights);
        const turned = keyFigures(
          { ...portfolio, entries: [...portfolio.entries].reverse() },
          naturalWeights,
        );
        for (const name of FIGURES) expect(turned[name].value).toBe(figures[name].value);
        expect(Number.isInteger(figures.totalCost.value ?? 0)).toBe(true);
        const { counted, value } = figures.approvedScheduleGap;
        const days = counted.reduce((sum, { latest = 0 }) => sum + latest, 0);
        const initial = counted.reduce((sum, part) => sum + (part.initial ?? 0), 0);
        expect(value).toBe(initial === 0 ? null : (days - initial) / initial);
        const known = portfolio.entries.flatMap((entry) => countedDurationDays(entry) ?? []);
        const total = known.reduce((sum, duration) => sum + duration, 0);
        expect(figures.meanDuration.value).toBe(
          known.length === 0 ? null : total / (365 * known.length),
        );
      }),
    );
  });

  it('stay between the least and the greatest of what they average', () => {
    fc.assert(
      fc.property(portfolioArb, optionsArb, (portfolio, options) => {
        const { approvedBudgetGap, approvedScheduleGap, meanDuration } = keyFigures(
          portfolio,
          options,
        );
        for (const { value, counted } of [approvedBudgetGap, approvedScheduleGap, meanDuration]) {
          if (value === null) continue;
          const values = counted.map((contribution) => contribution.value);
          const slack = 1e-9 * (1 + Math.abs(value));
          expect(value).toBeGreaterThanOrEqual(Math.min(...values) - slack);
          expect(value).toBeLessThanOrEqual(Math.max(...values) + slack);
        }
      }),
    );
  });
});
