import { spellingKey } from '@/lib/domain/figures/spelling';
import { notUnderstood, type Reading, understood } from '../reading';
import { NARROW, quotedList } from '../typography';
import { absenceOf } from './absence';
import { type Cell, cellText, oneLine } from './cell';

const YES = /^(oui\b(?!\s*(\/|ou)\s*non).*|o|yes|y|x|vrai|true|1|✓|✔|interministeriel(le)?)$/;
const NO =
  /^(non\b(?! (communiq|renseign|connu|disponib|defin|publi)).*|n|no|faux|false|0|ministeriel(le)?)$/;

/** Reads a yes or a no. An absent answer is a no, with a warning. */
export function readYesNo(cell: Cell): Reading<boolean> {
  const key = spellingKey(oneLine(cellText(cell)));
  if (YES.test(key)) return understood(true);
  if (NO.test(key)) return understood(false);
  if (absenceOf(key) !== null) {
    return understood(false, `Cellule sans réponse${NARROW}: lue comme ${quotedList(['Non'])}.`);
  }
  return notUnderstood(false, `Réponse attendue${NARROW}: ${quotedList(['Oui', 'Non'])}.`);
}
