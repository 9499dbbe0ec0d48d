import { byFunctionalZone, MISSING_KEY, ministryLabel } from '../figures/breakdowns';
import { compareFrench } from '../figures/spelling';
import type { Portfolio } from '../history/portfolio';

/** What the filters of a portfolio offer to choose from: what its entries use, in French order. */
export function filterOptions(portfolio: Portfolio): {
  ministries: { code: string; label: string }[];
  zones: string[];
} {
  const codes = new Set(portfolio.entries.map(({ ministry }) => ministry));
  const zones = byFunctionalZone(portfolio);
  const named = zones.filter(({ key }) => key !== MISSING_KEY).map(({ label }) => label);
  const missing = zones.filter(({ key }) => key === MISSING_KEY).map(({ label }) => label);
  return {
    ministries: [...codes]
      .map((code) => ({ code, label: ministryLabel(portfolio, code) }))
      .sort((a, b) => compareFrench(a.label, b.label)),
    zones: [...named.sort(compareFrench), ...missing],
  };
}

/** The labels of the ministries a reader is confined to; null for one who sees the whole. */
export function restrictionLabels(
  portfolio: Portfolio,
  restrictedTo: readonly string[] | null,
): string[] | null {
  return restrictedTo?.map((code) => ministryLabel(portfolio, code)).sort(compareFrench) ?? null;
}
