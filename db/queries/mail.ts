import { and, eq, max, sql } from 'drizzle-orm';
import { notice } from '../schema/mail';
import type { ReadHandle } from './history';

/**
 * When the liaisons of each ministry were last reminded in an edition, by hand or not: ISO instants by
 * ministry code. It is when the reminder was noted; whether a mail left is another matter.
 */
export function lastReminders(handle: ReadHandle, edition: number): ReadonlyMap<string, string> {
  const ministry = sql<string>`told.value`;
  const rows = handle
    .select({ ministry, at: max(notice.at) })
    .from(sql`${notice}, json_each(${notice.payload}, '$.ministries') as told`)
    .where(and(eq(notice.kind, 'reminder'), sql`${notice.payload} ->> 'edition' = ${edition}`))
    .groupBy(ministry)
    .all();
  return new Map(rows.flatMap(({ ministry, at }) => (at === null ? [] : [[ministry, at]])));
}
