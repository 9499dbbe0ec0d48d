import { isFiltered } from '@/lib/schemas/filters';
import type {
  DashboardView,
  ExitMovement,
  PortfolioFilters,
  Transfer,
} from '@/lib/views/dashboard';
import {
  byCostBand,
  byFunctionalZone,
  byMinistry,
  byMinistryAndCostBand,
  byMinistryAndPhase,
  byPhase,
  ministryLabel,
} from '../figures/breakdowns';
import { countedCost } from '../figures/counted';
import { DECLARED_RATE_NAMES, declaredSeries } from '../figures/declared-rates';
import { finalBalance } from '../figures/exits';
import { exitFiguresOf } from '../figures/exits-at';
import { applyFilters, restrictTo } from '../figures/filters';
import { keyFigures } from '../figures/key-figures';
import { movementsBetween } from '../figures/movements';
import type { DeclaredFigures, Movement } from '../figures/types';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { rulesOf } from '../history/published';
import { endsBasis, expectedEnds, slipsOf } from './attention';
import { compareKeyFigures } from './comparisons';
import { type CostCourse, costCourse, type Scope } from './cost-course';
import { filterOptions, restrictionLabels, unknownFilters } from './options';
import { concealWithheld, withoutSecrets } from './withheld-entry';

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
  /** True where no list names what was recorded while it was withheld; for outsiders when absent. */
  withoutRecorded?: boolean;
}

/**
 * Everything the dashboard of an edition shows; null when there is no such edition. Earlier editions
 * are compared by the rules and methods of the one shown: a change of method is not a change of the figure.
 * What the State declared speaks of the whole portfolio, so it is absent under filters.
 */
export function buildDashboard(request: DashboardRequest): DashboardView | null {
  const { history, filters, restrictedTo, position = null, outside = false } = request;
  const editions = [...history.editions].sort((a, b) => a.number - b.number);
  const edition = editions.find(({ number }) => number === request.edition);
  if (!edition) return null;

  const rules = rulesOf(history, edition.number);
  const visible = (whole: Portfolio): Portfolio => restrictTo(whole, restrictedTo);
  const scopes: Scope[] = editions
    .filter(({ number }) => number <= edition.number)
    .map(({ number }) => portfolioAt(history, number, { position, outside, rules }))
    .filter((whole) => whole.edition.number === edition.number || whole.position > 0)
    .map((whole) => ({ whole, part: applyFilters(visible(whole), filters) }));
  const shown = scopes.at(-1);
  if (!shown) return null;
  const previous = scopes.at(-2) ?? null;
  const wholes = scopes.map((scope) => scope.whole);
  const read = (request.withoutRecorded ?? outside) ? withoutSecrets(wholes) : wholes;
  const listed = read.at(-1) ?? shown.whole;

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
    unknownFilters: unknownFilters(filters, visible(whole)),
    keyFigures: compareKeyFigures(
      scopes.map((scope) => ({
        edition: scope.whole.edition,
        figures: keyFigures(scope.part, { budgetMethod, scheduleMethod }),
        declared: declaredFor(scope.whole.edition.number),
      })),
    ),
    declaredRates: DECLARED_RATE_NAMES.map((name) => ({
      ...declaredSeries(
        name,
        scopes.map(({ whole: { edition: one } }) => ({
          edition: one.number,
          dataMonth: one.dataMonth,
          declared: declaredFor(one.number),
        })),
      ),
      isWhole,
    })),
    byMinistryAndPhase: byMinistryAndPhase(part),
    byMinistryAndCostBand: byMinistryAndCostBand(part),
    byPhase: byPhase(part),
    byCostBand: byCostBand(part),
    byMinistry: byMinistry(part),
    byFunctionalZone: byFunctionalZone(part),
    ...movementsOf(previous, shown, listed.departed),
    transfers: transfersOf(previous, shown),
    costCourse: courseOf(scopes, shown),
    exitFigures: exitFiguresOf(read, (entry) =>
      part.departed.some(({ project }) => project === entry.project),
    ),
    expectedEnds: expectedEnds(part, request.today),
    endsBasis: endsBasis(part),
    slips: slipsOf(applyFilters(visible(listed), filters)),
    declared: declaredFor(edition.number),
  };
}

/** Movements of the whole panorama that concern the part shown: leaving a filter is no exit. */
function movementsOf(
  previous: Scope | null,
  shown: Scope,
  departed: Portfolio['departed'],
): { entrants: Movement[]; exits: ExitMovement[] } {
  const { entrants, exits } = movementsBetween(previous?.whole ?? null, shown.whole);
  const within = (part: Portfolio | undefined) => {
    const projects = new Set(part?.entries.map(({ project }) => project));
    return ({ project }: Movement) => projects.has(project);
  };
  return {
    entrants: entrants.filter(within(shown.part)),
    exits: exits.filter(within(previous?.part)).map((movement) => withGround(movement, departed)),
  };
}

function withGround(movement: Movement, departed: Portfolio['departed']): ExitMovement {
  const entry = departed.find(({ project }) => project === movement.project);
  const balance = entry ? finalBalance(concealWithheld(entry)) : null;
  return {
    ...movement,
    ground: balance?.ground ?? 'unstated',
    spentWithoutService: balance?.spentWithoutService ?? null,
  };
}

/** The projects of both editions that changed ministry, and that the part shown has in one of them only. */
function transfersOf(previous: Scope | null, shown: Scope): Transfer[] {
  if (previous === null) return [];
  const [before, here, wasHere] = [previous.whole, shown.part, previous.part].map(
    ({ entries }) => new Map(entries.map((entry) => [entry.project, entry])),
  );
  return shown.whole.entries.flatMap((entry): Transfer[] => {
    const was = before?.get(entry.project);
    const [own, former] = [here?.get(entry.project), wasHere?.get(entry.project)];
    if (was === undefined || was.ministry === entry.ministry) return [];
    if ((own === undefined) === (former === undefined)) return [];
    return [
      {
        project: entry.project,
        name: (own ?? former ?? entry).name,
        way: own === undefined ? 'out' : 'in',
        fromLabel: ministryLabel(previous.whole, was.ministry),
        toLabel: ministryLabel(shown.whole, entry.ministry),
      },
    ];
  });
}

/** From the first edition where a cost of the part is known; null where that is the edition shown. */
function courseOf(scopes: readonly Scope[], shown: Scope): CostCourse | null {
  const first = scopes.find(({ part }) =>
    part.entries.some((entry) => countedCost(entry) !== null),
  );
  return first === shown ? null : costCourse(first ?? shown, shown);
}

/** When the last revision that made this portfolio was recorded; a reader's own part of it only. */
function lastRevisionAt(history: History, { entries, departed }: Portfolio): string | null {
  const last = [...entries, ...departed].reduce((seq, { version }) => Math.max(seq, version), 0);
  return history.revisions.find(({ seq }) => seq === last)?.at ?? null;
}
