import { spellingKey } from '@/lib/domain/figures/spelling';
import { oneLine } from './cell';

/** Why a cell holds no value: nothing written, « en cadrage », « non communiqué », or « NA ». */
export type Absence = 'empty' | 'framing' | 'withheld' | 'unknown';

const WORDS: Readonly<Record<Absence, RegExp>> = {
  empty: /^[-–—_/.…?*]*$/,
  framing: /^(projet |phase )?(en[ -]|de )*(phase de |cours de )?cadrage( en cours)?$/,
  withheld:
    /^(donnees? |couts? |montants? |informations? )?(n[./]? ?c\.?|non[ -](communiquee?s?|publiee?s?|publics?|publiques?|diffusee?s?|diffusables?|communicables?)|(secret|confidentiel) defense|confidentiel(le)?s?)( a ce jour)?$/,
  unknown:
    /^(#?n ?[./]? ?a\.?|n\.? ?d\.?|n\.? ?r\.?|s\.? ?o\.?|#n\/d|n\.?s\.?p\.?|nan|null|none|tbd|x{2,}|sans objet|neant|aucune?|inconnue?|pas de donnees?|(donnees? )?(non|pas) (encore )?(disponible|applicable|renseignee?|definie?|connue?|determinee?|evaluee?|chiffree?|estimee?|transmise?|fournie?|arretee?)s?( a ce jour)?|a (definir|determiner|preciser|venir|completer)|en (attente|cours (de |d')(evaluation|estimation|chiffrage|definition|calcul|consolidation|validation))|(evaluation|estimation|chiffrage|definition) en cours)$/,
};

/** Brackets or quotes around, a full stop or the mark of a footnote behind. */
const WRAPPING = /^[([«"“]?\s*(.*?[^\s.*])\s*[)\]»"”]?\s*[.*]?$/;

/** How the text says that there is no value; null when it says something else. */
export function absenceOf(text: string): Absence | null {
  const key = spellingKey(oneLine(text)).replace(WRAPPING, '$1');
  for (const kind of ['empty', 'framing', 'withheld', 'unknown'] as const) {
    if (WORDS[kind].test(key)) return kind;
  }
  return null;
}
