const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long to wait after each failed attempt: a server that is down for a weekend loses nothing. */
const PAUSES_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
  DAY_MS,
] as const;

/**
 * A claim holds longer than an attempt can last: whoever made it and has said nothing since is gone,
 * and what became of the mail is not known.
 */
const CLAIM_MS = 15 * MINUTE_MS;

/** An officer decides on many submissions in a row: what they decide meanwhile makes one mail. */
const SITTING_MS = 15 * MINUTE_MS;

/** What is older than this is no news: sending it would only wonder or mislead. */
const STALE_MS = 7 * DAY_MS;

/**
 * When to try again after the given number of attempts, as an ISO instant; null when it has been tried
 * often enough.
 */
export function retryAt(attempts: number, now: string): string | null {
  const pause = PAUSES_MS[attempts - 1];
  return pause === undefined ? null : later(now, pause);
}

/** When what is decided now is told at the latest, as an ISO instant: with all that is decided until then. */
export function sittingEnd(now: string): string {
  return later(now, SITTING_MS);
}

/** Until when a claim made now holds, as an ISO instant. */
export function claimEnd(now: string): string {
  return later(now, CLAIM_MS);
}

/** The instant before which what was noted, or composed, is too old to be sent. */
export function staleBefore(now: string): string {
  return later(now, -STALE_MS);
}

/**
 * True for an address nobody can have (RFC 2606): those of the demonstration. Nothing is ever sent
 * there, however mail is set.
 */
export function isUnreachable(address: string): boolean {
  return /[@.]invalid\.?$/i.test(address.trim());
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
