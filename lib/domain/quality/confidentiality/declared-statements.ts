import { theNoun } from '@/lib/format/numerals';
import { DECLARED_RATE_NAMES, DECLARED_RATES } from '../../figures/declared-rates';
import { methodNamed } from '../../figures/methods';
import { figureNamed } from '../../figures/registry';
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

/** Over every baseline: what the State measured its rates against is not known. */
function declaredRates(declared: DeclaredFigures, { portfolio }: PublicReading): OutgoingRate[] {
  const { budgetMethod, scheduleMethod } = portfolio.edition;
  return DECLARED_RATE_NAMES.flatMap((name): OutgoingRate[] => {
    const { field, noun, counterpart } = DECLARED_RATES[name];
    const { gap } = figureNamed(counterpart);
    const ratio = declared[field];
    if (ratio === null || gap === null) return [];
    const { compares } = gap;
    const method = methodNamed(compares === 'costs' ? budgetMethod : scheduleMethod);
    return [{ source: theNoun(noun), compares, baselines: 'any', method, ratio }];
  });
}
