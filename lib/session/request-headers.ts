/** Set on each request by `proxy.ts`, which overwrites whatever the browser sent under these names. */
export const NONCE_HEADER = 'x-panorama-nonce';
/** Path and query of the page asked for, so that a signed-out person comes back to it. */
export const PATH_HEADER = 'x-panorama-path';
