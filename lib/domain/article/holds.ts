import type { Value } from './numbers';

const SLACK = 1e-9;
/** What « environ » allows. */
const ABOUT_SHARE = 0.06;
/** A whole number of years, milliards or millions may be this far from what it rounds, not more. */
const PLAIN_SHARE = 0.06;

/** True when a number of the series is what is written, at the precision with which it is written. */
export function holds(known: number, value: Value): boolean {
  const { precision, bound, unit } = value;
  const written = value.value;
  const away = Math.abs(known - written);
  if (bound === 'more') return known > written - SLACK;
  if (bound === 'less') return known < written + SLACK;
  if (rounds(known, written, precision) && bound === 'about') return true;
  // « près de 30 » is near; « près de 30,8 » says a digit.
  if (bound === 'about') return isWhole(value) && away <= Math.abs(known) * ABOUT_SHARE;
  if (precision >= 10)
    return unit === 'euros' ? isRounded(known, value) : away <= Math.abs(known) * ABOUT_SHARE;
  if (unit === 'count' || unit === 'rank') return away < SLACK;
  if (unit === 'years' && precision >= 0.5)
    return rounds(known, written, 0.5) || away <= known * PLAIN_SHARE;
  if (unit === 'months') return away <= 0.5 + SLACK;
  return isRounded(known, value);
}

function isWhole({ value, precision }: Value): boolean {
  return precision >= 1 && (precision < 1e5 || value % 1e6 === 0 || precision >= 1e8);
}

function isRounded(known: number, { value, precision, unit }: Value): boolean {
  const isPlain = unit === 'euros' && precision >= 1e6;
  return (
    rounds(known, value, precision) &&
    (!isPlain || Math.abs(known - value) <= Math.abs(known) * PLAIN_SHARE)
  );
}

/** True when the known number is the written one in units of its last digit, halves going either way. */
function rounds(known: number, written: number, precision: number): boolean {
  return Math.abs(known - written) <= (precision / 2) * (1 + 1e-9) + SLACK;
}
