import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '@/lib/views/dashboard';
import type { ProjectRow } from '@/lib/views/project';
import { keyFigures } from '../figures/key-figures';
import { filtersArb, portfolioArb } from '../fixtures/arbitraries';
import { anEntry, aPortfolio } from '../fixtures/portfolios';
import {
  buildProjectRows,
  buildProjectsView,
  matchesSearch,
  SORT_KEYS,
  sortRows,
} from './projects';

function rowsOf(...entries: Parameters<typeof aPortfolio>[0]): ProjectRow[] {
  return buildProjectRows(aPortfolio(entries), NO_FILTERS).rows;
}

const names = (rows: readonly ProjectRow[]) => rows.map(({ name }) => name);

describe('buildProjectRows', () => {
  it('keeps a withheld entry’s figures out of the table', () => {
    const withheld = { scope: 'entry', ground: 'defence', statement: null } as const;
    expect(rowsOf(anEntry('a', { withheld }))[0]).toMatchObject({
      phase: null,
      band: 'withheld',
      costEuros: null,
      plannedEndOn: null,
      durationYears: null,
      budgetGap: null,
      scheduleGap: null,
      endSlipMonths: null,
      bases: { cost: null, schedule: null },
    });
  });

  it('says of each gap whether it is measured from an approved value', () => {
    const initialBaseline = anEntry('a').initialBaseline;
    if (initialBaseline === null) throw new Error('no baseline');
    const entry = anEntry('a', {
      initialBaseline: {
        ...initialBaseline,
        costProvenance: 'approved',
        scheduleProvenance: 'reconstructed',
      },
    });
    expect(rowsOf(entry)[0]?.bases).toEqual({ cost: 'approved', schedule: 'reconstructed' });
    expect(rowsOf({ ...entry, costEuros: null })[0]?.bases.cost).toBeNull();
  });

  it('keeps all but the cost where the cost alone is withheld', () => {
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    expect(rowsOf(anEntry('a', { withheld }))[0]).toMatchObject({
      phase: 'build',
      costEuros: null,
      plannedEndOn: '2018-01-01',
      durationYears: 1096 / 365,
      budgetGap: null,
      scheduleGap: 0,
    });
  });

  it('says how far the end slipped, not how much longer a corrected start makes it', () => {
    const corrected = anEntry('a', { startOn: '2012-01-01', plannedEndOn: '2018-02-01' });
    expect(rowsOf(corrected)[0]).toMatchObject({ endSlipMonths: 1 });
  });

  it('counts before the filters, and adds up to the figures after them', () => {
    fc.assert(
      fc.property(portfolioArb, filtersArb, (portfolio, filters) => {
        const { rows, total } = buildProjectRows(portfolio, filters);
        expect(total).toBe(portfolio.entries.length);
        expect(rows.length).toBeLessThanOrEqual(total);
        const all = buildProjectRows(portfolio, NO_FILTERS).rows;
        expect(all.reduce((sum, { costEuros }) => sum + (costEuros ?? 0), 0)).toBe(
          keyFigures(portfolio).totalCost.value ?? 0,
        );
      }),
    );
  });
});

describe('buildProjectsView', () => {
  it('shows a confined reader their own ministries only', () => {
    const portfolio = aPortfolio([anEntry('a'), anEntry('b', { ministry: 'MINJUS' })]);
    const view = buildProjectsView({
      portfolio,
      editions: [portfolio.edition],
      filters: NO_FILTERS,
      restrictedTo: ['MINJUS'],
      version: 'v1',
    });
    expect(names(view.rows)).toEqual(['B']);
    expect(view.total).toBe(1);
    expect(view.restrictedTo).toEqual(['Ministère de la Justice']);
    expect(view.options.ministries).toHaveLength(1);
  });
});

describe('projects that left', () => {
  const exit = {
    edition: 3,
    ground: 'abandoned',
    finalCostEuros: 4_000_000,
    finalEndOn: '2017-01-01',
    successors: [],
  } as const;
  const view = (filters = NO_FILTERS) => {
    const departed = [
      anEntry('left', { exit }),
      anEntry('done', { exit: { ...exit, ground: 'completed' }, ministry: 'MINJUS' }),
      anEntry('double', { exit: { ...exit, ground: 'duplicate' } }),
    ];
    const portfolio = aPortfolio([anEntry('a')], { departed });
    const editions = [portfolio.edition];
    return buildProjectsView({ portfolio, editions, filters, restrictedTo: null, version: 'v1' });
  };

  it('stay findable, apart from those that are there; a duplicate never left', () => {
    const { rows, total, departed, departedTotal } = view();
    expect([names(rows), total]).toEqual([['A'], 1]);
    expect([names(departed), departedTotal]).toEqual([['LEFT', 'DONE'], 2]);
    expect(names(view({ ...NO_FILTERS, ministry: 'MINJUS' }).departed)).toEqual(['DONE']);
  });

  it('have a gap when they were completed only, and say what an abandonment spent', () => {
    const [left, done] = view().departed;
    expect(left).toMatchObject({
      budgetGap: null,
      scheduleGap: null,
      exit: { edition: 3, ground: 'abandoned', spentWithoutService: { euros: 4_000_000 } },
    });
    expect(done?.budgetGap).toBeCloseTo(-0.6, 12);
    expect(left?.endSlipMonths).toBeNull();
  });
});

describe('matchesSearch', () => {
  const [row] = rowsOf(
    anEntry('a', {
      name: 'Géoplateforme',
      previousNames: [{ name: 'GEOPORTAIL', renamedIn: 3 }],
      ministry: 'MINJUS',
    }),
  );
  const found = (text: string) => row !== undefined && matchesSearch(row, text);

  it('folds accents and case, and looks at previous names and the ministry', () => {
    expect(
      ['geoPLATE', 'géoportail', 'ministère justice', ' GÉO  humaines ', ''].map(found),
    ).toEqual([true, true, true, true, true]);
  });

  it('wants every word', () => {
    expect(found('géoplateforme intérieur')).toBe(false);
  });
});

describe('sortRows', () => {
  const rows = rowsOf(
    anEntry('a', { name: 'Été', costEuros: null, phase: 'rollout' }),
    anEntry('b', { name: 'Projet 10', costEuros: 3 }),
    anEntry('c', { name: 'projet 2', costEuros: 20, phase: 'framing' }),
    anEntry('d', { name: 'Etalon', costEuros: null, phase: null }),
  );

  it('follows the French order, accents after the letters and numbers by their value', () => {
    expect(names(sortRows(rows, 'name', 'ascending'))).toEqual([
      'Etalon',
      'Été',
      'projet 2',
      'Projet 10',
    ]);
  });

  it('puts missing values last in both directions', () => {
    expect(names(sortRows(rows, 'costEuros', 'ascending'))).toEqual([
      'Projet 10',
      'projet 2',
      'Etalon',
      'Été',
    ]);
    expect(names(sortRows(rows, 'costEuros', 'descending'))).toEqual([
      'projet 2',
      'Projet 10',
      'Etalon',
      'Été',
    ]);
  });

  it('sorts phases by their own order', () => {
    expect(sortRows(rows, 'phase', 'ascending').map(({ phase }) => phase)).toEqual([
      'framing',
      'build',
      'rollout',
      null,
    ]);
  });

  it('loses and repeats no row, whatever the key, and does not depend on the order given', () => {
    fc.assert(
      fc.property(
        portfolioArb,
        fc.constantFrom(...SORT_KEYS),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (portfolio, key, direction) => {
          const { rows: given } = buildProjectRows(portfolio, NO_FILTERS);
          const sorted = sortRows(given, key, direction);
          expect(new Set(sorted)).toEqual(new Set(given));
          expect(sortRows(sorted, key, direction)).toEqual(sorted);
          const missing = sorted.map((row) => row[key] === null);
          expect(missing).toEqual([...missing].sort((a, b) => Number(a) - Number(b)));
        },
      ),
    );
  });
});
