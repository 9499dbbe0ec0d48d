/**
 * Numbers whose sum, added in their order, is `target` to the last digit a number can hold: the largest
 * takes what writing each of them down loses.
 */
export function writtenToSum(amounts: readonly number[], target: number): number[] {
  const written = [...amounts];
  const largest = written.reduce(
    (best, amount, index) => (Math.abs(amount) > Math.abs(written[best] ?? 0) ? index : best),
    0,
  );
  for (let round = 0; round < ROUNDS && written.length > 0; round += 1) {
    const missing = target - written.reduce((sum, amount) => sum + amount, 0);
    if (missing === 0) break;
    written[largest] = (written[largest] ?? 0) + missing;
  }
  return written;
}

/** A correction may itself be rounded: the second one is enough, the third is for certainty. */
const ROUNDS = 3;
