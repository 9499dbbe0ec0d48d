/** A fraction in lowest terms, `over` above zero: what makes the parts of a bridge add up exactly. */
export interface Rational {
  readonly top: bigint;
  readonly over: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** @throws RangeError when `over` is zero. */
export function fraction(top: bigint, over: bigint): Rational {
  if (over === 0n) throw new RangeError('division by zero');
  const divisor = greatestCommonDivisor(top, over < 0n ? -over : over);
  const sign = over < 0n ? -1n : 1n;
  return { top: (sign * top) / divisor, over: (sign * over) / divisor };
}

export const ZERO: Rational = { top: 0n, over: 1n };
export const ONE: Rational = { top: 1n, over: 1n };

/** The very value of a floating-point number: doubling it until it is whole loses nothing. */
export function exactly(value: number): Rational {
  let [whole, over] = [value, 1n];
  while (!Number.isInteger(whole)) {
    whole *= 2;
    over *= 2n;
  }
  return fraction(BigInt(whole), over);
}

/** Significant digits of a number that survive the sums and divisions behind it: what follows is dust. */
const SIGNIFICANT = 12;

/** A number as people would write it: 0.285, held in binary as 0.28499…, is 285/1000. */
export function asWritten(value: number): Rational {
  if (Number.isInteger(value)) return exactly(value);
  const [mantissa = '0', exponent = '0'] = value.toExponential(SIGNIFICANT - 1).split('e');
  const power = Number(exponent) - (SIGNIFICANT - 1);
  const digits = BigInt(mantissa.replace('.', ''));
  return power >= 0
    ? fraction(digits * 10n ** BigInt(power), 1n)
    : fraction(digits, 10n ** BigInt(-power));
}

/** How many units of the last of `digits` decimals a fraction comes to, half away from zero. */
export function stepsAt({ top, over }: Rational, digits: number): bigint {
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(digits);
  const steps = (2n * scaled + over) / (2n * over);
  return top < 0n ? -steps : steps;
}

export function plus(a: Rational, b: Rational): Rational {
  return fraction(a.top * b.over + b.top * a.over, a.over * b.over);
}

export function negated({ top, over }: Rational): Rational {
  return { top: -top, over };
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, negated(b));
}

export function times(a: Rational, b: Rational): Rational {
  return fraction(a.top * b.top, a.over * b.over);
}

/** @throws RangeError when `b` is zero. */
export function dividedBy(a: Rational, b: Rational): Rational {
  return fraction(a.top * b.over, a.over * b.top);
}

export function total(numbers: readonly Rational[]): Rational {
  return numbers.reduce(plus, ZERO);
}

/** −1, 0 or 1. */
export function signOf({ top }: Rational): -1 | 0 | 1 {
  if (top === 0n) return 0;
  return top > 0n ? 1 : -1;
}

function bitsOf(whole: bigint): number {
  return (whole < 0n ? -whole : whole).toString(2).length;
}

/** Bits kept of a quotient: more than the 53 of a number, so that it is rounded once, at the end. */
const KEPT = 80;

/** The nearest floating-point number, however long the fraction is. */
export function toNumber({ top, over }: Rational): number {
  const shift = KEPT - bitsOf(top) + bitsOf(over);
  const [dividend, divisor] =
    shift >= 0 ? [top << BigInt(shift), over] : [top, over << BigInt(-shift)];
  const quotient = dividend / divisor;
  // A last bit stands for what the division leaves: without it, a number just past a tie is rounded as one.
  const leaves = dividend % divisor === 0n ? 0n : 1n;
  return Number(top < 0n ? -(-quotient * 2n + leaves) : quotient * 2n + leaves) * 2 ** (-shift - 1);
}
