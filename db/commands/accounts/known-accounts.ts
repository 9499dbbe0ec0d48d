import { and, eq, isNull, ne } from 'drizzle-orm';
import { session, user } from '../../schema/accounts';
import { ministryLabel } from '../../schema/history';
import type { Writer } from '../writer';

type KnownAccount = typeof user.$inferSelect;

/** What to answer about an identifier that names nobody. */
export const UNKNOWN_ACCOUNT = {
  status: 'refused',
  reason: 'Ce compte n’existe pas.',
} as const;

export function accountById(tx: Writer, id: string): KnownAccount | undefined {
  return tx.select().from(user).where(eq(user.id, id)).get();
}

export function accountByEmail(tx: Writer, email: string): KnownAccount | undefined {
  return tx.select().from(user).where(eq(user.email, email)).get();
}

/** Whether somebody else could still manage accounts without this one. */
export function anotherAdministrator(tx: Writer, except: string): boolean {
  const other = tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.role, 'administrator'), isNull(user.disabledAt), ne(user.id, except)))
    .get();
  return other !== undefined;
}

/** The codes among these that no edition knows. */
export function unknownMinistries(tx: Writer, codes: readonly string[]): readonly string[] {
  return codes.filter(
    (code) =>
      tx
        .select({ seq: ministryLabel.seq })
        .from(ministryLabel)
        .where(eq(ministryLabel.ministry, code))
        .get() === undefined,
  );
}

/** Ends every session of an account at once. */
export function revokeSessionsOf(tx: Writer, userId: string, now: string): void {
  tx.update(session)
    .set({ revokedAt: now })
    .where(and(eq(session.userId, userId), isNull(session.revokedAt)))
    .run();
}
