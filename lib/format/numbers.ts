import type { Unit } from '@/lib/domain/figures/types';

/** Typographic spaces of French numbers: narrow inside them, plain no-break before a unit. */
const NARROW = '\u202f';
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

function decimal(value: number, digits: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW);
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  const isZero = Number(Math.abs(value).toFixed(digits)) === 0;
  return value < 0 && !isZero ? `${MINUS}${text}` : text;
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
  const text = decimal(years, 1);
  const rounded = Number(Math.abs(years).toFixed(1));
  return `${text}${NO_BREAK}${rounded < 2 ? 'an' : 'ans'}`;
}

/** A ratio as a percentage: 0.25 → « 25 % ». */
export function formatRatio(ratio: number, digits = 0): string {
  return `${decimal(ratio * 100, digits)}${NO_BREAK}%`;
}

/** A change of ratio, in points: 0.03 → « +3 points ». */
export function formatPoints(ratio: number, digits = 0): string {
  const points = Number((ratio * 100).toFixed(digits));
  return `${signed(points, digits)}${NO_BREAK}${Math.abs(points) < 2 ? 'point' : 'points'}`;
}

/** A figure's value in its unit; sums of euros of a billion or more in Md€. */
export function formatFigure(value: number, unit: Unit): string {
  switch (unit) {
    case 'count':
      return formatNumber(value);
    case 'euros':
      return Math.abs(value) >= 1e9 ? formatBillions(value) : formatMillions(value);
    case 'years':
      return formatYears(value);
    case 'ratio':
      return formatRatio(value);
  }
}

/** A change of a figure, signed: « +3 », « −12,4 M€ », « +0,2 an », « +3 points ». */
export function formatDelta(delta: number, unit: Unit): string {
  switch (unit) {
    case 'count':
      return signed(delta, 0);
    case 'euros':
      return `${signedTrimmed(delta / 1e6, 1)}${NO_BREAK}M€`;
    case 'years':
      return `${signed(delta, 1)}${NO_BREAK}${Math.abs(delta) < 1.95 ? 'an' : 'ans'}`;
    case 'ratio':
      return formatPoints(delta, 1).replace(',0', '');
  }
}

function decimalTrimmed(value: number, digits: number): string {
  return decimal(value, digits)
    .replace(/(,\d*?)0+$/, '$1')
    .replace(/,$/, '');
}

function signed(value: number, digits: number): string {
  const text = decimal(value, digits);
  return Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}

function signedTrimmed(value: number, digits: number): string {
  const text = decimalTrimmed(value, digits);
  return Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}
