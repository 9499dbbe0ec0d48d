import { describe, expect, it } from 'vitest';
import { MIXED_GAP_NAMES } from '../figures/mixed-gaps';
import { FIGURES, figureNamed } from '../figures/registry';
import { anEdition, anEntry, aPortfolio } from '../fixtures/portfolios';
import { aDeclaration } from '../quality/fixtures/declarations';
import { namedFigures } from './record';
import { figuresToFreeze } from './rules-differences';
import { standingOf } from './standing';

const portfolio = aPortfolio([
  anEntry('a', { costEuros: 12_000_000 }),
  anEntry('b', { costEuros: null, phase: 'framing' }),
]);

describe('what is frozen of the figures', () => {
  it('is each value with its unit, its method and how many it counts', () => {
    const { totalCost } = figuresToFreeze(portfolio);
    expect(totalCost).toMatchObject({ value: 12_000_000, unit: 'euros', counted: 1 });
    expect(totalCost?.method).toEqual({ name: expect.any(String), version: 1 });
  });

  it('has the two mixed rates by the first rules alone', () => {
    const names = (rules: 1 | 2) => Object.keys(figuresToFreeze({ ...portfolio, rules }));
    expect(names(1)).toEqual(expect.arrayContaining([...FIGURES, ...MIXED_GAP_NAMES]));
    expect(names(2)).not.toEqual(expect.arrayContaining([...MIXED_GAP_NAMES]));
  });

  it('is told in reading order, under the names its rules gave, beside what was declared', () => {
    const frozen = figuresToFreeze({ ...portfolio, rules: 1 });
    const told = namedFigures(frozen, aDeclaration(4, { totalCostEuros: 2_630_000_000 }), {});
    expect(told.map(({ name }) => name)).toEqual([...FIGURES, ...MIXED_GAP_NAMES]);
    expect(told.find(({ name }) => name === 'totalCost')).toMatchObject({
      label: figureNamed('totalCost').label,
      declared: 2_630_000_000,
      value: 12_000_000,
    });
    expect(told.find(({ name }) => name === 'budgetGap')).toMatchObject({
      label: 'Écart budgétaire, références approuvées et reconstituées',
      declared: null,
    });
    expect(namedFigures({}, null, {})).toEqual([]);
    const official = namedFigures(frozen, null, { officialRates: 'approvedGaps' });
    expect(official.find(({ name }) => name === 'approvedBudgetGap')?.label).toBe(
      'Taux d’écart budgétaire',
    );
  });
});

describe('what is shown of an edition', () => {
  it('is its publication, the day it was published before, or where it stands', () => {
    const mark = {
      edition: 4,
      version: 2,
      position: 9,
      publishedOn: '2018-07-03',
      rules: 2,
    } as const;
    const published = anEdition(4, { publishedOn: '2017-11-29' });
    expect(standingOf(published, mark)).toBe('publication 4.2 du 3 juillet 2018');
    expect(standingOf(published, null)).toBe('publiée le 29 novembre 2017');
    expect(standingOf({ ...published, publishedOn: null }, null)).toBe('publiée');
    expect(standingOf({ ...published, state: 'collection' }, null)).toBe('en collecte');
  });
});
