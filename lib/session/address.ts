/** Where every request comes from, as far as we can tell, when no proxy of ours says. */
export const UNKNOWN_ADDRESS = 'unknown';

/**
 * The network address a request came from, to slow guessing down. Behind a proxy of ours it is the last
 * one of `x-forwarded-for`: those before it are what the client claims. Without one the header is
 * either the client’s claim or the socket’s address, which Next writes there only when the client sent
 * nothing: as the two look alike neither is believed, and the address is unknown.
 */
export function clientAddress(
  forwardedFor: string | null | undefined,
  { behindProxy }: { behindProxy: boolean },
): string {
  if (!behindProxy) return UNKNOWN_ADDRESS;
  return forwardedFor?.split(',').at(-1)?.trim() || UNKNOWN_ADDRESS;
}
