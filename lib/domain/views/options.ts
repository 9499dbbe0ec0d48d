import { formatEdition } from '@/lib/format/dates';
import type { PortfolioFilters } from '@/lib/views/dashboard';
import { byFunctionalZone, MISSING_KEY, ministryLabel } from '../figures/breakdowns';
import { compareFrench, spellingKey } from '../figures/spelling';
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

/**
 * One sentence for each filter that names a ministry or a zone of which the reader has no project, present
 * or departed: what it gives is not a portfolio of none, with figures of zero.
 * @param visible what the reader may read of an edition.
 */
export function unknownFilters({ ministry, zone }: PortfolioFilters, visible: Portfolio): string[] {
  const { edition, entries, departed } = visible;
  const options = filterOptions({ ...visible, entries: [...entries, ...departed] });
  const none = 'Vous ne pouvez lire aucun projet';
  const where = `dans la ${formatEdition(edition.number)}.`;
  const problems: string[] = [];
  if (ministry !== null && !options.ministries.some(({ code }) => code === ministry)) {
    problems.push(`${none} du ministère «\u00a0${ministry}\u00a0» ${where}`);
  }
  const known = options.zones.map(spellingKey);
  if (zone !== null && !known.includes(spellingKey(zone))) {
    problems.push(`${none} de la zone «\u00a0${zone}\u00a0» ${where}`);
  }
  return problems;
}

/** The labels of the ministries a reader is confined to; null for one who sees the whole. */
export function restrictionLabels(
  portfolio: Portfolio,
  restrictedTo: readonly string[] | null,
): string[] | null {
  return restrictedTo?.map((code) => ministryLabel(portfolio, code)).sort(compareFrench) ?? null;
}
