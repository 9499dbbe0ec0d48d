import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyFigures } from '../figures/key-figures';
import { FIGURES, isSilentWithoutValue } from '../figures/registry';
import { historyAtArb } from '../fixtures/arbitraries';
import { smallHistory } from '../fixtures/histories';
import type { Change } from '../history/change';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { effectOn } from './effects';

/** The small history in edition 4, with one more act on a project. */
function afterwards(project: string, changes: Change[]): Portfolio {
  const [model] = smallHistory.revisions;
  if (!model) throw new Error('an empty history');
  const history: History = {
    ...smallHistory,
    revisions: [...smallHistory.revisions, { ...model, seq: 8, edition: 4, project, changes }],
  };
  return portfolioAt(history, 4);
}

const now = portfolioAt(smallHistory, 4);

describe('effectOn', () => {
  it('shows what a budget revision does to the figures and to its project', () => {
    const effects = effectOn(now, afterwards('alpha', [{ kind: 'budget', costEuros: 15_000_000 }]));
    const of = (name: string) => effects.find(({ figure }) => figure === name);
    expect(of('totalCost')).toEqual({
      figure: 'totalCost',
      unit: 'euros',
      before: 162_000_000,
      after: 165_000_000,
      delta: 3_000_000,
    });
    expect(of('projects')?.delta).toBe(0);
    expect(of('budgetDrift')).toMatchObject({ before: 0.1, after: 0.25, delta: 0.15 });
    expect(of('projectBudgetGap')).toMatchObject({ before: 0.2, after: 0.5 });
    expect(of('projectScheduleGap')?.delta).toBe(0);
  });

  it('shows a project that enters, and one that leaves', () => {
    const entered = effectOn(
      now,
      afterwards('omega', [{ kind: 'entry' }, { kind: 'budget', costEuros: 1_000_000 }]),
    );
    expect(entered.find(({ figure }) => figure === 'projects')?.delta).toBe(1);
    expect(entered.at(-2)).toMatchObject({ figure: 'projectBudgetGap', before: null, after: 0 });
    const left = effectOn(
      now,
      afterwards('delta', [
        {
          kind: 'exit',
          ground: 'abandoned',
          finalCostEuros: null,
          finalEndOn: null,
          successors: [],
        },
      ]),
    );
    expect(left.find(({ figure }) => figure === 'totalCost')?.delta).toBe(-150_000_000);
  });

  it('shows what an abandonment adds to what was spent without service, and no gap of it', () => {
    const exit = (ground: 'abandoned' | 'completed'): Change => ({
      kind: 'exit',
      ground,
      finalCostEuros: 40_000_000,
      finalEndOn: '2017-12-01',
      successors: [],
    });
    const abandoned = effectOn(now, afterwards('delta', [exit('abandoned')]));
    expect(abandoned.slice(-3)).toMatchObject([
      // BETA was abandoned before, with 5 M€ spent.
      { figure: 'spentWithoutService', before: 5_000_000, after: 45_000_000, delta: 40_000_000 },
      { figure: 'projectBudgetGap', after: null },
      { figure: 'projectScheduleGap', after: null },
    ]);
    const completed = effectOn(now, afterwards('delta', [exit('completed')]));
    expect(completed.map(({ figure }) => figure)).not.toContain('spentWithoutService');
    const back = effectOn(now, afterwards('beta', [{ kind: 'entry' }]));
    expect(back.at(-3)).toMatchObject({ figure: 'spentWithoutService', after: 0 });
  });

  it('takes no unknown amount for none, before or after', () => {
    const exit = (finalCostEuros: number | null): Change => ({
      kind: 'exit',
      ground: 'abandoned',
      finalCostEuros,
      finalEndOn: null,
      successors: [],
    });
    const spent = (from: Portfolio, to: Portfolio) =>
      effectOn(from, to).find(({ figure }) => figure === 'spentWithoutService');
    const untouched = { ...now, departed: [] };
    const one = (change: Change) => {
      const after = afterwards('delta', [change]);
      return { ...after, departed: after.departed.filter(({ project }) => project === 'delta') };
    };
    const unknown = { before: null, after: null, delta: null };
    expect(spent(untouched, one(exit(null)))).toMatchObject({
      ...unknown,
      words: {
        before: 'aucun abandon',
        after: 'inconnu\u202f: un montant non renseigné',
        change: 'un montant inconnu de plus',
      },
    });
    expect(spent(one(exit(null)), untouched)?.words).toMatchObject({
      after: 'aucun abandon',
      change: 'un montant inconnu de moins',
    });
    expect(spent(now, afterwards('delta', [exit(null)]))?.words).toEqual({
      before: '5\u00a0M€',
      after: '5\u00a0M€, sans compter un montant non renseigné',
      change: 'un montant inconnu de plus',
    });
    const withheld: Change = {
      kind: 'withholding',
      withheld: { scope: 'cost', ground: 'defence', statement: null },
    };
    const dark = afterwards('delta', [exit(90_000_000), withheld]);
    expect(spent(now, dark)?.words?.after).toBe(
      '5\u00a0M€, sans compter un montant non communiqué',
    );
    expect(spent(now, afterwards('delta', [exit(40_000_000)]))).not.toHaveProperty('words');
  });

  it('is nothing, without a project, when nothing is written', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const portfolio = portfolioAt(history, edition);
        const effects = effectOn(portfolio, portfolioAt(history, edition));
        const figures = keyFigures(portfolio);
        // A rate on approved baselines is silent while there is none.
        expect(effects.map(({ figure }) => figure)).toEqual(
          FIGURES.filter((name) => !isSilentWithoutValue(name) || figures[name].value !== null),
        );
        for (const { before, after, delta } of effects) {
          expect(after).toBe(before);
          expect(delta).toBe(before === null ? null : 0);
        }
      }),
    );
  });
});
