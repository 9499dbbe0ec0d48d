/** Attempts to sign in allowed on one account from one address, and on one account from everywhere. */
export const ATTEMPTS_PER_ADDRESS = 10;
export const ATTEMPTS_PER_ACCOUNT = 100;

/** After this long without an attempt, counting starts anew. */
export const THROTTLE_MINUTES = 15;
