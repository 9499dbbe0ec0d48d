import { collectionBrief } from '@/db/queries/collection';
import { dashboardView, latestChanges } from '@/db/queries/dashboard';
import { parisDay } from '@/lib/domain/collection/deadline';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { DashboardAnswer } from '@/lib/live/dashboard';
import { isFiltered, type PortfolioRequest } from '@/lib/schemas/filters';
import type { DashboardView } from '@/lib/views/dashboard';

/**
 * What the page and the live route both answer; null when there is no such edition.
 * @param now ISO instant.
 */
export function dashboardAnswer(
  actor: Actor,
  request: PortfolioRequest,
  now: string,
): DashboardAnswer | null {
  const view = dashboardView(actor, { ...request, today: parisDay(now) });
  if (view === null) return null;
  const recent = latestChanges(actor, {
    edition: view.edition.number,
    position: view.position,
    projects: isFiltered(view.filters) ? projectsOf(view) : null,
  });
  const { number, state } = view.edition;
  const isOpen = state === 'collection' && request.position === null;
  return {
    view,
    recent,
    collection: isOpen ? collectionBrief(actor, { edition: number, now }) : null,
  };
}

/** The projects that the part shown has, had in the edition before, or gave to another ministry. */
function projectsOf({ keyFigures, exits, transfers }: DashboardView): string[] {
  const shown = keyFigures.find(({ name }) => name === 'projects')?.evidence.counted ?? [];
  return [...shown, ...exits, ...transfers].map(({ project }) => project);
}
