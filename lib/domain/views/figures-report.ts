import type { DashboardView } from '@/lib/views/dashboard';
import {
  byCostBand,
  byFunctionalZone,
  byMinistry,
  byMinistryAndCostBand,
  byMinistryAndPhase,
  byPhase,
  MISSING_KEY,
  projectsOfCell,
} from '../figures/breakdowns';
import type { ExitFigures } from '../figures/exit-figures';
import { exitFiguresAt } from '../figures/exits-at';
import { keyFigures } from '../figures/key-figures';
import { movementsBetween } from '../figures/movements';
import { FIGURE_REGISTRY, FIGURES, type FigureName } from '../figures/registry';
import type {
  BreakdownCell,
  CrossTable,
  DeclaredFigures,
  Evidence,
  Movement,
} from '../figures/types';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { slipsOf } from './attention';
import { type Counts, type Difference, differencesWith } from './declared-differences';
import { withLabels } from './declared-labels';

export interface FiguresRequest {
  history: History;
  declared: readonly DeclaredFigures[];
  edition: number;
  /** Name of the method of both gap rates; those of the edition when absent. */
  method?: string | null;
  /** Read as it was known when this revision was the last one; null for now. */
  position?: number | null;
}

export interface NamedProject {
  project: string;
  name: string;
}

/** The projects of one cell of a distribution, and the euros of theirs that `totalCostEuros` counts. */
export interface CellEvidence {
  count: number;
  euros: number;
  projects: readonly NamedProject[];
}

type Cross<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** The key under which a figure is printed: that of the declared figures, where there is one. */
export function reportKey(figure: FigureName): ReportKey {
  const { declaredAs } = FIGURE_REGISTRY[figure];
  return declaredAs ?? (figure as ReportKey);
}

type ReportKeyOf<F extends FigureName> = (typeof FIGURE_REGISTRY)[F]['declaredAs'] extends null
  ? F
  : NonNullable<(typeof FIGURE_REGISTRY)[F]['declaredAs']>;
type ReportKey = { [F in FigureName]: ReportKeyOf<F> }[FigureName];
type Values = Readonly<Record<ReportKey, number | null>>;
type Evidences = Readonly<Record<ReportKey, Evidence>>;

function reported<T>(of: (figure: FigureName) => T): Readonly<Record<ReportKey, T>> {
  return Object.fromEntries(FIGURES.map((figure) => [reportKey(figure), of(figure)])) as Record<
    ReportKey,
    T
  >;
}

/**
 * The figures of an edition as the command line prints them: plain numbers (gaps are ratios, years
 * have 365 days, euros are whole), distributions keyed by the labels of the edition.
 */
export interface FiguresReport extends Values {
  edition: number;
  byCostBand: Counts;
  byPhase: Counts;
  byMinistry: Counts;
  /** Without the projects that name no zone, as the State publishes it; its evidence has them. */
  byFunctionalZone: Counts;
  byMinistryAndPhase: Cross<number>;
  byMinistryAndCostBand: Cross<number>;
  entrants: readonly Movement[];
  exits: readonly Movement[];
  /** What abandoned projects cost, cumulated since the first edition; null where no amount is known. */
  spentWithoutServiceEuros: number | null;
  /** What left since the first edition, with its evidence. */
  exitFigures: ExitFigures;
  /** Open projects that cost more, in euros, and that end later, in months: the most first. */
  slips: DashboardView['slips'];
  declared: DeclaredFigures | null;
  /** Where declared and computed differ once rounded as published. */
  differences: readonly Difference[];
  evidence: Evidences & {
    byCostBand: Readonly<Record<string, CellEvidence>>;
    byPhase: Readonly<Record<string, CellEvidence>>;
    byMinistry: Readonly<Record<string, CellEvidence>>;
    byFunctionalZone: Readonly<Record<string, CellEvidence>>;
    byMinistryAndPhase: Cross<readonly NamedProject[]>;
    byMinistryAndCostBand: Cross<readonly NamedProject[]>;
  };
}

/**
 * The report of an edition, or null when there is no such edition.
 * @throws when `method` is not in the registry (see `findMethod`).
 */
export function figuresReport(request: FiguresRequest): FiguresReport | null {
  const { history, edition, method, position = null } = request;
  const known = history.editions.map(({ number }) => number).filter((number) => number <= edition);
  if (!known.includes(edition)) return null;
  const portfolio = portfolioAt(history, edition, { position });
  const figures = keyFigures(
    portfolio,
    method ? { budgetMethod: method, scheduleMethod: method } : {},
  );
  const stored = request.declared.find((one) => one.edition === edition);
  const declared = stored ? withLabels(stored) : null;
  const breakdowns = evidenceOfBreakdowns(portfolio);
  const distributions = {
    byCostBand: counts(breakdowns.byCostBand),
    byPhase: counts(breakdowns.byPhase),
    byMinistry: counts(breakdowns.byMinistry),
    byFunctionalZone: counts(
      labelled(
        byFunctionalZone(portfolio).filter(({ key }) => key !== MISSING_KEY),
        portfolio,
      ),
    ),
    byMinistryAndPhase: crossCounts(breakdowns.byMinistryAndPhase),
    byMinistryAndCostBand: crossCounts(breakdowns.byMinistryAndCostBand),
  };
  const exits = exitFiguresAt(history, portfolio, { reading: { position } });
  return {
    edition,
    ...reported((figure) => figures[figure].value),
    spentWithoutServiceEuros: exits.spentWithoutService.euros,
    exitFigures: exits,
    ...distributions,
    slips: slipsOf(portfolio),
    ...movementsBetween(previousPortfolio(history, known, position), portfolio),
    declared,
    differences: differencesWith(declared, figures, distributions),
    evidence: {
      ...reported((figure) => figures[figure]),
      ...breakdowns,
    },
  };
}

/** The nearest earlier edition that has revisions: one merely opened compares with nothing. */
function previousPortfolio(
  history: History,
  upTo: readonly number[],
  position: number | null,
): Portfolio | null {
  const [, previous] = [...upTo].sort((a, b) => b - a);
  if (previous === undefined) return null;
  const portfolio = portfolioAt(history, previous, { position });
  return portfolio.position > 0 ? portfolio : null;
}

function evidenceOfBreakdowns(portfolio: Portfolio) {
  return {
    byCostBand: labelled(byCostBand(portfolio), portfolio),
    byPhase: labelled(byPhase(portfolio), portfolio),
    byMinistry: labelled(byMinistry(portfolio), portfolio),
    byFunctionalZone: labelled(byFunctionalZone(portfolio), portfolio),
    byMinistryAndPhase: crossed(byMinistryAndPhase(portfolio), portfolio),
    byMinistryAndCostBand: crossed(byMinistryAndCostBand(portfolio), portfolio),
  };
}

function named(projects: readonly string[], portfolio: Portfolio): NamedProject[] {
  const wanted = new Set(projects);
  return portfolio.entries
    .filter(({ project }) => wanted.has(project))
    .map(({ project, name }) => ({ project, name }));
}

/** By label; two ministries that bear the same label in an edition are shown as one. */
function labelled(
  cells: readonly BreakdownCell[],
  portfolio: Portfolio,
): Record<string, CellEvidence> {
  const byLabel: Record<string, CellEvidence> = {};
  for (const { label, count, euros, projects } of cells) {
    const same = byLabel[label] ?? { count: 0, euros: 0, projects: [] };
    byLabel[label] = {
      count: same.count + count,
      euros: same.euros + euros,
      projects: [...same.projects, ...named(projects, portfolio)],
    };
  }
  return byLabel;
}

function crossed(
  { rows, columns }: CrossTable,
  portfolio: Portfolio,
): Record<string, Record<string, NamedProject[]>> {
  const byLabel: Record<string, Record<string, NamedProject[]>> = {};
  for (const row of rows) {
    const cells = byLabel[row.label] ?? {};
    for (const column of columns) {
      const projects = named(projectsOfCell(row, column), portfolio);
      cells[column.label] = [...(cells[column.label] ?? []), ...projects];
    }
    byLabel[row.label] = cells;
  }
  return byLabel;
}

function counts(cells: Readonly<Record<string, CellEvidence>>): Counts {
  return Object.fromEntries(Object.entries(cells).map(([label, { count }]) => [label, count]));
}

function crossCounts(table: Cross<readonly NamedProject[]>): Cross<number> {
  return Object.fromEntries(
    Object.entries(table).map(([row, cells]) => [
      row,
      Object.fromEntries(
        Object.entries(cells).map(([column, projects]) => [column, projects.length]),
      ),
    ]),
  );
}
