import { numberInWords } from '@/lib/format/words';
import type { FactUnit } from './fact';
import { ordinalInWords } from './number-words';
import { type Token, tokensOf } from './tokens';

/** A figure, date, direction or superlative as a person wrote it. */
export interface Value {
  start: number;
  end: number;
  /** `number`: one without a unit; `year`: a calendar year; `superlative`: one that no series settles. */
  unit: FactUnit | 'number' | 'year' | 'superlative';
  value: number | string;
  /** What the last written digit is worth, in the unit; 0 for words and whole counts. */
  precision: number;
  /** « environ », « près de »; or a bound: « plus de », « moins de ». */
  bound: 'about' | 'more' | 'less' | null;
}

/** A reading that starts at a token, and the token after it. */
type Read = { value: Omit<Value, 'start' | 'end' | 'bound'>; next: number } | null;

const key = (text: string) =>
  tokensOf(text)
    .map((token) => token.text)
    .join(' ');

const LONGEST_NUMBER_WORDS = 6;
const CARDINALS = new Map(
  Array.from({ length: 200 }, (_, number): [string, number] => [
    key(numberInWords(number)),
    number,
  ]),
);
const ORDINALS = new Map<string, number>([
  ...Array.from({ length: 100 }, (_, index) => index + 1).flatMap((rank): [string, number][] => [
    [key(ordinalInWords(rank)), rank],
    [key(ordinalInWords(rank, 'f')), rank],
  ]),
  ['second', 2],
  ['seconde', 2],
]);

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const ORDINAL_SUFFIX = /^(e|er|re|ère|ere|ème|eme|ième|ieme|nd|nde)$/;
const SCALES: Readonly<Record<string, number>> = {
  milliard: 1e9,
  milliards: 1e9,
  million: 1e6,
  millions: 1e6,
  md: 1e9,
  m: 1e6,
  k: 1e3,
};

const UP = /^(hausse|augmentation|progression|croissance)$/;
const DOWN = /^(baisse|diminution|recul|repli)$/;
const TREND_WORDS: readonly [RegExp, string][] = [
  [
    /^(augmente|augmentent|augmenté|progresse|progressent|progressé|croît|croissent|allongée?s?|supérieure?s?)$/,
    'up',
  ],
  [
    /^(diminue|diminuent|diminué|recule|reculent|reculé|décroît|raccourcie?s?|inférieure?s?)$/,
    'down',
  ],
  [/^(stables?|stagne|stagnent|inchangée?s?|égale?|égaux)$/, 'stable'],
];

function longest(
  tokens: readonly Token[],
  at: number,
  words: ReadonlyMap<string, number>,
): { value: number; next: number } | null {
  for (let size = Math.min(LONGEST_NUMBER_WORDS, tokens.length - at); size > 0; size -= 1) {
    const value = words.get(
      tokens
        .slice(at, at + size)
        .map(({ text }) => text)
        .join(' '),
    );
    if (value !== undefined) return { value, next: at + size };
  }
  return null;
}

interface Numeral {
  value: number;
  decimals: number;
  isWords: boolean;
  next: number;
}

function numeral(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  const isNegative = token.text === '−' || token.text === '-';
  const digits = tokens[isNegative || token.text === '+' ? at + 1 : at];
  if (digits?.kind === 'number') {
    const plain = digits.text.replaceAll(' ', '').replace(',', '.');
    return {
      value: Number(plain) * (isNegative ? -1 : 1),
      decimals: plain.split('.')[1]?.length ?? 0,
      isWords: false,
      next: tokens.indexOf(digits, at) + 1,
    };
  }
  if (/^aucune?$/.test(token.text)) return { value: 0, decimals: 0, isWords: true, next: at + 1 };
  if (token.text === 'une') return { value: 1, decimals: 0, isWords: true, next: at + 1 };
  const words = longest(tokens, at, CARDINALS);
  return words && { ...words, decimals: 0, isWords: true };
}

const word = (tokens: readonly Token[], at: number) => tokens[at]?.text ?? '';

function measured(
  unit: Value['unit'],
  { value, decimals }: Numeral,
  next: number,
  scale = 1,
): Read {
  const exact = Number((value * scale).toPrecision(12));
  return { value: { unit, value: exact, precision: scale * 10 ** -decimals }, next };
}

/** What the words after a number make of it. */
function quantity(tokens: readonly Token[], at: number): Read {
  const number = numeral(tokens, at);
  if (!number) return null;
  const { next } = number;
  const unit = word(tokens, next);
  const scale = SCALES[unit];
  if (scale !== undefined && (unit.length > 2 || word(tokens, next + 1) === '€')) {
    const hasEuros = word(tokens, next + 1) === "d'" && word(tokens, next + 2) === 'euros';
    return measured('euros', number, next + (unit.length <= 2 ? 2 : hasEuros ? 3 : 1), scale);
  }
  if (/^(€|euros?)$/.test(unit)) return measured('euros', number, next + 1);
  if (unit === '%') return measured('percent', number, next + 1);
  if (unit === 'pour' && word(tokens, next + 1) === 'cent')
    return measured('percent', number, next + 2);
  if (/^points?$/.test(unit)) return measured('points', number, next + 1);
  if (/^(ans?|années?)$/.test(unit)) return yearsAndMonths(tokens, number, next + 1);
  if (unit === 'mois') return measured('months', number, next + 1);
  if (/^(projets?|interministériels?)$/.test(unit)) return measured('count', number, next + 1);
  if (number.isWords) {
    const isArticle = number.value === 1;
    return isArticle ? null : measured('number', number, next);
  }
  return null;
}

/** « six ans et demi », « deux ans et trois mois » */
function yearsAndMonths(tokens: readonly Token[], number: Numeral, next: number): Read {
  if (word(tokens, next) === 'et' && /^demie?$/.test(word(tokens, next + 1))) {
    return measured('years', { ...number, value: number.value + 0.5, decimals: 0 }, next + 2);
  }
  const months = word(tokens, next) === 'et' ? numeral(tokens, next + 1) : null;
  if (months && word(tokens, months.next) === 'mois') {
    return measured(
      'months',
      { ...number, value: number.value * 12 + months.value },
      months.next + 1,
    );
  }
  return measured('years', number, next);
}

function ordinal(tokens: readonly Token[], at: number): Read {
  const token = tokens[at];
  const inDigits =
    token?.kind === 'number' &&
    /^\d+$/.test(token.text) &&
    ORDINAL_SUFFIX.test(word(tokens, at + 1))
      ? { value: Number(token.text), next: at + 2 }
      : null;
  const found = inDigits ?? longest(tokens, at, ORDINALS);
  if (!found) return null;
  const read = (unit: Value['unit'], next: number): Read => ({
    value: { unit, value: found.value, precision: 0 },
    next,
  });
  if (word(tokens, found.next) === 'édition') return read('edition', found.next + 1);
  if (word(tokens, found.next) === 'fois') {
    const isStreak = /^consécutives?$/.test(word(tokens, found.next + 1));
    return isStreak ? read('streak', found.next + 2) : read('superlative', found.next + 1);
  }
  return read('rank', found.next);
}

const pad = (value: number) => String(value).padStart(2, '0');

/** « 29 novembre 2017 », « novembre 2017 », « 2017-11-29 », « 2017 » */
function date(tokens: readonly Token[], at: number): Read {
  const read = (unit: 'date' | 'month' | 'year', value: string, next: number): Read => ({
    value: { unit, value, precision: 0 },
    next,
  });
  const token = tokens[at];
  if (!token) return null;
  const first = Number(token.text);
  if (token.kind === 'number' && word(tokens, at + 1) === '-' && word(tokens, at + 3) === '-') {
    const [month, day] = [Number(word(tokens, at + 2)), Number(word(tokens, at + 4))];
    return read('date', `${token.text}-${pad(month)}-${pad(day)}`, at + 5);
  }
  const monthAt = token.kind === 'number' ? (word(tokens, at + 1) === 'er' ? at + 2 : at + 1) : at;
  const month = MONTHS.indexOf(word(tokens, monthAt)) + 1;
  const year = word(tokens, monthAt + 1);
  if (month > 0 && /^\d{4}$/.test(year)) {
    return monthAt === at
      ? read('month', `${year}-${pad(month)}`, at + 2)
      : read('date', `${year}-${pad(month)}-${pad(first)}`, monthAt + 2);
  }
  return /^(19|20)\d\d$/.test(token.text) ? read('year', token.text, at + 1) : null;
}

/** « en hausse », « diminue », « au plus bas depuis la première édition », « record » */
function movement(tokens: readonly Token[], at: number): Read {
  const own = word(tokens, at);
  const after = word(tokens, at + 1);
  const read = (unit: Value['unit'], value: string | number, next: number): Read => ({
    value: { unit, value, precision: 0 },
    next,
  });
  if (/^(en|une|la)$/.test(own) && UP.test(after)) return read('trend', 'up', at + 2);
  if (/^(en|une|la)$/.test(own) && DOWN.test(after)) return read('trend', 'down', at + 2);
  for (const [pattern, direction] of TREND_WORDS) {
    if (pattern.test(own)) return read('trend', direction, at + 1);
  }
  if (own === 'au' && after === 'plus' && /^(haut|bas)$/.test(word(tokens, at + 2))) {
    const direction = word(tokens, at + 2) === 'haut' ? 'highest' : 'lowest';
    return read('record', direction, at + 3);
  }
  if (/^records?$/.test(own)) return read('record', 'highest', at + 1);
  if (own === 'jamais') return read('superlative', own, at + 1);
  if (/^(le|la|les)$/.test(own) && after === 'plus') return read('superlative', after, at + 3);
  return null;
}

/** A number without a unit of its own, which may be that of the next one: « de 2,56 à 2,63 milliards ». */
function bare(tokens: readonly Token[], at: number): Read {
  if (tokens[at]?.kind !== 'number' && !/^[+−-]$/.test(word(tokens, at))) return null;
  const number = numeral(tokens, at);
  if (!number) return null;
  const isPaired = /^(à|et|contre)$/.test(word(tokens, number.next));
  const other = isPaired ? numeral(tokens, number.next + 1) : null;
  const unit = other && !other.isWords ? quantity(tokens, number.next + 1) : null;
  if (!other || !unit || unit.value.unit === 'number')
    return measured('number', number, number.next);
  return measured(
    unit.value.unit,
    number,
    number.next,
    unit.value.precision * 10 ** other.decimals,
  );
}

function boundBefore(tokens: readonly Token[], at: number): Value['bound'] {
  const [two, one] = [word(tokens, at - 2), word(tokens, at - 1)];
  if (/^(environ|quelque|presque)$/.test(one) || (two === 'près' && one === 'de')) return 'about';
  if ((two === 'plus' && one === 'de') || (two === 'au' && one === 'moins')) return 'more';
  if (/^dépasse(nt)?$/.test(one)) return 'more';
  return two === 'moins' && one === 'de' ? 'less' : null;
}

/** Everything in a text that the series may confirm or deny, in its order. */
export function valuesIn(tokens: readonly Token[]): Value[] {
  const values: Value[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read =
      date(tokens, at) ??
      ordinal(tokens, at) ??
      movement(tokens, at) ??
      quantity(tokens, at) ??
      bare(tokens, at);
    if (read) {
      const [first, last] = [tokens[at], tokens[Math.min(read.next, tokens.length) - 1]];
      if (first && last) {
        values.push({
          ...read.value,
          start: first.start,
          end: last.end,
          bound: boundBefore(tokens, at),
        });
      }
    }
    at = read?.next ?? at + 1;
  }
  return values;
}
