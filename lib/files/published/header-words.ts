import { spellingKey } from '@/lib/domain/figures/spelling';
import type { CostUnit } from '../cells/costs';
import type { DurationUnit } from '../cells/durations';
import { isOneEditAway } from '../cells/phases';

/** Articles, prepositions and units: they say nothing of which column it is. */
const SILENT =
  /^(d|de|du|des|l|la|le|les|un|une|et|ou|en|au|aux|a|sur|vers|par|s|n|m|k|me|md|meur|euro|million|o|si)$/;
/** Shorter words than this are never taken for a misspelling of another. */
const LONG_ENOUGH = 6;

/**
 * The telling words of a header: accents, case, apostrophes, hyphens, underscores, brackets, camel
 * case, plurals, « inter-ministériel » in two words are folded.
 */
export function headerWords(header: string): string[] {
  const spaced = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_.]/g, ' ');
  return spellingKey(spaced)
    .replace(/\binter[\s-]+minist/g, 'interminist')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(singular)
    .filter((word) => !SILENT.test(word));
}

function singular(word: string): string {
  if (/elles?$/.test(word)) return word.replace(/elles?$/, 'el');
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}

/** A word that headers are searched for: `interministeriel*` stands for any end. */
export type ExpectedWord = (word: string) => boolean;

export function expectedWord(expected: string): ExpectedWord {
  if (expected.endsWith('*')) {
    const start = singular(expected.slice(0, -1));
    return (word) => word.startsWith(start);
  }
  const wanted = singular(expected);
  if (wanted.length < LONG_ENOUGH) return (word) => word === wanted;
  return (word) => word === wanted || isOneEditAway(word, wanted);
}

/** The unit of durations that a header gives; years unless it says months or days. */
export function durationUnitOf(header: string): DurationUnit {
  const words = headerWords(header);
  if (words.includes('annee') || words.includes('an')) return 'years';
  if (words.includes('moi') || words.includes('mois')) return 'months';
  return words.includes('jour') ? 'days' : 'years';
}

/** The unit of costs that a header gives. */
export function costUnitOf(header: string): CostUnit {
  const key = spellingKey(header);
  if (/\bmd ?€|milliards?|\bmdeur/.test(key)) return 'billions';
  if (/\bm ?€|\bmeur|\bm ?euros?\b|\bmillions?\b/.test(key)) return 'millions';
  if (/\bk ?€|\bkeur|\bk ?euros?\b|\bmilliers?\b/.test(key)) return 'thousands';
  return /€|\beuros?\b|\beur\b/.test(key) ? 'euros' : 'unstated';
}
