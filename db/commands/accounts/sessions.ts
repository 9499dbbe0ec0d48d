import { and, eq, isNull } from 'drizzle-orm';
import { POSSIBLE } from '@/lib/domain/result';
import { sessionOpeningSchema, sessionSchema } from '@/lib/schemas/accounts';
import { session } from '../../schema/accounts';
import { fingerprint } from '../../session-token';
import { defineCommand } from '../define';
import { inTransaction, type Synchronous, type Writer } from '../writer';
import { accountById } from './known-accounts';

/**
 * Opens a session for somebody whose password has just been checked. Checking takes time: if the hash
 * it was checked against is no longer the present one, the password was replaced meanwhile.
 */
export const openSession = defineCommand({
  name: 'session.open',
  input: sessionOpeningSchema,
  permission: () => POSSIBLE,
  run: ({ tx, actor, input, now }) => {
    if (accountById(tx, actor.id)?.passwordHash !== input.verifiedHash) {
      return { status: 'refused', reason: 'Ce mot de passe vient d’être remplacé.' };
    }
    tx.insert(session)
      .values({
        id: input.fingerprint,
        userId: actor.id,
        createdAt: now,
        expiresAt: input.expiresAt,
        lastSeenAt: now,
      })
      .run();
    return { status: 'ok', value: null };
  },
  audit: ({ actor }) => ({ subject: `Compte\u202f: ${actor.name}`, summary: 'Session ouverte' }),
});

/** Ends one’s own session. Ending one that is over already changes nothing. */
export const revokeSession = defineCommand({
  name: 'session.revoke',
  input: sessionSchema,
  permission: () => POSSIBLE,
  run: ({ tx, actor, input, now }) => {
    tx.update(session)
      .set({ revokedAt: now })
      .where(
        and(
          eq(session.id, input.fingerprint),
          eq(session.userId, actor.id),
          isNull(session.revokedAt),
        ),
      )
      .run();
    return { status: 'ok', value: null };
  },
  audit: ({ actor }) => ({
    subject: `Compte\u202f: ${actor.name}`,
    summary: 'Session fermée par la personne',
  }),
});

/** Notes that a session is in use. Says nothing of what the person does: not in the journal. */
export function touchSession(token: string, now: Date): void {
  inTransaction((tx: Writer): Synchronous<void> => {
    tx.update(session)
      .set({ lastSeenAt: now.toISOString() })
      .where(eq(session.id, fingerprint(token)))
      .run();
  });
}
