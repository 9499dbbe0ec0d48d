import { formatEuros } from './numbers';

const UP_TO_SIXTEEN = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
] as const;

/** The tens that carry a name; seventy and ninety are counted on the ten before them. */
const TENS: Readonly<Record<number, string>> = {
  20: 'vingt',
  30: 'trente',
  40: 'quarante',
  50: 'cinquante',
  60: 'soixante',
  80: 'quatre-vingt',
};

/** Nouns, unlike « mille »: they take a plural, and let « vingts » and « cents » keep theirs. */
const SCALES = [
  { size: 1_000_000_000, noun: 'milliard' },
  { size: 1_000_000, noun: 'million' },
] as const;

const MAXIMUM = 999_999_999_999;

/**
 * A cardinal number in French words, in the traditional spelling (hyphens below one hundred only):
 * « quatre-vingts », « deux cent un », « deux cents millions ».
 * @param number a whole number from 0 to 999 999 999 999.
 * @throws RangeError outside of it: an amount is checked before it is read back.
 */
export function numberInWords(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > MAXIMUM) {
    throw new RangeError(`no words for ${number}`);
  }
  if (number === 0) return UP_TO_SIXTEEN[0];
  const words: string[] = [];
  let rest = number;
  for (const { size, noun } of SCALES) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) words.push(`${belowThousand(count, true)} ${noun}${count > 1 ? 's' : ''}`);
  }
  const thousands = Math.floor(rest / 1_000);
  rest %= 1_000;
  if (thousands === 1) words.push('mille');
  if (thousands > 1) words.push(`${belowThousand(thousands, false)} mille`);
  if (rest > 0) words.push(belowThousand(rest, true));
  return words.join(' ');
}

/**
 * An amount in words: « trente millions huit cent mille euros », « deux milliards d’euros »,
 * « un euro ».
 * @param euros whole euros, from 0 to 999 999 999 999.
 */
export function eurosInWords(euros: number): string {
  const words = numberInWords(euros);
  if (euros < 2) return `${words} euro`;
  return /(millions?|milliards?)$/.test(words) ? `${words} d’euros` : `${words} euros`;
}

/** What the reader understood of an amount: « soit 30 800 000 € (trente millions…) ». */
export function readAmountBack(euros: number): string {
  return `soit ${formatEuros(euros)} (${eurosInWords(euros)})`;
}

/** `last`: no numeral follows, so that « vingts » and « cents » take their « s » (never before « mille »). */
function belowThousand(number: number, last: boolean): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  if (hundreds === 0) return belowHundred(rest, last);
  const count = hundreds === 1 ? '' : `${UP_TO_SIXTEEN[hundreds]} `;
  if (rest === 0) return `${count}cent${hundreds > 1 && last ? 's' : ''}`;
  return `${count}cent ${belowHundred(rest, last)}`;
}

function belowHundred(number: number, last: boolean): string {
  const plain = UP_TO_SIXTEEN[number];
  if (plain !== undefined) return plain;
  if (number < 20) return `dix-${UP_TO_SIXTEEN[number - 10]}`;
  const ten = number >= 60 ? Math.floor(number / 20) * 20 : Math.floor(number / 10) * 10;
  const unit = number - ten;
  const base = TENS[ten] ?? '';
  if (unit === 0) return ten === 80 && last ? `${base}s` : base;
  const joined = ten !== 80 && (unit === 1 || unit === 11) ? ' et ' : '-';
  return `${base}${joined}${belowHundred(unit, last)}`;
}
