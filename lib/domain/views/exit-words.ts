import { formatMillions } from '@/lib/format/numbers';
import type { ToldAmount, Untold } from '../figures/exits';

/** Why an amount is not shown, in the masculine: « non communiqué », « non renseigné ». */
export const UNTOLD: Readonly<Record<Untold, string>> = {
  withheld: 'non communiqué',
  notGiven: 'non renseigné',
};

/** « 40 M€ », « non communiqué », « non renseigné ». */
export function toldText(amount: ToldAmount): string {
  return 'euros' in amount ? formatMillions(amount.euros) : UNTOLD[amount.missing];
}

/** « 40 M€ dépensés sans mise en service »; of an unknown amount, why it is unknown. */
export function spentText(amount: ToldAmount): string {
  if ('missing' in amount) {
    return `montant dépensé sans mise en service ${UNTOLD[amount.missing]}`;
  }
  return `${formatMillions(amount.euros)} ${amount.euros < 2_000_000 ? 'dépensé' : 'dépensés'} sans mise en service`;
}
