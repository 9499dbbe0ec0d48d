import type { Answer } from './answer';

/** Failures in a row after which a push stops; it goes on where it stopped when run again. */
export const PATIENCE = 5;
/** Seconds before the first try again; doubled each time. */
export const FIRST_PAUSE = 2;

/** Waits; seconds. */
export type Pause = (seconds: number) => Promise<void>;

/** Asks again what changes nothing, as long as no answer comes. */
export async function patiently<T>(pause: Pause, ask: () => Promise<Answer<T>>) {
  for (let failures = 1; ; failures += 1) {
    const answer = await ask();
    if (answer.status === 'ok' || answer.status === 'refused' || failures >= PATIENCE) {
      return answer;
    }
    await pause(waitAfter(answer, failures));
  }
}

export function waitAfter(
  answer: Extract<Answer<unknown>, { status: 'later' | 'doubtful' }>,
  failures: number,
): number {
  const own = FIRST_PAUSE * 2 ** (failures - 1);
  return answer.status === 'later' ? (answer.seconds ?? own) : own;
}
