import { and, asc, gt } from 'drizzle-orm';
import { readingLimit } from '@/lib/domain/history/published';
import { can } from '@/lib/domain/permissions/matrix';
import { buildDashboard } from '@/lib/domain/views/dashboard';
import { summarize } from '@/lib/domain/views/field-changes';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { DashboardView, PortfolioFilters, RecentChange } from '@/lib/views/dashboard';
import { reader } from '../read';
import { revision } from '../schema/history';
import { loadDeclared, loadHistory, readableRevisions } from './history';
import { canSeeWithheld, chooseEdition, confinement, isOutsider } from './scope';
import { dashboardVersion } from './versions';

export interface DashboardRequest {
  /** Null for the latest edition. */
  edition: number | null;
  /** As known when this revision was the last one; null for now. */
  position?: number | null;
  filters: PortfolioFilters;
  /** ISO date, for what is overdue. */
  today: string;
}

/** The dashboard of an edition as this actor may read it; null when there is no such edition. */
export function dashboardView(actor: Actor, request: DashboardRequest): DashboardView | null {
  // Taken first: a write that comes in between is then read twice rather than missed.
  const version = dashboardVersion(actor, request.today);
  const handle = reader();
  const history = loadHistory(handle, actor);
  const edition = chooseEdition(history.editions, request.edition);
  if (edition === null) return null;
  return buildDashboard({
    history,
    declared: loadDeclared(handle),
    edition: edition.number,
    filters: request.filters,
    restrictedTo: confinement(actor, edition),
    version,
    today: request.today,
    position: request.position ?? null,
    outside: isOutsider(actor),
  });
}

const MOST_RECENT = 20;

/** What the actor may read of what happened after a position of the history, oldest first. */
export function recentChanges(actor: Actor, sincePosition: number): RecentChange[] {
  const handle = reader();
  const history = loadHistory(handle, actor);
  const recent = handle
    .select({ seq: revision.seq, project: revision.project, edition: revision.edition })
    .from(revision)
    .where(and(gt(revision.seq, sincePosition), readableRevisions(actor, history.editions)))
    .orderBy(asc(revision.seq))
    .limit(MOST_RECENT)
    .all();
  const corrects = can(actor, 'edition.correct').possible;
  const isOut = ({ seq, edition }: { seq: number; edition: number }) =>
    corrects || seq <= readingLimit(history, edition);
  return recent.filter(isOut).flatMap(({ seq, project }) => {
    const isOutside = !canSeeWithheld(actor, history, project);
    return summarize(history, seq, isOutside) ?? [];
  });
}
