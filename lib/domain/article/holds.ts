import type { Fact } from './fact';
import { nearestHalf } from './number-words';
import type { Value } from './values';

const SLACK = 1e-9;
/** Rounding to a unit may move a value by this share, not more. */
const PLAIN_SHARE = 0.05;
/** What « environ » allows. */
const ABOUT_SHARE = 0.03;

/** True when a fact's unit and a written value can be compared at all. */
export function isComparable(fact: Fact, { unit }: Value): boolean {
  if (unit === fact.unit) return true;
  if (unit === 'number') return typeof fact.value === 'number';
  if (unit === 'year') return fact.unit === 'month' || fact.unit === 'date';
  if (unit === 'month') return fact.unit === 'date';
  if (unit === 'years') return fact.unit === 'months';
  if (unit === 'months') return fact.unit === 'years';
  return unit === 'count' && (fact.unit === 'count' || fact.unit === 'rank');
}

/** True when what is written says the fact, at the precision with which it is written. */
export function holds(fact: Fact, value: Value): boolean {
  if (!isComparable(fact, value)) return false;
  if (typeof fact.value === 'string' || typeof value.value === 'string') {
    const [known, written] = [String(fact.value), String(value.value)];
    return value.unit === 'year' || value.unit === 'month'
      ? known.startsWith(written)
      : known === written;
  }
  return holdsNumber(inUnitOf(value, fact), fact.unit, value.value, value);
}

/** The fact's number in the unit it is written in: months for years, years for months. */
function inUnitOf({ unit }: Value, fact: Fact): number {
  const known = Number(fact.value);
  if (unit === 'years' && fact.unit === 'months') return known / 12;
  if (unit === 'months' && fact.unit === 'years') return known * 12;
  return known;
}

function holdsNumber(known: number, unit: Fact['unit'], written: number, value: Value): boolean {
  const away = Math.abs(known - written);
  if (value.bound === 'more') return known > written - SLACK;
  if (value.bound === 'less') return known < written + SLACK;
  if (unit === 'count' || unit === 'rank' || unit === 'edition' || unit === 'streak') {
    return value.bound === 'about' ? away <= Math.abs(known) * PLAIN_SHARE : away < SLACK;
  }
  if (value.unit === 'years' && value.precision === 1) {
    return nearestHalf(known) === written || (away <= 0.5 && away <= known * PLAIN_SHARE);
  }
  if (value.unit === 'months') {
    const isNearest = value.bound === 'about' && nearestHalf(known / 12) * 12 === written;
    return isNearest || away <= 0.5 + SLACK;
  }
  if (value.bound === 'about' && away <= Math.abs(known) * ABOUT_SHARE) return true;
  if (steps(known, value.precision) !== steps(written, value.precision)) return false;
  if (value.precision < (unit === 'euros' ? 1e6 : 1) || unit === 'percent' || unit === 'points')
    return true;
  return away <= Math.abs(known) * PLAIN_SHARE;
}

/** A number in units of the last digit written, a half going away from zero as figures are published. */
function steps(value: number, precision: number): number {
  return Math.sign(value) * Math.round(Number((Math.abs(value) / precision).toPrecision(12)));
}
