/** A number freed of the dust of floating point, so that what is whole stays whole. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * Amounts rounded to whole numbers that add up to `total` (largest remainder method): each is rounded
 * down, then what is missing goes, one by one, to those that lost most; among equals, to the first.
 * An amount is moved by less than one. `total` is the sum of the amounts rounded either way.
 */
export function wholeParts(amounts: readonly number[], total: number): number[] {
  const exact = amounts.map(clean);
  const parts = exact.map(Math.floor);
  const missing = total - parts.reduce((sum, part) => sum + part, 0);
  const lost = exact
    .map((amount, index) => ({ index, lost: clean(amount - Math.floor(amount)) }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  for (const { index } of lost.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/**
 * The share of each amount in their sum, in percent with `digits` decimals: the shares shown make 100.
 * Each is zero where the sum is. Amounts are 0 or more.
 */
export function percentages(amounts: readonly number[], digits = 0): number[] {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (sum === 0) return amounts.map(() => 0);
  const hundred = 100 * 10 ** digits;
  return wholeParts(
    amounts.map((amount) => (amount / sum) * hundred),
    hundred,
  ).map((part) => part / 10 ** digits);
}
