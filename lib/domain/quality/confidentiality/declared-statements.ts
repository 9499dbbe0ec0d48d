import { methodNamed } from '../../figures/methods';
import type { DeclaredFigures } from '../../figures/types';
import { COST_BAND_LABELS, COST_BANDS } from '../../vocabulary/bands';
import type { Outgoing, OutgoingCounts, OutgoingRate } from './outgoing';
import type { PublicReading } from './reading';

/** Half of what one unit of the last published digit is worth: 0.01 Md€, 1 %. */
export const DECLARED_ROUNDING = { euros: 5_000_000, ratio: 0.005 } as const;

/**
 * The declared figures of an edition that amounts enter into, as they were published: rounded. Its gap
 * rates are read under the methods of the edition, the likeliest ones: the State named none.
 */
export function declaredOutgoing(declared: DeclaredFigures, reading: PublicReading): Outgoing {
  const everybody = reading.portfolio.entries.map(({ project }) => project);
  const { totalCostEuros, byCostBand } = declared;
  return {
    sums:
      totalCostEuros === null
        ? []
        : [{ source: 'le coût total déclaré', projects: everybody, euros: totalCostEuros }],
    counts: byCostBand === null ? [] : [declaredCounts(byCostBand, everybody)],
    rates: declaredRates(declared, reading),
  };
}

function declaredCounts(
  byCostBand: Readonly<Record<string, number>>,
  projects: readonly string[],
): OutgoingCounts {
  const ofBand = (band: (typeof COST_BANDS)[number]) =>
    byCostBand[band] ?? byCostBand[COST_BAND_LABELS[band]] ?? 0;
  return {
    source: 'la répartition par tranche déclarée',
    projects,
    counts: Object.fromEntries(COST_BANDS.map((band) => [band, ofBand(band)])),
  };
}

function declaredRates(
  { budgetGap, scheduleGap }: DeclaredFigures,
  { portfolio }: PublicReading,
): OutgoingRate[] {
  const { budgetMethod, scheduleMethod } = portfolio.edition;
  const rate = (
    figure: OutgoingRate['figure'],
    noun: string,
    ratio: number | null,
    method: string,
  ): OutgoingRate[] =>
    ratio === null
      ? []
      : [{ source: `l’écart ${noun} déclaré`, figure, method: methodNamed(method), ratio }];
  return [
    ...rate('budgetGap', 'budgétaire', budgetGap, budgetMethod),
    ...rate('scheduleGap', 'calendaire', scheduleGap, scheduleMethod),
  ];
}
