import { formatNumber } from './numbers';
import { numberInWords } from './words';

const NO_BREAK = '\u00a0';

/**
 * A span of whole months as people say it: « onze mois », « un an », « un an et demi », « deux ans et
 * trois mois ». Between a year and two, only a half is said in years.
 * @param months a whole number of months, 0 or more.
 */
export function monthsInWords(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0 || (years === 1 && rest !== 0 && rest !== 6)) {
    return `${numberInWords(months)}${NO_BREAK}mois`;
  }
  const words = `${numberInWords(years)}${NO_BREAK}${years === 1 ? 'an' : 'ans'}`;
  if (rest === 0) return words;
  return rest === 6 ? `${words} et demi` : `${words} et ${numberInWords(rest)}${NO_BREAK}mois`;
}

/** « onze mois plus tôt »: how long before another a moment was, in whole months above zero. */
export function earlierInWords(months: number): string {
  return `${monthsInWords(months)} plus tôt`;
}

/** By how many whole months a date moved, for a column: « +12 mois », « −2 mois », « 0 mois ». */
export function signedMonths(months: number): string {
  return `${months > 0 ? '+' : ''}${formatNumber(months)}${NO_BREAK}mois`;
}
