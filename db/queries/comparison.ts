import { comparePortfolios } from '@/lib/domain/compare/compare';
import type { History } from '@/lib/domain/history/portfolio';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { restrictionLabels } from '@/lib/domain/views/options';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { ComparisonView, NothingToCompare } from '@/lib/views/comparison';
import { reader } from '../read';
import { loadHistory } from './history';
import { confinement } from './scope';

export interface ComparisonRequest {
  /** Null for the edition before the other side. */
  from: number | null;
  /** Null for the latest edition. */
  to: number | null;
}

/**
 * Two editions compared as this actor may read them: one who is confined in either is confined in both,
 * so that nothing of another ministry's work under way shows as a difference.
 */
export function comparisonView(
  actor: Actor,
  request: ComparisonRequest,
): ComparisonView | NothingToCompare {
  const history = loadHistory(reader(), actor);
  const { editions } = history;
  const chosen = chooseSides(editions, request);
  if ('nothing' in chosen) return chosen;
  const { from, to } = chosen;
  const restrictedTo = confinement(actor, from) ?? confinement(actor, to);
  const sides = { from: portfolioAt(history, from.number), to: portfolioAt(history, to.number) };
  return {
    editions,
    from,
    to,
    restrictedTo: restrictionLabels(sides.to, restrictedTo),
    comparison: comparePortfolios({ ...sides, history, restrictedTo }),
  };
}

function chooseSides(
  editions: History['editions'],
  request: ComparisonRequest,
): { from: Edition; to: Edition } | NothingToCompare {
  for (const asked of [request.from, request.to]) {
    if (asked !== null && !editions.some(({ number }) => number === asked)) {
      return { nothing: 'unknown', edition: asked, editions };
    }
  }
  const to = editions.find(({ number }) => number === request.to) ?? editions.at(-1);
  const from =
    editions.find(({ number }) => number === request.from) ??
    editions.findLast(({ number }) => to !== undefined && number < to.number) ??
    editions.find(({ number }) => to !== undefined && number > to.number);
  return from && to ? { from, to } : { nothing: 'tooFew', editions };
}
