import { formatEdition } from '@/lib/format/dates';
import { formatFineDelta } from '@/lib/format/numbers';
import { capitalised, theNoun } from '@/lib/format/numerals';
import { figureNamed } from '../figures/registry';
import { spentWords } from '../views/exit-words';
import type { Bridge, BridgePart, EditionRef } from './types';

/** The part that did most to move the figure the way it moved. */
function mainPart({ parts, difference }: Bridge): BridgePart | null {
  const sameWay = parts.filter(({ amount }) => amount * (difference ?? 0) > 0);
  return sameWay.reduce<BridgePart | null>(
    (best, part) => (!best || Math.abs(part.amount) > Math.abs(best.amount) ? part : best),
    null,
  );
}

/** True for a change that reads as nothing once it is written. */
function readsAsZero(amount: number, { unit }: Bridge): boolean {
  return !/[1-9]/.test(formatFineDelta(amount, unit));
}

/**
 * What a bridge shows, as a sentence: « Le coût total augmente de 72,7 M€, première part : révisions à
 * la hausse (+56,4 M€) ».
 */
export function bridgeFinding(bridge: Bridge, from: EditionRef, to: EditionRef): string {
  const { figure, unit, difference, parts } = bridge;
  const subject = capitalised(theNoun(figureNamed(figure).noun));
  if (difference === null) {
    const without = bridge.from === null ? from : to;
    return `${subject} n’est pas calculable dans la ${formatEdition(without.number)}`;
  }
  if (readsAsZero(difference, bridge)) {
    return parts.some(({ amount }) => !readsAsZero(amount, bridge))
      ? `${subject} est stable\u202f: ce qui l’augmente compense ce qui le diminue`
      : `${subject} n’a pas changé`;
  }
  const verb = difference > 0 ? 'augmente' : 'diminue';
  const amount = formatFineDelta(Math.abs(difference), unit).replace(/^\+/, '');
  const main = mainPart(bridge);
  const change = `${subject} ${verb} de ${amount}`;
  const finding = main === null ? change : `${change}, ${partWords(main, bridge)}`;
  const abandoned = parts.find(({ spent }) => spent !== undefined);
  return abandoned?.spent
    ? `${finding}\u202f; abandons\u202f: ${spentWords(abandoned.spent)}`
    : finding;
}

function partWords(main: BridgePart, { parts, unit }: Bridge): string {
  const label = main.label.charAt(0).toLocaleLowerCase('fr') + main.label.slice(1);
  return parts.length === 1
    ? `seule part\u202f: ${label}`
    : `première part\u202f: ${label} (${formatFineDelta(main.amount, unit)})`;
}
