import { isFiltered } from '@/lib/schemas/filters';
import type { DashboardView, PortfolioFilters } from '@/lib/views/dashboard';
import {
  byCostBand,
  byFunctionalZone,
  byMinistry,
  byMinistryAndCostBand,
  byMinistryAndPhase,
  byPhase,
} from '../figures/breakdowns';
import { applyFilters, restrictTo } from '../figures/filters';
import { keyFigures } from '../figures/key-figures';
import { movementsBetween } from '../figures/movements';
import type { DeclaredFigures, Movement } from '../figures/types';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { expectedEnds, lateProjects } from './attention';
import { compareKeyFigures } from './comparisons';
import { filterOptions, restrictionLabels } from './options';

export interface DashboardRequest {
  history: History;
  declared: readonly DeclaredFigures[];
  edition: number;
  filters: PortfolioFilters;
  /** Codes of the ministries the reader is confined to; null for one who sees the whole. */
  restrictedTo: readonly string[] | null;
  version: string;
  /** ISO date. */
  today: string;
  /** Read as it was known when this revision was the last one; null for now. */
  position?: number | null;
  /** True for a reader who is not shown the work of others before it goes out. */
  outside?: boolean;
}

/** The whole portfolio of an edition and the part of it the dashboard speaks about. */
interface Scope {
  whole: Portfolio;
  part: Portfolio;
}

/**
 * Everything the dashboard of an edition shows; null when there is no such edition. Earlier editions
 * are compared by the methods of the one shown: a change of method is not a change of the figure.
 * What the State declared speaks of the whole portfolio, so it is absent under filters.
 */
export function buildDashboard(request: DashboardRequest): DashboardView | null {
  const { history, filters, restrictedTo, position = null, outside = false } = request;
  const editions = [...history.editions].sort((a, b) => a.number - b.number);
  const edition = editions.find(({ number }) => number === request.edition);
  if (!edition) return null;

  const visible = (whole: Portfolio): Portfolio => restrictTo(whole, restrictedTo);
  const scopes: Scope[] = editions
    .filter(({ number }) => number <= edition.number)
    .map(({ number }) => portfolioAt(history, number, { position, outside }))
    .filter((whole) => whole.edition.number === edition.number || whole.position > 0)
    .map((whole) => ({ whole, part: applyFilters(visible(whole), filters) }));
  const shown = scopes.at(-1);
  if (!shown) return null;
  const previous = scopes.at(-2) ?? null;

  const { whole, part } = shown;
  const isWhole = restrictedTo === null && !isFiltered(filters);
  const declaredFor = (number: number) =>
    (isWhole && request.declared.find((declared) => declared.edition === number)) || null;
  const { budgetMethod, scheduleMethod } = edition;

  return {
    version: request.version,
    edition,
    position: whole.position,
    publication: whole.publication,
    publications: history.publications
      .filter((mark) => mark.edition === edition.number)
      .toReversed(),
    lastRevisionAt: lastRevisionAt(history, visible(whole)),
    restrictedTo: restrictionLabels(whole, restrictedTo),
    editions,
    previousEdition: previous?.whole.edition ?? null,
    filters,
    options: filterOptions(visible(whole)),
    keyFigures: compareKeyFigures(
      scopes.map((scope) => ({
        edition: scope.whole.edition,
        figures: keyFigures(scope.part, { budgetMethod, scheduleMethod }),
        declared: declaredFor(scope.whole.edition.number),
      })),
    ),
    byMinistryAndPhase: byMinistryAndPhase(part),
    byMinistryAndCostBand: byMinistryAndCostBand(part),
    byPhase: byPhase(part),
    byCostBand: byCostBand(part),
    byMinistry: byMinistry(part),
    byFunctionalZone: byFunctionalZone(part),
    ...movementsOf(previous, shown),
    expectedEnds: expectedEnds(part, request.today),
    late: lateProjects(part),
    declared: declaredFor(edition.number),
  };
}

/** Movements of the whole panorama that concern the part shown: leaving a filter is no exit. */
function movementsOf(
  previous: Scope | null,
  shown: Scope,
): { entrants: Movement[]; exits: Movement[] } {
  const { entrants, exits } = movementsBetween(previous?.whole ?? null, shown.whole);
  const within = (part: Portfolio | undefined) => {
    const projects = new Set(part?.entries.map(({ project }) => project));
    return ({ project }: Movement) => projects.has(project);
  };
  return {
    entrants: entrants.filter(within(shown.part)),
    exits: exits.filter(within(previous?.part)),
  };
}

/** When the last revision that made this portfolio was recorded; a reader's own part of it only. */
function lastRevisionAt(history: History, { entries, departed }: Portfolio): string | null {
  const last = [...entries, ...departed].reduce((seq, { version }) => Math.max(seq, version), 0);
  return history.revisions.find(({ seq }) => seq === last)?.at ?? null;
}
