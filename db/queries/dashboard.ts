import { and, desc, inArray, lte } from 'drizzle-orm';
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

interface ChangesWanted {
  /** Those of this edition and of the ones before, up to this position of the history. */
  edition: number;
  position: number;
  /** Identifiers of the projects that are looked at; null for all those the actor may read. */
  projects: readonly string[] | null;
}

/** The last things done that the actor may read, the latest first. */
export function latestChanges(
  actor: Actor,
  { edition, position, projects }: ChangesWanted,
): RecentChange[] {
  const handle = reader();
  const history = loadHistory(handle, actor);
  const latest = handle
    .select({ seq: revision.seq, project: revision.project, edition: revision.edition })
    .from(revision)
    .where(
      and(
        lte(revision.seq, position),
        lte(revision.edition, edition),
        projects === null ? undefined : inArray(revision.project, [...projects]),
        readableRevisions(actor, history.editions),
      ),
    )
    .orderBy(desc(revision.seq))
    .limit(MOST_RECENT)
    .all();
  const corrects = can(actor, 'edition.correct').possible;
  return latest
    .filter((one) => corrects || one.seq <= readingLimit(history, one.edition))
    .flatMap(({ seq, project }) => {
      const isOutside = !canSeeWithheld(actor, history, project);
      return summarize(history, seq, isOutside) ?? [];
    });
}
