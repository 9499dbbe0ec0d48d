import { and, asc, gt } from 'drizzle-orm';
import { readableMinistries } from '@/lib/domain/permissions/matrix';
import { buildDashboard } from '@/lib/domain/views/dashboard';
import { summarize } from '@/lib/domain/views/field-changes';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { DashboardView, PortfolioFilters, RecentChange } from '@/lib/views/dashboard';
import { reader } from '../read';
import { revision } from '../schema/history';
import { loadDeclared, loadHistory, readableRevisions } from './history';
import { historyVersion } from './versions';

export interface DashboardRequest {
  /** Null for the latest edition. */
  edition: number | null;
  /** As known when this revision was the last one; null for now. */
  position?: number | null;
  filters: PortfolioFilters;
  /** ISO date, for what is overdue. */
  today: string;
}

/** The edition asked for, or the latest; null when there is none of that number. */
export function chooseEdition(editions: readonly Edition[], asked: number | null): Edition | null {
  if (asked === null) return editions.at(-1) ?? null;
  return editions.find(({ number }) => number === asked) ?? null;
}

/** Ministries a reader is confined to in this edition: none once it is published. */
export function confinement(actor: Actor, edition: Edition): readonly string[] | null {
  return edition.state === 'published' ? null : readableMinistries(actor);
}

/** The dashboard of an edition as this actor may read it; null when there is no such edition. */
export function dashboardView(actor: Actor, request: DashboardRequest): DashboardView | null {
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
    version: historyVersion(actor),
    today: request.today,
    position: request.position ?? null,
  });
}

const MOST_RECENT = 20;

/** What the actor may read of what happened after a position of the history, oldest first. */
export function recentChanges(actor: Actor, sincePosition: number): RecentChange[] {
  const handle = reader();
  const history = loadHistory(handle, actor);
  const recent = handle
    .select({ seq: revision.seq })
    .from(revision)
    .where(and(gt(revision.seq, sincePosition), readableRevisions(actor, history.editions)))
    .orderBy(asc(revision.seq))
    .limit(MOST_RECENT)
    .all();
  return recent.flatMap(({ seq }) => summarize(history, seq) ?? []);
}
