import type { PortfolioFilters } from '@/lib/views/dashboard';
import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { costBand } from '../vocabulary/bands';
import { MISSING_KEY, MISSING_ZONE_LABEL } from './breakdowns';
import { countedPhase } from './counted';
import { spellingKey } from './spelling';

/** A zone filter is any spelling of the zone, or « Non renseignée » for the entries that name none. */
function filteredZone(zone: string): string {
  const key = spellingKey(zone);
  return key === spellingKey(MISSING_ZONE_LABEL) ? MISSING_KEY : key;
}

/** True when the entry satisfies every filter set; what is withheld is « non communiqué ». */
export function matchesFilters(entry: EntryState, filters: PortfolioFilters): boolean {
  const { ministry, phase, band, zone, interministerial } = filters;
  return (
    (ministry === null || entry.ministry === ministry) &&
    (phase === null || countedPhase(entry) === phase) &&
    (band === null || costBand(entry) === band) &&
    (zone === null || spellingKey(entry.functionalZone ?? '') === filteredZone(zone)) &&
    (interministerial === null || entry.interministerial === interministerial)
  );
}

function keep(portfolio: Portfolio, test: (entry: EntryState) => boolean): Portfolio {
  return {
    ...portfolio,
    entries: portfolio.entries.filter(test),
    departed: portfolio.departed.filter(test),
  };
}

/** The part of a portfolio that satisfies every filter set. */
export function applyFilters(portfolio: Portfolio, filters: PortfolioFilters): Portfolio {
  return keep(portfolio, (entry) => matchesFilters(entry, filters));
}

/** The part of a portfolio that some ministries carry; the whole of it when `ministries` is null. */
export function restrictTo(portfolio: Portfolio, ministries: readonly string[] | null): Portfolio {
  return ministries === null
    ? portfolio
    : keep(portfolio, (entry) => ministries.includes(entry.ministry));
}
