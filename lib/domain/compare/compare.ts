import { FIGURES, type FigureName, isSilentWithoutValue } from '../figures/registry';
import type { History, Portfolio } from '../history/portfolio';
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
  /** Codes of the ministries the reader is confined to; null, as when absent, for the whole. */
  restrictedTo?: readonly string[] | null;
}

function refOf({ edition, publication }: Portfolio): EditionRef {
  const { number, dataMonth } = edition;
  return { number, dataMonth, version: publication?.version ?? null };
}

/** The figures that a comparison has something to say of, in reading order. */
export function comparedFigures({ bridge }: Pick<Comparison, 'bridge'>): FigureName[] {
  return FIGURES.filter((figure) => {
    const { from, to } = bridge[figure];
    return !isSilentWithoutValue(figure) || from !== null || to !== null;
  });
}

/**
 * What changed from one state of the panorama to another, and the exact bridge of each key figure.
 * Each side counts by the method of its own edition: a change of method is a part of the bridge.
 */
export function comparePortfolios(request: ComparisonRequest): Comparison {
  const { from, to, history, restrictedTo = null } = request;
  const sides = sidesOf(history, from, to, restrictedTo);
  const readings = readingsOf(sides);
  const bridge = Object.fromEntries(
    FIGURES.map((figure) => [figure, bridgeOf(readings[figure], sides)]),
  ) as Record<FigureName, Bridge>;
  return {
    from: refOf(from),
    to: refOf(to),
    restrictedTo,
    ...movesBetween(sides),
    bridge,
  };
}
