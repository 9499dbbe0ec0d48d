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

interface Asking {
  actor: Actor;
  token: string;
  lastSeenAt: string;
  now: Date;
}

/** Whose session the cookie names, read from the database once in each request. */
const asking = cache(async (): Promise<Asking | null> => {
  const token = await currentSessionToken();
  if (token === null) return null;
  const now = new Date();
  const open = openSessionOf(token, now);
  return open && { ...open, token, now };
});

/**
 * Who is asking: the cookie only names a session, everything else is read from the database at each
 * request. Null when nobody is signed in, the session was revoked or the account is disabled. Notes
 * that the session is in use.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const found = await asking();
  if (found === null) return null;
  const { actor, token, lastSeenAt, now } = found;
  if (now.getTime() - Date.parse(lastSeenAt) > TOUCH_EVERY_MS) touchSession(token, now);
  return actor;
});

/**
 * Who is asking, for what a page asks by itself as long as it is open: it does not note the session as
 * in use, so that a screen nobody looks at ends like any other unused session.
 */
export async function watchingActor(): Promise<Actor | null> {
  return (await asking())?.actor ?? null;
}

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
async function currentSessionToken(): Promise<string | null> {
  const name = sessionCookieName(isSecureRequest(await headers(), env().NEXTAUTH_URL));
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
