/** Attempts to sign in allowed on one account from one address, and on one account from everywhere. */
export const ATTEMPTS_PER_ACCOUNT_AND_ADDRESS = 10;
export const ATTEMPTS_PER_ACCOUNT = 100;

/**
 * Failed attempts allowed from one address in one window, whatever the accounts. Generous: everybody
 * in a ministry may come from the same one.
 */
export const ATTEMPTS_PER_ADDRESS = 100;

/** After this long without an attempt, counting starts anew; also how long a window lasts. */
export const THROTTLE_MINUTES = 15;
