import { toNumber } from '../../compare/rational';
import type { Statement } from './statement';

/** Between what an amount lies, in euros, both ends included. */
export interface Interval {
  lower: number;
  upper: number;
}

/** An amount is never negative: that much is known of each one. */
export const ANY_AMOUNT: Interval = { lower: 0, upper: Number.POSITIVE_INFINITY };

/** Narrowing is worth going on with while it gains more than a euro; each pass narrows all of them. */
const WORTH_EUROS = 1;
const MOST_PASSES = 100;

/**
 * What statements and first bounds together say of each unknown: each statement bounds each of its
 * unknowns by what the others may be, until nothing narrows any more. `initial` gives what is known at
 * first, e.g. a cost band; any amount else.
 */
export function boundsFrom(
  statements: readonly Statement[],
  initial: ReadonlyMap<string, Interval>,
): Map<string, Interval> {
  const bounds = new Map(initial);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const narrowed = statements.filter((statement) => narrow(statement, bounds)).length;
    if (narrowed === 0) break;
  }
  return bounds;
}

/** Narrows the unknowns of one statement; true when one of them was, by more than it is worth. */
function narrow({ terms, value, tolerance }: Statement, bounds: Map<string, Interval>): boolean {
  const numbers = terms.map(({ unknown, coefficient }) => ({
    unknown,
    coefficient: toNumber(coefficient),
  }));
  const [stated, slack] = [toNumber(value), toNumber(tolerance)];
  let gained = false;
  for (const own of numbers) {
    const others = numbers
      .filter((other) => other !== own)
      .map(({ unknown, coefficient }) => scaled(bounds.get(unknown) ?? ANY_AMOUNT, coefficient));
    const left: Interval = {
      lower: stated - slack - others.reduce((sum, { upper }) => sum + upper, 0),
      upper: stated + slack - others.reduce((sum, { lower }) => sum + lower, 0),
    };
    const before = bounds.get(own.unknown) ?? ANY_AMOUNT;
    const after = meeting(before, scaled(left, 1 / own.coefficient));
    if (after === null) continue;
    bounds.set(own.unknown, after);
    gained ||= after.lower - before.lower > WORTH_EUROS || before.upper - after.upper > WORTH_EUROS;
  }
  return gained;
}

function scaled({ lower, upper }: Interval, by: number): Interval {
  return by < 0
    ? { lower: upper * by, upper: lower * by }
    : { lower: lower * by, upper: upper * by };
}

/** What two intervals have in common; null for nothing: what was read then does not hold together. */
function meeting(a: Interval, b: Interval): Interval | null {
  const lower = Math.max(a.lower, b.lower);
  const upper = Math.min(a.upper, b.upper);
  return lower <= upper ? { lower, upper } : null;
}
