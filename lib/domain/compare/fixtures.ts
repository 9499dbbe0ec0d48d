import fc from 'fast-check';
import { METHODS } from '../figures/methods';
import { historyArb } from '../fixtures/arbitraries';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import type { ComparisonRequest } from './compare';

const methodArb = fc.constantFrom(...METHODS.map(({ name }) => name));

/** The same portfolio, its edition counting by other methods. */
function byMethods(portfolio: Portfolio, budgetMethod: string, scheduleMethod: string): Portfolio {
  return { ...portfolio, edition: { ...portfolio.edition, budgetMethod, scheduleMethod } };
}

function sideArb(history: History): fc.Arbitrary<Portfolio> {
  return fc
    .record({
      edition: fc.constantFrom(...history.editions.map(({ number }) => number)),
      position: fc.option(fc.nat({ max: history.revisions.length }), { freq: 3 }),
      budgetMethod: methodArb,
      scheduleMethod: methodArb,
    })
    .map(({ edition, position, budgetMethod, scheduleMethod }) =>
      byMethods(portfolioAt(history, edition, { position }), budgetMethod, scheduleMethod),
    );
}

/** Any two editions of a history, in any order, as known at any moment, by any methods. */
export const relatedArb: fc.Arbitrary<ComparisonRequest> = historyArb.chain((history) =>
  fc.record({
    from: sideArb(history),
    to: sideArb(history),
    history: fc.constant(history),
    restrictedTo: fc.option(fc.constantFrom(['SPM'], ['MINJUS', 'MEF']), { freq: 2 }),
  }),
);

/** Two portfolios that have nothing in common but the identifiers of their projects. */
export const unrelatedArb: fc.Arbitrary<ComparisonRequest> = fc
  .tuple(historyArb.chain(sideArb), historyArb.chain(sideArb))
  .map(([from, to]) => ({ from, to, history: { revisions: [] } }));

/** The hardest comparisons, of either sort. */
export const requestArb: fc.Arbitrary<ComparisonRequest> = fc.oneof(relatedArb, unrelatedArb);
