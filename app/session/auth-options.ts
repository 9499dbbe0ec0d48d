import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { revokeSession } from '@/db/commands/accounts/sessions';
import { signIn } from '@/db/commands/accounts/sign-in';
import { openSessionOf } from '@/db/queries/accounts';
import { fingerprint } from '@/db/session-token';
import { env } from '@/lib/env';
import { clientAddress } from '@/lib/session/address';
import { SESSION_SECONDS, sessionCookieName } from '@/lib/session/cookie';
import type { SignInProblem } from '@/lib/session/sign-in-problems';

/**
 * next-auth carries one thing in its encrypted cookie: the random token of a session kept in our
 * database. Who is behind it is read there at each request (see `actor.ts`), so that a cookie
 * replayed after signing out, or after the account was disabled, opens nothing.
 */
export function authOptions(secure: boolean): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/connexion', signOut: '/mon-compte', error: '/connexion' },
    cookies: {
      sessionToken: {
        name: sessionCookieName(secure),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (typed, request) => {
          const result = await signIn(
            { email: typed?.email ?? '', password: typed?.password ?? '' },
            clientAddress(request.headers?.['x-forwarded-for'], {
              behindProxy: env().TRUST_PROXY,
            }),
          );
          if (result.status === 'ok') return { id: result.token };
          if (result.status === 'wrong') return null;
          throw new Error(result.status satisfies SignInProblem);
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ session: user ? user.id : token.session }),
      // Served at /api/auth/session: it must tell nothing.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: ({ token }) => {
        if (typeof token?.session !== 'string') return;
        const open = openSessionOf(token.session, new Date());
        if (open) revokeSession(open.actor, { fingerprint: fingerprint(token.session) });
      },
    },
  };
}
