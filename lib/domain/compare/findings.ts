import { formatEdition } from '@/lib/format/dates';
import { capitalised, theNoun } from '@/lib/format/numerals';
import { spentWords } from '../views/exit-words';
import { type ShownBridge, shownBridge } from './shown';
import type { Bridge, BridgePart, EditionRef } from './types';

/** The part that did most to move the figure the way it moved. */
function mainPart({ parts, difference }: Bridge): BridgePart | null {
  const sameWay = parts.filter(({ amount }) => amount * (difference ?? 0) > 0);
  return sameWay.reduce<BridgePart | null>(
    (best, part) => (!best || Math.abs(part.amount) > Math.abs(best.amount) ? part : best),
    null,
  );
}

const TRANSFERS: ReadonlySet<string> = new Set(['transferredIn', 'transferredOut']);

/**
 * What a bridge shows, as a sentence: « Le coût total augmente de 72,7 M€, première part : révisions à
 * la hausse (+56,4 M€) ». One project counted is its own course, and a part whose projects came from, or
 * went to, another ministry is no longer the same: neither is called a rise or a fall.
 */
export function bridgeFinding(bridge: Bridge, from: EditionRef, to: EditionRef): string {
  const { difference, parts, counted: projects } = bridge;
  const subject = capitalised(theNoun(bridge.noun));
  if (difference === null) {
    const without = bridge.from === null ? from : to;
    return `${subject} n’est pas calculable dans la ${formatEdition(without.number)}`;
  }
  const shown = shownBridge(bridge);
  const { change } = shown;
  if (change.direction === 'stable') {
    return shown.parts.some(({ bare }) => /[1-9]/.test(bare))
      ? `${subject} est stable\u202f: ce qui l’augmente compense ce qui le diminue`
      : `${subject} n’a pas changé`;
  }
  const course = `${subject} passe de ${change.before.text} à ${change.after.text}`;
  const moved = parts.filter(({ kind }) => TRANSFERS.has(kind));
  if (moved.length > 0) {
    const words = moved.map((part) => partWords(part, bridge, shown)).join(', ');
    return `${course}, périmètre modifié\u202f: ${words}`;
  }
  if (bridge.unit !== 'count' && projects.from <= 1 && projects.to <= 1) {
    return `${course}, sur un seul projet`;
  }
  const verb = change.direction === 'up' ? 'augmente' : 'diminue';
  const main = mainPart(bridge);
  const finding = [`${subject} ${verb} de ${change.size.text}`, mainWords(main, bridge, shown)]
    .filter((words) => words !== null)
    .join(', ');
  const abandoned = parts.find(({ spent }) => spent !== undefined);
  return abandoned?.spent
    ? `${finding}\u202f; abandons\u202f: ${spentWords(abandoned.spent)}`
    : finding;
}

function mainWords(main: BridgePart | null, bridge: Bridge, shown: ShownBridge): string | null {
  if (main === null) return null;
  return bridge.parts.length === 1
    ? `seule part\u202f: ${uncapitalised(main.label)}`
    : `première part\u202f: ${partWords(main, bridge, shown)}`;
}

/** « révisions à la hausse (+56,4 M€) », as the table writes it. */
function partWords(part: BridgePart, { parts }: Bridge, shown: ShownBridge): string {
  return `${uncapitalised(part.label)} (${shown.parts[parts.indexOf(part)]?.text ?? ''})`;
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
}
