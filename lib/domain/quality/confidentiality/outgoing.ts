import { theNoun } from '@/lib/format/numerals';
import {
  byCostBand,
  byFunctionalZone,
  byMinistry,
  byMinistryAndCostBand,
  byPhase,
  projectsOfCell,
} from '../../figures/breakdowns';
import type { GapQuestion } from '../../figures/gaps';
import { keyFigures } from '../../figures/key-figures';
import { METHODS } from '../../figures/methods';
import { FIGURES, figureNamed } from '../../figures/registry';
import type { BreakdownCell, Method } from '../../figures/types';
import type { Portfolio } from '../../history/portfolio';

/** A sum of costs over some projects, in euros. */
export interface OutgoingSum {
  /** « le coût total », « le total par zone (Justice) ». */
  source: string;
  projects: readonly string[];
  euros: number;
}

/** How many projects of a group are in each cost band. */
export interface OutgoingCounts {
  source: string;
  projects: readonly string[];
  counts: Readonly<Record<string, number>>;
}

/** A gap rate under one method, over the projects whose baseline has one provenance, or any. */
export interface OutgoingRate extends Pick<GapQuestion, 'compares' | 'baselines' | 'method'> {
  source: string;
  ratio: number;
}

/** Every number of an edition that goes out and that amounts enter into. */
export interface Outgoing {
  sums: readonly OutgoingSum[];
  counts: readonly OutgoingCounts[];
  rates: readonly OutgoingRate[];
}

/**
 * What our own publication says of a portfolio: the total, the euros of each breakdown, the bands, by
 * ministry too, and each rate of gaps under every method.
 */
export function outgoingOf(portfolio: Portfolio): Outgoing {
  const total = keyFigures(portfolio).totalCost.value ?? 0;
  const everybody = portfolio.entries.map(({ project }) => project);
  return {
    sums: [
      { source: 'le coût total', projects: everybody, euros: total },
      ...byMinistry(portfolio).map((cell) => sumOf('le total par ministère', cell)),
      ...byPhase(portfolio).map((cell) => sumOf('le total par phase', cell)),
      ...byCostBand(portfolio).map((cell) => sumOf('le total par tranche', cell)),
      ...byFunctionalZone(portfolio).map((cell) => sumOf('le total par zone', cell)),
    ],
    counts: [
      {
        source: 'la répartition par tranche',
        projects: everybody,
        counts: countsOf(byCostBand(portfolio)),
      },
      ...countsByMinistry(portfolio),
    ],
    rates: METHODS.flatMap((method) => ratesUnder(method, portfolio)),
  };
}

function sumOf(what: string, { label, projects, euros }: BreakdownCell): OutgoingSum {
  return { source: `${what} (${label})`, projects, euros };
}

function countsOf(cells: readonly BreakdownCell[]): Record<string, number> {
  return Object.fromEntries(cells.map(({ key, count }) => [key, count]));
}

function countsByMinistry(portfolio: Portfolio): OutgoingCounts[] {
  const { rows, columns } = byMinistryAndCostBand(portfolio);
  return rows.map((row) => ({
    source: `la répartition par ministère et par tranche (${row.label})`,
    projects: row.projects,
    counts: Object.fromEntries(
      columns.map((column) => [column.key, projectsOfCell(row, column).length]),
    ),
  }));
}

function ratesUnder(method: Method, portfolio: Portfolio): OutgoingRate[] {
  const { name, label } = method;
  const figures = keyFigures(portfolio, { budgetMethod: name, scheduleMethod: name });
  return FIGURES.flatMap((figure) => {
    const { gap, noun } = figureNamed(figure);
    const ratio = figures[figure].value;
    if (gap === null || ratio === null) return [];
    return { ...gap, source: `${theNoun(noun)} (${label.toLowerCase()})`, method, ratio };
  });
}
