/** An exact rational number, in lowest terms, its denominator positive. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** @throws RangeError when the denominator is zero. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError('a fraction has no zero denominator');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Exactly what a number holds: every finite one is a whole number over a power of two. */
export function exactly(value: number): Fraction {
  let denominator = 1n;
  let whole = value;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    denominator *= 2n;
  }
  return fraction(BigInt(whole), denominator);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { ...b, numerator: -b.numerator });
}

/** @throws RangeError when `b` is zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function isZero({ numerator }: Fraction): boolean {
  return numerator === 0n;
}

export function sizeOf(a: Fraction): Fraction {
  return a.numerator < 0n ? { ...a, numerator: -a.numerator } : a;
}

/** Bits that a number keeps of each side, well within the largest one. */
const KEPT_BITS = 900;

/** The nearest number, to the last bits. */
export function toNumber({ numerator, denominator }: Fraction): number {
  const bits = Math.max(bitsOf(numerator), bitsOf(denominator));
  const excess = BigInt(Math.max(0, bits - KEPT_BITS));
  return Number(numerator >> excess) / Number(denominator >> excess);
}

function bitsOf(value: bigint): number {
  return value.toString(2).length;
}
