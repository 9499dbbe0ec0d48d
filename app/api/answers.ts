import { hasNoRights, watchingActor } from '@/app/session/actor';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { entityTag } from '@/lib/live/conditional-fetch';

/** Who is asking for a live read, or the refusal to answer with. */
export async function askingActor(): Promise<Actor | Response> {
  const actor = await watchingActor();
  if (actor === null) {
    return refusal(401, 'Votre session a pris fin\u202f: connectez-vous de nouveau.');
  }
  if (hasNoRights(actor)) return refusal(403, 'Votre compte ne donne accès à aucun ministère.');
  return actor;
}

export function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** Kept by the reader's own browser only, and asked again each time. */
export function cacheHeaders(version: string): HeadersInit {
  return { ETag: entityTag(version), 'Cache-Control': 'private, no-cache', Vary: 'Cookie' };
}
