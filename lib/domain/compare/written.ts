import { exactly, minus, toNumber, total } from './rational';

/**
 * Numbers whose exact sum is `target`, or as near to it as a number allows: the largest is the number
 * nearest to what the others leave of `target`. So whole numbers make `target` exactly, in any order.
 * Fractions miss it by less than the last digit of the largest of them: no set of numbers does better
 * where large ones cancel out, a digit of theirs being worth more than the difference's own.
 */
export function writtenToSum(amounts: readonly number[], target: number): number[] {
  const largest = largestOf(amounts);
  const others = total(amounts.filter((_, index) => index !== largest).map(exactly));
  const remainder = toNumber(minus(exactly(target), others));
  return amounts.map((amount, index) => (index === largest ? remainder : amount));
}

/** The index of the number farthest from zero, the first of equals; 0 when there is none. */
export function largestOf(amounts: readonly number[]): number {
  return amounts.reduce(
    (best, amount, index) => (Math.abs(amount) > Math.abs(amounts[best] ?? 0) ? index : best),
    0,
  );
}
