import { createHash } from 'node:crypto';
import { max } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { reader } from '../read';
import { declaredFigures, editionEvent, ministryLabel, revision } from '../schema/history';
import { loadEditions, readableRevisions } from './history';

/**
 * Changes whenever what the actor may read does: the ETag of live queries. It depends on their rights,
 * as what they read does; what happens in another ministry's unpublished work does
 * not move a liaison's. Hashed, so that it does not tell how many acts were made elsewhere.
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
  const state = [last?.seq ?? 0, ...parts, actor.role, [...actor.ministries].sort()];
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22);
}
