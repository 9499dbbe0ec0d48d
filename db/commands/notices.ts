import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { NoticePayload } from '@/lib/domain/mail/notices';
import type { ReadHandle } from '../queries/history';
import { user, userMinistry } from '../schema/accounts';
import { notice } from '../schema/mail';
import type { WriteContext } from './append';
import type { Writer } from './writer';

/** What is to be told, and to whom not. */
interface Told {
  /** Who need not be told what they have done themselves. */
  exceptId?: string;
  payload: NoticePayload;
  /** Names what is told (« returned:17 »), once for each person: noted already, it is left as it is. */
  key: string;
  /** ISO instant from which it may leave; at once when absent. */
  dueAt?: string;
}

/** Notes something for every enabled liaison of one of these ministries. */
export function tellLiaisons(
  context: WriteContext,
  told: Told & { ministries: readonly string[] },
): void {
  note(context, liaisonsOf(context.tx, told.ministries), told);
}

/** Notes something for every enabled officer. */
export function tellOfficers(context: WriteContext, told: Told): void {
  const officers = context.tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.role, 'officer'), isNull(user.disabledAt)))
    .all();
  note(
    context,
    officers.map(({ id }) => id),
    told,
  );
}

/** Notes something for one person; their account may be disabled by the time it would leave. */
export function tellPerson(context: WriteContext, told: Told & { userId: string }): void {
  note(context, [told.userId], told);
}

/** The enabled liaisons of one of these ministries, each once. */
export function liaisonsOf(tx: Writer, ministries: readonly string[]): readonly string[] {
  if (ministries.length === 0) return [];
  return tx
    .selectDistinct({ id: user.id })
    .from(user)
    .innerJoin(userMinistry, eq(userMinistry.userId, user.id))
    .where(
      and(
        eq(user.role, 'liaison'),
        isNull(user.disabledAt),
        inArray(userMinistry.ministryCode, [...ministries]),
      ),
    )
    .orderBy(user.id)
    .all()
    .map(({ id }) => id);
}

/** Every enabled liaison, with the ministries they work for. */
export function liaisonsWithMinistries(
  tx: ReadHandle,
): readonly { id: string; ministries: readonly string[] }[] {
  const rows = tx
    .select({ id: user.id, ministry: userMinistry.ministryCode })
    .from(user)
    .innerJoin(userMinistry, eq(userMinistry.userId, user.id))
    .where(and(eq(user.role, 'liaison'), isNull(user.disabledAt)))
    .orderBy(user.id, userMinistry.ministryCode)
    .all();
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => ({
    id,
    ministries: own.map(({ ministry }) => ministry),
  }));
}

/** Whether this was noted for a person already, under the key it was told with. */
export function isNoted(handle: ReadHandle, key: string, userId: string): boolean {
  const known = handle
    .select({ id: notice.id })
    .from(notice)
    .where(eq(notice.dedupeKey, dedupeKey(key, userId)))
    .get();
  return known !== undefined;
}

function dedupeKey(key: string, userId: string): string {
  return `${key}:${userId}`;
}

function note(
  { tx, now }: WriteContext,
  people: readonly string[],
  { exceptId, payload, key, dueAt }: Told,
): void {
  const { kind, ...carried } = payload;
  for (const userId of people) {
    if (userId === exceptId) continue;
    tx.insert(notice)
      .values({
        dedupeKey: dedupeKey(key, userId),
        userId,
        kind,
        payload: JSON.stringify(carried),
        at: now,
        dueAt: dueAt ?? now,
      })
      .onConflictDoNothing({ target: notice.dedupeKey })
      .run();
  }
}
