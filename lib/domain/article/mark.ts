import { type Fact, MEASURE_NAMES } from './fact';
import { capitalised } from './grammar';
import type { Segment } from './tokens';

/**
 * A place of an edited article where what is written no longer holds. `false`: the series gives something
 * else; `unverifiable`: it gives nothing to check it with.
 */
export interface Mark {
  start: number;
  end: number;
  /** Line in the text, from 1. */
  line: number;
  quote: string;
  /** In French: what the series gives instead. */
  message: string;
  severity: 'false' | 'unverifiable';
}

const NARROW = '\u202f';

export function falseMark(text: string, segment: Segment, place: Place, fact: Fact): Mark {
  return markAt(text, segment, place, 'false', insteadOf(fact));
}

export function unverifiableMark(
  text: string,
  segment: Segment,
  place: Place,
  message: string,
): Mark {
  return markAt(text, segment, place, 'unverifiable', message);
}

export interface Place {
  start: number;
  end: number;
}

export function markAt(
  text: string,
  { line }: Segment,
  { start, end }: Place,
  severity: Mark['severity'],
  message: string,
): Mark {
  return { start, end, line, quote: text.slice(start, end), message, severity };
}

/** « La série donne « 61 projets » (le nombre de projets, 4e édition). » */
function insteadOf({ text, measure, edition }: Fact): string {
  const name = MEASURE_NAMES[measure];
  const which = edition === 1 ? '1re' : `${edition}e`;
  return `${capitalised(name)}${NARROW}: la série donne «\u00a0${text}\u00a0» pour la ${which}\u00a0édition.`;
}
