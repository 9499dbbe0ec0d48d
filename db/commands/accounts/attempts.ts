import { eq, lt } from 'drizzle-orm';
import {
  ATTEMPTS_PER_ACCOUNT,
  ATTEMPTS_PER_ADDRESS,
  THROTTLE_MINUTES,
} from '@/lib/session/throttle';
import { signInFailure } from '../../schema/accounts';
import { fingerprint } from '../../session-token';
import { inTransaction, type Synchronous, type Writer } from '../writer';

interface Attempt {
  email: string;
  address: string;
}

/**
 * Takes one attempt to sign in; false when there were too many. It is counted before the password is
 * checked, so that a burst of parallel attempts is counted too, and given back by a success.
 */
export function takeAttempt(attempt: Attempt, now: Date): boolean {
  const at = now.toISOString();
  const forgotten = new Date(now.getTime() - THROTTLE_MINUTES * 60_000).toISOString();
  return inTransaction((tx: Writer): Synchronous<boolean> => {
    tx.delete(signInFailure).where(lt(signInFailure.lastFailedAt, forgotten)).run();
    const limits = limitsOf(attempt).map(({ key, limit }) => {
      const failures =
        tx.select().from(signInFailure).where(eq(signInFailure.key, key)).get()?.failures ?? 0;
      return { key, limit, failures };
    });
    // A refused attempt is not counted: insisting does not make the wait longer.
    if (limits.some(({ failures, limit }) => failures >= limit)) return false;
    for (const { key, failures } of limits) {
      const next = { key, failures: failures + 1, lastFailedAt: at };
      tx.insert(signInFailure)
        .values(next)
        .onConflictDoUpdate({ target: signInFailure.key, set: next })
        .run();
    }
    return true;
  });
}

/** Forgets the attempts of somebody who has signed in. */
export function forgetAttempts(attempt: Attempt): void {
  inTransaction((tx: Writer): Synchronous<void> => {
    for (const { key } of limitsOf(attempt)) {
      tx.delete(signInFailure).where(eq(signInFailure.key, key)).run();
    }
  });
}

function limitsOf({ email, address }: Attempt) {
  return [
    { key: fingerprint(`${email}\n${address}`), limit: ATTEMPTS_PER_ADDRESS },
    { key: fingerprint(email), limit: ATTEMPTS_PER_ACCOUNT },
  ];
}
