import { and, eq, max, min, sql } from 'drizzle-orm';
import { editionEvent } from '../schema/history';
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

/** When each person was last reminded in an edition: ISO instants by account. */
export function remindedPeople(handle: ReadHandle, edition: number): ReadonlyMap<string, string> {
  const rows = handle
    .select({ userId: notice.userId, at: max(notice.at) })
    .from(notice)
    .where(and(eq(notice.kind, 'reminder'), sql`${notice.payload} ->> 'edition' = ${edition}`))
    .groupBy(notice.userId)
    .all();
  return new Map(rows.flatMap(({ userId, at }) => (at === null ? [] : [[userId, at]])));
}

/** From when this deadline of an edition was known, as an ISO instant; null if it never was its deadline. */
export function deadlineKnownSince(
  handle: ReadHandle,
  edition: number,
  deadline: string,
): string | null {
  const row = handle
    .select({ at: min(editionEvent.at) })
    .from(editionEvent)
    .where(and(eq(editionEvent.edition, edition), eq(editionEvent.collectionDeadline, deadline)))
    .get();
  return row?.at ?? null;
}
