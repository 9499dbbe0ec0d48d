import { formatNumber } from '@/lib/format/numbers';
import { wholeParts } from '@/lib/format/shares';
import {
  asWritten,
  fraction,
  minus,
  type Rational,
  stepsAt,
  times,
  toNumber,
} from '../compare/rational';
import type { Unit } from './types';

/** A number as it is shown: bare for a column whose header gives the unit, and with its unit. */
export interface Shown {
  bare: string;
  text: string;
}

/**
 * A change of a figure, ready to be shown. Both terms are written with the decimals of the difference, so
 * that they subtract to it where all three stand together; the difference is the same wherever it stands
 * alone.
 */
export interface FigureChange {
  before: Shown;
  after: Shown;
  /** Signed: « +72,7 M€ », « −0,12 an », « +3 points »; « 0 » has no sign. */
  difference: Shown;
  /** The same without a sign, for a verb that gives it. */
  size: Shown;
  /** As shown: a difference that rounds to nothing is `stable`. */
  direction: 'up' | 'down' | 'stable';
  /** Decimals of all three, in the unit a change is written in, and the difference in its last one. */
  digits: number;
  steps: number;
}

interface Writing {
  /** What one unit of the figure is worth in the unit it is written in (M€, points). */
  scale: Rational;
  /** Decimals of a change, where they are enough for the terms to subtract. */
  digits: number;
  /** Names of a value and of a change, singular then plural. */
  value: readonly [string, string];
  change: readonly [string, string];
}

const NO_BREAK = '\u00a0';

/** A sum of euros changes in millions: in billions, two terms of two decimals would hide what moved. */
const WRITINGS: Readonly<Record<Unit, Writing>> = {
  count: { scale: fraction(1n, 1n), digits: 0, value: ['', ''], change: ['', ''] },
  euros: { scale: fraction(1n, 1_000_000n), digits: 1, value: ['M€', 'M€'], change: ['M€', 'M€'] },
  years: { scale: fraction(1n, 1n), digits: 2, value: ['an', 'ans'], change: ['an', 'ans'] },
  ratio: { scale: fraction(100n, 1n), digits: 1, value: ['%', '%'], change: ['point', 'points'] },
};

/** Beyond these decimals added, the later term gives way by one unit of the last of them. */
const MOST_ADDED = 5;

interface ChangePrecision {
  /** Decimals to begin with, in the unit a change is written in; those of the unit when absent. */
  digits?: number;
  /** True where a change that is not nil must show, however small: the effect of what one types. */
  visible?: boolean;
}

/**
 * The change of a figure from `before` to `after`, in its unit (whole euros, years of 365 days, ratios).
 * The difference is taken between the exact values and rounded once, half away from zero.
 */
export function changeOf(
  before: number,
  after: number,
  unit: Unit,
  precision: ChangePrecision = {},
): FigureChange {
  const { scale, digits: usual, value, change } = WRITINGS[unit];
  const [from, to] = [times(asWritten(before), scale), times(asWritten(after), scale)];
  const exact = minus(to, from);
  const least = precision.digits ?? usual;
  const digits = digitsOf(from, to, exact, least, precision.visible ?? false);
  const [first, difference] = [stepsAt(from, digits), stepsAt(exact, digits)];
  return {
    before: shown(first, digits, value),
    after: shown(first + difference, digits, value),
    difference: signed(difference, digits, change),
    size: shown(difference < 0n ? -difference : difference, digits, change),
    direction: difference === 0n ? 'stable' : difference > 0n ? 'up' : 'down',
    digits,
    steps: Number(difference),
  };
}

/**
 * Parts of a change, signed, with its decimals: as shown they add up to its difference as shown, what
 * rounding loses going to the parts that lost most.
 * @param amounts in the figure's unit; they add up to the change.
 */
export function shownParts(
  amounts: readonly number[],
  unit: Unit,
  { digits, steps }: Pick<FigureChange, 'digits' | 'steps'>,
): Shown[] {
  const { scale, change } = WRITINGS[unit];
  const step = times(scale, fraction(10n ** BigInt(digits), 1n));
  const exact = amounts.map((amount) => toNumber(times(asWritten(amount), step)));
  return wholeParts(exact, steps).map((part) => signed(BigInt(part), digits, change));
}

/** Thousands of euros: what a project’s cost is published with. */
const COST_DIGITS = 3;

/** The change of one project’s cost, in whole euros: with the decimals that its cost is published with. */
export function changeOfCost(before: number, after: number): FigureChange {
  return changeOf(before, after, 'euros', { digits: COST_DIGITS });
}

/** The fewest decimals, from `least`, with which the terms subtract and, where asked, the change shows. */
function digitsOf(
  from: Rational,
  to: Rational,
  exact: Rational,
  least: number,
  visible: boolean,
): number {
  const suits = (digits: number) => {
    const difference = stepsAt(exact, digits);
    if (visible && exact.top !== 0n && difference === 0n) return false;
    return stepsAt(to, digits) - stepsAt(from, digits) === difference;
  };
  let digits = least;
  while (digits < least + MOST_ADDED && !suits(digits)) digits += 1;
  return digits;
}

function shown(steps: bigint, digits: number, names: readonly [string, string]): Shown {
  const number = Number(steps) / 10 ** digits;
  const bare = trimmed(formatNumber(number, digits));
  // French takes the singular below two: « 1,9 an ».
  const name = names[Math.abs(number) < 2 ? 0 : 1];
  return { bare, text: name === '' ? bare : `${bare}${NO_BREAK}${name}` };
}

function signed(steps: bigint, digits: number, names: readonly [string, string]): Shown {
  const { bare, text } = shown(steps, digits, names);
  return steps > 0n ? { bare: `+${bare}`, text: `+${text}` } : { bare, text };
}

/** « 12,40 » is written « 12,4 », and « 12,0 » « 12 ». */
function trimmed(text: string): string {
  return text.includes(',') ? text.replace(/,?0+$/, '') : text;
}
