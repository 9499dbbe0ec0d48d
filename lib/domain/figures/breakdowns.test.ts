import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filtersArb, portfolioArb } from '../fixtures/arbitraries';
import { anEntry, aPortfolio } from '../fixtures/portfolios';
import {
  byCostBand,
  byFunctionalZone,
  byMinistry,
  byMinistryAndCostBand,
  byMinistryAndPhase,
  byPhase,
  projectsOfCell,
} from './breakdowns';
import { applyFilters } from './filters';
import { keyFigures } from './key-figures';

const SECRET = { scope: 'entry', ground: 'defence', statement: null } as const;

describe('byPhase and byCostBand', () => {
  it('keep the running phases and the published bands even at zero', () => {
    const empty = aPortfolio([]);
    expect(byPhase(empty).map(({ label }) => label)).toEqual([
      'Cadrage',
      'Conception / Réalisation',
      'Expérimentation',
      'Déploiement',
    ]);
    expect(byCostBand(empty).map(({ key }) => key)).toEqual([
      'under5',
      '5to9',
      '9to20',
      '20to100',
      'over100',
      'framing',
    ]);
  });

  it('add « Terminé » and « Non communiqué » where there are any', () => {
    const portfolio = aPortfolio([
      anEntry('a', { phase: 'completed' }),
      anEntry('b', { withheld: SECRET }),
    ]);
    const phases = byPhase(portfolio).filter(({ count }) => count > 0);
    expect(phases.map(({ label }) => label)).toEqual(['Terminé', 'Non communiqué']);
    expect(byCostBand(portfolio).at(-1)).toEqual({
      key: 'withheld',
      label: 'Non communiqué',
      count: 1,
      euros: 0,
      missing: { framing: 0, withheld: 1, unstated: 0 },
      projects: ['b'],
    });
  });
});

describe('a cost that is missing', () => {
  it('is « non communiqué » where it is withheld, « non renseigné » where it is only absent', () => {
    const portfolio = aPortfolio([
      anEntry('a', { costEuros: null }),
      anEntry('b', { withheld: SECRET }),
      anEntry('c', { costEuros: null, phase: 'framing' }),
      anEntry('d'),
    ]);
    const bands = byCostBand(portfolio).filter(({ count }) => count > 0);
    expect(bands.map(({ label, projects }) => [label, ...projects])).toEqual([
      ['entre 9 et 20 M€', 'd'],
      ['En cadrage', 'c'],
      ['Non communiqué', 'b'],
      ['Non renseigné', 'a'],
    ]);
    expect(byMinistry(portfolio)[0]?.missing).toEqual({ framing: 1, withheld: 1, unstated: 1 });
  });
});

describe('byMinistry', () => {
  it('puts the largest first, then the French order, with the label of the edition', () => {
    const of = (project: string, ministry: string) => anEntry(project, { ministry });
    const portfolio = aPortfolio([of('a', 'Z'), of('b', 'E'), of('c', 'C'), of('d', 'C')], {
      ministryLabels: { C: 'Culture', E: 'Écologie', Z: 'Défense' },
    });
    expect(byMinistry(portfolio).map(({ label }) => label)).toEqual([
      'Culture',
      'Défense',
      'Écologie',
    ]);
  });
});

describe('byFunctionalZone', () => {
  it('groups the spellings of a zone under the most used one, the missing zone last', () => {
    const zones = ["Scolarité de l'élève", 'SCOLARITE de  l’élève', null, "Scolarité de l'élève"];
    const cells = byFunctionalZone(
      aPortfolio(zones.map((functionalZone, at) => anEntry(`p${at}`, { functionalZone }))),
    );
    expect(cells.map(({ key, label, count }) => [key, label, count])).toEqual([
      ["scolarite de l'eleve", "Scolarité de l'élève", 3],
      ['', 'Non renseignée', 1],
    ]);
  });
});

describe('laws of the breakdowns', () => {
  const whole = fc
    .tuple(portfolioArb, filtersArb)
    .map(([all, filters]) => applyFilters(all, filters));

  it('their parts add up to the whole, in projects and in euros', () => {
    fc.assert(
      fc.property(fc.oneof(portfolioArb, whole), (portfolio) => {
        const { projects, totalCost } = keyFigures(portfolio);
        for (const cells of [byPhase, byCostBand, byMinistry, byFunctionalZone].map((by) =>
          by(portfolio),
        )) {
          expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(projects.value);
          expect(cells.reduce((sum, { euros }) => sum + euros, 0)).toBe(totalCost.value ?? 0);
          const named = cells.flatMap((cell) => cell.projects);
          expect(named.sort()).toEqual(projects.counted.map(({ project }) => project).sort());
          for (const cell of cells) expect(cell.projects.length).toBe(cell.count);
        }
      }),
    );
  });

  it('the margins of the cross tables are the sums of their cells', () => {
    fc.assert(
      fc.property(portfolioArb, (portfolio) => {
        for (const table of [byMinistryAndPhase(portfolio), byMinistryAndCostBand(portfolio)]) {
          const count = (row: string, column: string) => table.cells[row]?.[column] ?? 0;
          for (const row of table.rows) {
            const sum = table.columns.reduce((total, { key }) => total + count(row.key, key), 0);
            expect(sum).toBe(row.count);
          }
          for (const column of table.columns) {
            const sum = table.rows.reduce((total, { key }) => total + count(key, column.key), 0);
            expect(sum).toBe(column.count);
            for (const row of table.rows) {
              expect(projectsOfCell(row, column).length).toBe(count(row.key, column.key));
            }
          }
        }
      }),
    );
  });
});
