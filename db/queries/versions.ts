import { max } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { reader } from '../read';
import { declaredFigures, editionEvent, ministryLabel, revision } from '../schema/history';
import { loadEditions, readableRevisions } from './history';

/**
 * Changes whenever something the actor may read does, and only then: the ETag of live queries. What
 * happens in another ministry's unpublished work does not move a liaison's.
 */
export function historyVersion(actor: Actor): string {
  const handle = reader();
  const last = handle
    .select({ seq: max(revision.seq) })
    .from(revision)
    .where(readableRevisions(actor, loadEditions(handle)))
    .get();
  const parts = [editionEvent, ministryLabel, declaredFigures].map(
    (table) =>
      handle
        .select({ seq: max(table.seq) })
        .from(table)
        .get()?.seq ?? 0,
  );
  return [last?.seq ?? 0, ...parts].join('-');
}
