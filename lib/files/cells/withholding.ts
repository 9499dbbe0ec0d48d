import { spellingKey } from '@/lib/domain/figures/spelling';
import type { WithholdingGround } from '@/lib/domain/vocabulary/withholding';
import { absenceOf } from './absence';
import { oneLine } from './cell';

const GROUNDS: readonly [WithholdingGround, RegExp][] = [
  ['defence', /\bdefense\b|\bsecret|classifi|\bhabilitation/],
  [
    'tender',
    /appels? d'offres?|\bmarches?\b|\bconsultation|mise en concurrence|dialogue competitif/,
  ],
  [
    'underRevision',
    /revision|\brevue?s?\b|redefini|trajectoire|reexam|re-?cadr|replanif|reorient|restructur|reevalu|refonte du projet|arbitrage/,
  ],
];

const NOT_COMMUNICATED =
  /non[ -](communiqu|publi|diffus|divulgu)|confidentiel|ne (peut|peuvent|sont|sera|seront|font|fait) (pas|etre)/;
const PREFIX = /^non[ -]communiqu[eé](?:e?s?)\s*[:;,.(–-]\s*(.+?)\)?$/i;
/** A value of another column, more likely than a sentence. */
const AMOUNT_FIRST = /^\W*\d/;
const AMOUNT_OR_DATE = /\d|€|\b(millions?|milliards?|euros?)\b/;

/** What a person reads instead of a withheld value: « Non communiqué : » is not part of it. */
export function bareStatement(text: string): string {
  const line = oneLine(text);
  return PREFIX.exec(line)?.[1] ?? line;
}

/** On what ground something is withheld, as far as the words tell. */
export function groundOf(statement: string): WithholdingGround {
  const key = spellingKey(statement);
  return GROUNDS.find(([, words]) => words.test(key))?.[0] ?? 'unstated';
}

/**
 * The sentence written where a value was expected, when it explains that the value is kept back;
 * null for a value, a word for « no value », or a few words that mean nothing. `fewestWords` is how
 * many make a sentence when none of them is telling.
 */
export function statementIn(text: string, fewestWords: number): string | null {
  const line = oneLine(text);
  if (absenceOf(line) !== null) return null;
  const key = spellingKey(line);
  if (!PREFIX.test(line) && AMOUNT_OR_DATE.test(key.replace(/\b(19|20)\d\d\b/g, ''))) return null;
  return sentenceIn(line, fewestWords);
}

/** The same, where no amount or date is expected: a sentence that tells one is a longer one. */
export function sentenceIn(text: string, fewestWords: number): string | null {
  const line = oneLine(text);
  if (PREFIX.test(line)) return bareStatement(line);
  const key = spellingKey(line);
  if (AMOUNT_FIRST.test(key)) return null;
  if (NOT_COMMUNICATED.test(key) || groundOf(line) !== 'unstated') return line;
  const fewest = AMOUNT_OR_DATE.test(key) ? 2 * fewestWords : fewestWords;
  return line.split(/[\s'’-]+/).length >= fewest ? line : null;
}
