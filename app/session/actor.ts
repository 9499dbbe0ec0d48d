import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { touchSession } from '@/db/commands/accounts/sessions';
import { openSessionOf } from '@/db/queries/accounts';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { env } from '@/lib/env';
import { sessionCookieName } from '@/lib/session/cookie';
import { isSecureRequest } from '@/lib/session/origin';
import { PATH_HEADER } from '@/lib/session/request-headers';
import { signInPath } from '@/lib/session/return-path';

/** A session in use is noted at most this often: reading must not write each time. */
const TOUCH_EVERY_MS = 5 * 60_000;

/**
 * Who is asking: the cookie only names a session, everything else is read from the database at each
 * request. Null when nobody is signed in, the session was revoked or the account is disabled.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await currentSessionToken();
  if (token === null) return null;
  const now = new Date();
  const open = openSessionOf(token, now);
  if (open === null) return null;
  if (now.getTime() - Date.parse(open.lastSeenAt) > TOUCH_EVERY_MS) touchSession(token, now);
  return open.actor;
});

/** The signed-in person, whatever their rights: sends everybody else to sign in and come back. */
export async function requireSignedIn(): Promise<Actor> {
  const actor = await currentActor();
  if (actor === null) redirect(signInPath((await headers()).get(PATH_HEADER)));
  return actor;
}

/**
 * The signed-in person, for the pages of the portfolio: sends a person whose account gives no right
 * to the home page, which tells them whom to ask.
 */
export async function requireActor(): Promise<Actor> {
  const actor = await requireSignedIn();
  if (hasNoRights(actor)) redirect('/');
  return actor;
}

/** A liaison who is attached to no ministry yet may see nothing. */
export function hasNoRights(actor: Actor): boolean {
  return actor.role === 'liaison' && actor.ministries.length === 0;
}

/** The random token of the current session, from the encrypted cookie; null without a valid one. */
export async function currentSessionToken(): Promise<string | null> {
  const name = sessionCookieName(isSecureRequest(await headers()));
  const cookie = (await cookies()).get(name)?.value;
  if (cookie === undefined) return null;
  try {
    const claims = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET });
    return typeof claims?.session === 'string' ? claims.session : null;
  } catch {
    // Not one of our cookies, or made under another secret: nobody is signed in.
    return null;
  }
}
