/** How long a session lasts at most, in seconds: a working day. */
export const SESSION_SECONDS = 12 * 3600;

/** A session unused for this long, in seconds, is over. */
export const IDLE_SECONDS = 4 * 3600;

/** Over HTTPS the prefix makes browsers refuse a cookie set by another host or without `Secure`. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-panorama.session' : 'panorama.session';
}
