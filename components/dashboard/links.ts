import type { DeclaredRateName } from '@/lib/domain/figures/declared-rates';
import type { FigureName } from '@/lib/domain/figures/registry';
import { COST_BANDS } from '@/lib/domain/vocabulary/bands';
import type { ExitGround } from '@/lib/domain/vocabulary/exits';
import { PHASES } from '@/lib/domain/vocabulary/phases';
import { type PortfolioRequest, portfolioSearch } from '@/lib/schemas/filters';
import { registerHref } from '@/lib/schemas/register';
import type { DashboardView, PortfolioFilters } from '@/lib/views/dashboard';

export const DASHBOARD_PATH = '/tableau-de-bord';
/** Names the key figure whose evidence is open. */
export const EVIDENCE_PARAMETER = 'preuve';

/** Where the dashboard's figures lead, keeping the edition, the moment and the filters in force. */
export interface DashboardLinks {
  /** The projects behind a cell; null where the projects screen has no filter for it. */
  projects: (narrowed: Partial<PortfolioFilters> | null) => string | null;
  project: (project: string) => string;
  evidence: (figure: FigureName | DeclaredRateName | null) => string;
  /** What left, on a ground or on any, in the ministry in force. */
  register: (ground: ExitGround | null) => string;
  /** The same edition without filters. */
  unfiltered: string;
}

export function dashboardLinks(request: PortfolioRequest, view: DashboardView): DashboardLinks {
  const edition = view.edition.number;
  const { position } = request;
  return {
    projects: (narrowed) =>
      narrowed &&
      `/projets${portfolioSearch({ edition, position, filters: { ...view.filters, ...narrowed } })}`,
    project: (project) =>
      `/projets/${encodeURIComponent(project)}${portfolioSearch({ edition, position })}`,
    evidence: (figure) => {
      const search = new URLSearchParams(portfolioSearch(request));
      if (figure !== null) search.set(EVIDENCE_PARAMETER, figure);
      return search.size === 0 ? DASHBOARD_PATH : `${DASHBOARD_PATH}?${search}`;
    },
    register: (ground) =>
      registerHref({ edition, position, filters: { ground, ministry: view.filters.ministry } }),
    unfiltered: `${DASHBOARD_PATH}${portfolioSearch({ edition: request.edition, position })}`,
  };
}

type Narrowing = (key: string) => Partial<PortfolioFilters> | null;

/** The filter of a cell of a breakdown; null for « non communiqué » and « non renseigné ». */
export const byMinistryKey: Narrowing = (key) => (key === '' ? null : { ministry: key });

export const byPhaseKey: Narrowing = (key) => {
  const phase = PHASES.find((known) => known === key);
  return phase === undefined ? null : { phase };
};

export const byBandKey: Narrowing = (key) => {
  const band = COST_BANDS.find((known) => known === key);
  return band === undefined ? null : { band };
};

/** The filter of a cell in both its row and its column. */
export function both(
  a: Partial<PortfolioFilters> | null,
  b: Partial<PortfolioFilters> | null,
): Partial<PortfolioFilters> | null {
  return a && b && { ...a, ...b };
}
