import { signInSchema } from '@/lib/schemas/accounts';
import { SESSION_SECONDS } from '@/lib/session/cookie';
import { verifyPassword } from '../../passwords';
import { credentialsOf } from '../../queries/accounts';
import { fingerprint, newSessionToken } from '../../session-token';
import { forgetAttempts, signInLimits, takeAttempt } from './attempts';
import { openSession } from './sessions';

type SignInResult =
  | { status: 'ok'; token: string }
  /** Unknown address, wrong password or disabled account: nobody is told which. */
  | { status: 'wrong' }
  | { status: 'throttled' }
  | { status: 'unexpected'; reference: string };

/**
 * Checks an address and a password and opens a session.
 * `address` is the network address the request came from; `now` is when.
 */
export async function signIn(
  typed: { email: string; password: string },
  address: string,
  now: Date = new Date(),
): Promise<SignInResult> {
  const parsed = signInSchema.safeParse(typed);
  if (!parsed.success) return { status: 'wrong' };
  const { email, password } = parsed.data;
  const limits = signInLimits({ email, address }, now);
  if (!takeAttempt(limits, now)) return { status: 'throttled' };
  const known = credentialsOf(email);
  const matches = await verifyPassword(known?.passwordHash ?? null, password);
  if (!matches || known === null || known.disabled) return { status: 'wrong' };
  const token = newSessionToken();
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString();
  const opened = openSession(known.actor, {
    fingerprint: fingerprint(token),
    expiresAt,
    verifiedHash: known.passwordHash,
  });
  if (opened.status === 'unexpected') return opened;
  if (opened.status !== 'ok') return { status: 'wrong' };
  forgetAttempts(limits);
  return { status: 'ok', token };
}
