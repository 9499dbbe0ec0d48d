import type { Unit } from '@/lib/domain/figures/types';

/** Typographic spaces of French numbers: narrow inside them, plain no-break before a unit. */
const NARROW = '\u202f';
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/** One formatter for each number of decimals: making one is slow, and tables hold thousands of cells. */
const roundings = new Map<number, Intl.NumberFormat>();

/**
 * Rounds half away from zero on the decimal digits people see: `toFixed` rounds the binary value, and
 * makes 6,3 of 6,35. Plain ASCII digits, without grouping nor « -0 ».
 */
function rounded(value: number, digits: number): string {
  let rounding = roundings.get(digits);
  if (rounding === undefined) {
    rounding = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      roundingMode: 'halfExpand',
      useGrouping: false,
      signDisplay: 'negative',
    });
    roundings.set(digits, rounding);
  }
  return rounding.format(value);
}

function decimal(value: number, digits: number): string {
  const text = rounded(value, digits);
  const [whole = '0', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW);
  const unsigned = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return text.startsWith('-') ? `${MINUS}${unsigned}` : unsigned;
}

/** A ratio in hundredths, without the binary dust of the product: 0.285 is 28.5, not 28.499999999999996. */
function hundredths(ratio: number): number {
  return Number((ratio * 100).toPrecision(12));
}

/** « 1 234 », « 1 234,5 ». */
export function formatNumber(value: number, digits = 0): string {
  return decimal(value, digits);
}

/** Whole euros: « 30 800 000 € ». */
export function formatEuros(euros: number): string {
  return `${decimal(euros, 0)}${NO_BREAK}€`;
}

/** Millions of euros, with as many decimals as the amount needs, at most three: « 30,8 M€ ». */
export function formatMillions(euros: number): string {
  return `${decimalTrimmed(euros / 1e6, 3)}${NO_BREAK}M€`;
}

/** Without the unit, for a column whose header gives it: « 30,8 ». */
export function formatMillionsBare(euros: number): string {
  return decimalTrimmed(euros / 1e6, 3);
}

/** Billions of euros: « 2,63 Md€ ». */
export function formatBillions(euros: number): string {
  return `${decimal(euros / 1e9, 2)}${NO_BREAK}Md€`;
}

/** « 6,2 ans », « 1,9 an »: French takes the singular below two. */
export function formatYears(years: number): string {
  return `${decimal(years, 1)}${NO_BREAK}${yearWord(years)}`;
}

function yearWord(years: number): string {
  return Math.abs(Number(rounded(years, 1))) < 2 ? 'an' : 'ans';
}

/** A ratio as a percentage: 0.25 → « 25 % ». */
export function formatRatio(ratio: number, digits = 0): string {
  return `${decimal(hundredths(ratio), digits)}${NO_BREAK}%`;
}

/** « +20 % », « −3 % », « 0 % »; what would round to nothing is not nothing: « +0,5 % », « < +0,1 % ». */
export function signedRatio(ratio: number): string {
  if (ratio === 0) return formatRatio(0);
  const size = Math.abs(ratio);
  const sign = ratio > 0 ? '+' : '\u2212';
  if (size < 0.0005) return `<\u00a0${sign}${formatRatio(0.001, 1)}`;
  return `${sign}${formatRatio(size, size < 0.01 ? 1 : 0)}`;
}

/**
 * A figure's value in its unit; sums of euros of a billion or more in Md€. A ratio has the tenth that its
 * changes are told with: « 3,2 % » is +1,7 point from « 1,5 % »; a declared « 25 % » has none.
 */
export function formatFigure(value: number, unit: Unit): string {
  switch (unit) {
    case 'count':
      return formatNumber(value);
    case 'euros':
      return Math.abs(value) >= 1e9 ? formatBillions(value) : formatMillions(value);
    case 'years':
      return formatYears(value);
    case 'ratio':
      return `${decimalTrimmed(hundredths(value), 1)}${NO_BREAK}%`;
  }
}

function decimalTrimmed(value: number, digits: number): string {
  return decimal(value, digits)
    .replace(/(,\d*?)0+$/, '$1')
    .replace(/,$/, '');
}
