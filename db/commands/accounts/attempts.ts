import { and, eq, gte, lt } from 'drizzle-orm';
import { UNKNOWN_ADDRESS } from '@/lib/session/address';
import {
  ATTEMPTS_PER_ACCOUNT,
  ATTEMPTS_PER_ACCOUNT_AND_ADDRESS,
  ATTEMPTS_PER_ADDRESS,
  THROTTLE_MINUTES,
} from '@/lib/session/throttle';
import type { ReadHandle } from '../../queries/history';
import { reader } from '../../read';
import { signInFailure } from '../../schema/accounts';
import { fingerprint } from '../../session-token';
import { inTransaction, type Synchronous, type Writer } from '../writer';

/** What an attempt is counted under, and how many each key allows. */
type Limits = readonly Limit[];

interface Limit {
  key: string;
  allowed: number;
  /** Whether a success forgets every failure under this key, or only gives its own attempt back. */
  success: 'forgets' | 'givesBack';
}

const WINDOW_MS = THROTTLE_MINUTES * 60_000;

/**
 * The limits of an attempt to sign in. Those of the account start anew after a quiet window; that of
 * the address counts within each window of the clock, as a large address may never be quiet.
 */
export function signInLimits(attempt: { email: string; address: string }, now: Date): Limits {
  const { email, address } = attempt;
  const window = Math.floor(now.getTime() / WINDOW_MS);
  return [
    {
      key: fingerprint(`${email}\n${address}`),
      allowed: ATTEMPTS_PER_ACCOUNT_AND_ADDRESS,
      success: 'forgets',
    },
    { key: fingerprint(email), allowed: ATTEMPTS_PER_ACCOUNT, success: 'forgets' },
    // Where nobody's address is known, one key for all would let anybody lock everybody out.
    ...(address === UNKNOWN_ADDRESS
      ? []
      : [
          {
            key: fingerprint(`\n${address}\n${window}`),
            allowed: ATTEMPTS_PER_ADDRESS,
            // Signing in to one account must not let an address go on trying the others.
            success: 'givesBack' as const,
          },
        ]),
  ];
}

/** The limits of typing one’s present password, to change it. */
export function ownPasswordLimits(account: string): Limits {
  const key = fingerprint(`${account}\nown password`);
  return [{ key, allowed: ATTEMPTS_PER_ACCOUNT_AND_ADDRESS, success: 'forgets' }];
}

/**
 * Takes one attempt; false when there were too many. It is counted before the password is checked, so
 * that a burst of parallel attempts is counted too, and given back by a success. A refused attempt
 * is not counted (insisting does not make the wait longer) and takes no write lock.
 */
export function takeAttempt(limits: Limits, now: Date): boolean {
  const at = now.toISOString();
  const forgotten = new Date(now.getTime() - WINDOW_MS).toISOString();
  if (isExhausted(reader(), limits, forgotten)) return false;
  return inTransaction((tx: Writer): Synchronous<boolean> => {
    if (isExhausted(tx, limits, forgotten)) return false;
    tx.delete(signInFailure).where(lt(signInFailure.lastFailedAt, forgotten)).run();
    for (const { key } of limits) {
      const next = { key, failures: failuresOf(tx, key, forgotten) + 1, lastFailedAt: at };
      tx.insert(signInFailure)
        .values(next)
        .onConflictDoUpdate({ target: signInFailure.key, set: next })
        .run();
    }
    return true;
  });
}

/** After a success: forgets the failures of the person, and gives the attempt back to the others. */
export function forgetAttempts(limits: Limits): void {
  inTransaction((tx: Writer): Synchronous<void> => {
    for (const { key, success } of limits) {
      const failures = success === 'forgets' ? 0 : failuresOf(tx, key, '') - 1;
      const here = eq(signInFailure.key, key);
      if (failures > 0) tx.update(signInFailure).set({ failures }).where(here).run();
      else tx.delete(signInFailure).where(here).run();
    }
  });
}

function isExhausted(handle: ReadHandle, limits: Limits, since: string): boolean {
  return limits.some(({ key, allowed }) => failuresOf(handle, key, since) >= allowed);
}

function failuresOf(handle: ReadHandle, key: string, since: string): number {
  const row = handle
    .select({ failures: signInFailure.failures })
    .from(signInFailure)
    .where(and(eq(signInFailure.key, key), gte(signInFailure.lastFailedAt, since)))
    .get();
  return row?.failures ?? 0;
}
