import { formatNumber } from '@/lib/format/numbers';
import { numberInWords } from '@/lib/format/words';

export type Gender = 'm' | 'f';

const IN_WORDS_UP_TO = 16;

/** A count in running text: in words up to sixteen (« une », « six »), in figures beyond; none is « aucun ». */
export function countInText(count: number, gender: Gender = 'm'): string {
  if (count === 0) return gender === 'f' ? 'aucune' : 'aucun';
  if (count === 1) return gender === 'f' ? 'une' : 'un';
  return count <= IN_WORDS_UP_TO ? numberInWords(count) : formatNumber(count);
}

/** « premier », « première », « neuvième », « vingt et unième », « quatre-vingtième »; from 1. */
export function ordinalInWords(rank: number, gender: Gender = 'm'): string {
  if (rank === 1) return gender === 'f' ? 'première' : 'premier';
  const cardinal = numberInWords(rank).replace(/(vingt|cent|million|milliard)s$/, '$1');
  if (cardinal.endsWith('cinq')) return `${cardinal}uième`;
  if (cardinal.endsWith('neuf')) return `${cardinal.slice(0, -1)}vième`;
  return `${cardinal.replace(/e$/, '')}ième`;
}

/** A year is this close to a half one, or it is only near it: about a week. */
const EXACT_YEARS = 0.02;

/**
 * A duration as people say it, to the nearest half year: « six ans », « environ six ans et demi »,
 * « environ six mois »; under a quarter of a year, « moins de trois mois ».
 * @param years years of 365 days, 0 or more.
 */
export function yearsInWords(years: number): string {
  const half = nearestHalf(years);
  if (half === 0) return 'moins de trois mois';
  const about = Math.abs(years - half) <= EXACT_YEARS ? '' : 'environ ';
  if (half === 0.5) return `${about}six mois`;
  const whole = Math.floor(half);
  const noun = whole === 1 ? 'an' : 'ans';
  const words = `${numberInWords(whole)}\u00a0${noun}`;
  return `${about}${words}${half > whole ? ' et demi' : ''}`;
}

/** The nearest half, a quarter going up. */
function nearestHalf(value: number): number {
  return Math.round(value * 2) / 2;
}
