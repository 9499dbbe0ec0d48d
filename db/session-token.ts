import { createHash, randomBytes } from 'node:crypto';

/** A new session token: 256 random bits, held by the browser only. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token, or of anything else not to be kept in clear. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
