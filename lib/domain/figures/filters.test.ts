import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '@/lib/views/dashboard';
import { filtersArb, portfolioArb } from '../fixtures/arbitraries';
import { anEntry, aPortfolio } from '../fixtures/portfolios';
import { byCostBand, byFunctionalZone, byPhase } from './breakdowns';
import { applyFilters, restrictTo } from './filters';

const names = (portfolio: { entries: readonly { project: string }[] }) =>
  portfolio.entries.map(({ project }) => project);

describe('applyFilters', () => {
  const portfolio = aPortfolio([
    anEntry('a', { functionalZone: 'Fiscalité', ministry: 'MINJUS' }),
    anEntry('b', { functionalZone: 'FISCALITE', interministerial: true }),
    anEntry('c', { functionalZone: null, costEuros: 5_000_000 }),
    anEntry('d', { withheld: { scope: 'entry', ground: 'tender', statement: null } }),
  ]);

  it('finds a zone under any of its spellings, and the missing one by its label', () => {
    expect(names(applyFilters(portfolio, { ...NO_FILTERS, zone: 'fiscalité' }))).toEqual([
      'a',
      'b',
    ]);
    expect(names(applyFilters(portfolio, { ...NO_FILTERS, zone: 'Non renseignée' }))).toEqual([
      'c',
    ]);
  });

  it('filters by ministry, band and interministerial', () => {
    expect(names(applyFilters(portfolio, { ...NO_FILTERS, ministry: 'MINJUS' }))).toEqual(['a']);
    expect(names(applyFilters(portfolio, { ...NO_FILTERS, band: '5to9' }))).toEqual(['c']);
    expect(names(applyFilters(portfolio, { ...NO_FILTERS, interministerial: true }))).toEqual([
      'b',
    ]);
  });

  it('does not find a withheld entry by its phase or its cost', () => {
    expect(names(applyFilters(portfolio, { ...NO_FILTERS, phase: 'build' }))).not.toContain('d');
    expect(names(applyFilters(portfolio, { ...NO_FILTERS, band: 'withheld' }))).toEqual(['d']);
  });

  it('leaves all when nothing is filtered, and restricts to ministries', () => {
    expect(applyFilters(portfolio, NO_FILTERS)).toEqual(portfolio);
    expect(restrictTo(portfolio, null)).toBe(portfolio);
    expect(names(restrictTo(portfolio, ['MINJUS']))).toEqual(['a']);
  });

  it('gives exactly the projects of the cell of a breakdown', () => {
    fc.assert(
      fc.property(portfolioArb, filtersArb, (whole, filters) => {
        const { band, phase, zone } = filters;
        if (band !== null) {
          const cell = byCostBand(whole).find(({ key }) => key === band);
          expect(names(applyFilters(whole, { ...NO_FILTERS, band }))).toEqual(cell?.projects ?? []);
        }
        if (phase !== null) {
          const cell = byPhase(whole).find(({ key }) => key === phase);
          expect(names(applyFilters(whole, { ...NO_FILTERS, phase }))).toEqual(
            cell?.projects ?? [],
          );
        }
        for (const { label, projects } of zone === null ? byFunctionalZone(whole) : []) {
          expect(names(applyFilters(whole, { ...NO_FILTERS, zone: label }))).toEqual(projects);
        }
      }),
    );
  });
});
