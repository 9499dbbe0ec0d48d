/** An amount written in a text: euros, and half of what its last written digit is worth. */
export interface WrittenAmount {
  /** As written, without the spaces around it. */
  text: string;
  euros: number;
  rounding: number;
}

/** Longest first: « milliards » is not « M » followed by letters. */
const UNITS: readonly (readonly [spelling: RegExp, euros: number])[] = [
  [/^(milliards?|mds?|mrds?)/i, 1e9],
  [/^(millions?|m)/i, 1e6],
  [/^(milliers?|k)/i, 1e3],
];

const SPACE = '[ \\u00a0\\u202f]';
const NUMBER = `\\d{1,3}(?:(?:${SPACE}|\\.)\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?`;
const SCALE = 'milliards?|mds?|mrds?|millions?|milliers?|m|k';
const CURRENCY = "€|euros?\\b|eur\\b|d[’']euros?\\b";
const AMOUNT = new RegExp(
  `(?<![\\d.,])(${NUMBER})${SPACE}*(?:(${SCALE})${SPACE}*)?(?:${CURRENCY})`,
  'gi',
);

/**
 * Every amount of money written in a text in French, however it is spelled: « 12,4 M€ »,
 * « 12 400 000 euros », « 2,6 milliards d’euros », « 800 k€ ».
 */
export function amountsIn(text: string): WrittenAmount[] {
  return [...text.matchAll(AMOUNT)].map(([whole, number = '', scale = '']) => {
    const unit = UNITS.find(([spelling]) => spelling.test(scale))?.[1] ?? 1;
    const { value, decimals } = readNumber(number);
    return {
      text: whole.trim(),
      euros: Math.round(value * unit),
      rounding: unit === 1 && decimals === 0 ? 0 : (unit * 10 ** -decimals) / 2,
    };
  });
}

/** A comma is decimal; a point is too, unless it parts thousands. */
function readNumber(text: string): { value: number; decimals: number } {
  const grouped = new RegExp(`^\\d{1,3}(?:(?:${SPACE}|\\.)\\d{3})+(?:,|$)`).test(text);
  const plain = (grouped ? text.replace(/[. \u00a0\u202f]/g, '') : text).replace(',', '.');
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}
