import { headers } from 'next/headers';
import { env } from '@/lib/env';
import { isSameOrigin, isSecureRequest } from '@/lib/session/origin';

/**
 * For server actions and route handlers that write. `proxy.ts` has refused foreign requests already;
 * this holds even for one that went around it.
 * @throws when the request does not come from one of our own pages.
 */
export async function assertSameOrigin(): Promise<void> {
  if (!isSameOrigin(await headers())) throw new Error('write refused: foreign origin');
}

/** Under which scheme, host and port people reach us: the public address, or else the one they asked. */
export async function publicOrigin(): Promise<string> {
  const asked = await headers();
  const known = env().NEXTAUTH_URL;
  if (known !== undefined) return new URL(known).origin;
  const host = asked.get('x-forwarded-host')?.split(',')[0]?.trim() ?? asked.get('host') ?? '';
  return `${isSecureRequest(asked, known) ? 'https' : 'http'}://${host}`;
}
