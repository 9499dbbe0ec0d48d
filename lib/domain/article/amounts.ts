import { formatNumber } from '@/lib/format/numbers';
import { agreed } from './grammar';

const NO_BREAK = '\u00a0';

/** « 2,63 milliards d’euros », « 30,8 millions d’euros », « 1,5 million d’euros », « 850 000 euros ». */
export function eurosInText(euros: number): string {
  if (Math.abs(euros) >= 1e9) return scaled(euros / 1e9, 'milliard', 2);
  if (Math.abs(euros) >= 1e6) return scaled(euros / 1e6, 'million', trimmedDigits(euros / 1e6));
  return `${formatNumber(euros)}${NO_BREAK}${agreed(euros, 'euro')}`;
}

/** An amount to the million at least, for changes of a sum told in hundredths of a billion. */
function scaled(value: number, noun: string, digits: number): string {
  return `${formatNumber(value, digits)}${NO_BREAK}${agreed(value, noun)} d’euros`;
}

/** As many decimals as the amount needs, at most three. */
function trimmedDigits(value: number): number {
  const decimals = value.toFixed(3).replace(/0+$/, '').split('.')[1] ?? '';
  return decimals.length;
}
