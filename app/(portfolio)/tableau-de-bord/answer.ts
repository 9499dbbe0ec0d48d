import { collectionBrief } from '@/db/queries/collection';
import { dashboardView, recentChanges } from '@/db/queries/dashboard';
import { parisDay } from '@/lib/domain/collection/deadline';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { DashboardAnswer } from '@/lib/live/dashboard';
import type { PortfolioRequest } from '@/lib/schemas/filters';

/** How far back in the sequence the last acts are looked for: as many as the query gives at once. */
const LOOK_BACK = 20;

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
  const recent = recentChanges(actor, Math.max(0, view.position - LOOK_BACK))
    .filter(({ seq, edition }) => edition <= view.edition.number && seq <= view.position)
    .sort((a, b) => b.seq - a.seq);
  const { number, state } = view.edition;
  const isOpen = state === 'collection' && request.position === null;
  return {
    view,
    recent,
    collection: isOpen ? collectionBrief(actor, { edition: number, now }) : null,
  };
}
