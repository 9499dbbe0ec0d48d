import { headers } from 'next/headers';
import { isSameOrigin } from '@/lib/session/origin';

/**
 * For server actions and route handlers that write. `proxy.ts` has refused foreign requests already;
 * this holds even for one that went around it.
 * @throws when the request does not come from one of our own pages.
 */
export async function assertSameOrigin(): Promise<void> {
  if (!isSameOrigin(await headers())) throw new Error('write refused: foreign origin');
}
