/**
 * The network address a request came from, to slow guessing down. The last one of `x-forwarded-for` is
 * the one our own proxy saw; those before it are what the client claims.
 */
export function clientAddress(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(',').at(-1)?.trim() || 'unknown';
}
