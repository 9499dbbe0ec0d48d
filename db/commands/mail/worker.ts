import { setTimeout as wait } from 'node:timers/promises';
import { logSurprise } from '../log';
import { mailRound, type RoundOptions } from './round';

const ROUND_EVERY_MS = 60_000;
/** How long a mail being sent may still take when the server stops. */
const GRACE_MS = 10_000;

interface MailWorker {
  /** Begins nothing more; resolves once what was being sent is over, or given up as uncertain. */
  stop: () => Promise<void>;
}

/** What a worker does over and over; a test gives its own. */
interface Rhythm {
  round: (options: RoundOptions) => Promise<unknown>;
  /** Resolves when it is time for the next round, or as soon as the signal says to stop. */
  pause: (stop: AbortSignal) => Promise<void>;
}

const RHYTHM: Rhythm = {
  round: mailRound,
  pause: (signal) => wait(ROUND_EVERY_MS, undefined, { signal }).catch(() => undefined),
};

/**
 * Runs a round now, then one a minute after the last ended, until stopped. A round that fails is logged
 * and does not stop the next ones.
 */
export function startMailWorker(
  options: Omit<RoundOptions, 'stop' | 'giveUp'>,
  { round, pause }: Rhythm = RHYTHM,
): MailWorker {
  const stop = new AbortController();
  const giveUp = new AbortController();
  const running = run();
  return {
    stop: async () => {
      stop.abort();
      const grace = setTimeout(() => giveUp.abort(), GRACE_MS);
      await running;
      clearTimeout(grace);
    },
  };

  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        await round({ ...options, stop: stop.signal, giveUp: giveUp.signal });
      } catch (error) {
        logSurprise('mail', 'mail round', error);
      }
      await pause(stop.signal);
    }
  }
}
