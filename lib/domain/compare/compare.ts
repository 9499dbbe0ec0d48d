import { FIGURES, type FigureName } from '../figures/types';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { bridgeOf, readingsOf } from './figure-bridge';
import { movesBetween } from './movements';
import { sidesOf } from './sides';
import type { Bridge, Comparison, EditionRef } from './types';

export interface ComparisonRequest {
  /** Any two states of the panorama, in either order; whole, whoever reads. */
  from: Portfolio;
  to: Portfolio;
  /** Where the revisions in between are read: their reasons, and what of them is mere rounding. */
  history: Pick<History, 'revisions'>;
  /** Version of the publication each side is read at; null, as when absent, for none. */
  versions?: { from: number | null; to: number | null };
  /** Codes of the ministries the reader is confined to; null, as when absent, for the whole. */
  restrictedTo?: readonly string[] | null;
}

function refOf({ edition }: Portfolio, version: number | null): EditionRef {
  return { number: edition.number, dataMonth: edition.dataMonth, version };
}

/**
 * What changed from one state of the panorama to another, and the exact bridge of each key figure.
 * Each side counts by the method of its own edition: a change of method is a part of the bridge.
 */
export function comparePortfolios(request: ComparisonRequest): Comparison {
  const { from, to, history, versions, restrictedTo = null } = request;
  const sides = sidesOf(history, from, to, restrictedTo);
  const readings = readingsOf(sides);
  const bridge = Object.fromEntries(
    FIGURES.map((figure) => [figure, bridgeOf(readings[figure], sides)]),
  ) as Record<FigureName, Bridge>;
  return {
    from: refOf(from, versions?.from ?? null),
    to: refOf(to, versions?.to ?? null),
    restrictedTo,
    ...movesBetween(sides),
    bridge,
  };
}

/** Two editions as readers see them; null when one of them is not in the history. */
export function compareEditions(history: History, from: number, to: number): Comparison | null {
  const isKnown = (edition: number) => history.editions.some(({ number }) => number === edition);
  if (!isKnown(from) || !isKnown(to)) return null;
  return comparePortfolios({
    from: portfolioAt(history, from),
    to: portfolioAt(history, to),
    history,
  });
}
