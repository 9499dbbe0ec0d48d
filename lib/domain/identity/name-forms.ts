import { spellingKey } from '../figures/spelling';

/** Words that carry no identity of their own in a project's name. */
const LITTLE_WORDS = new Set(
  'de du des la le les l d et en a au aux pour par sur avec ou un une dans son ses'.split(' '),
);

/** Words that many projects share: alone, they do not name one. */
const GENERIC_WORDS = new Set(
  `projet programme plan si systeme systemes information informations informatique informatiques
   application applications applicatif outil outils sirh rh ressources humaines gestion modernisation
   deploiement depl generalisation enrichissement refonte evolution evolutions evol montee version
   mise place nouveau nouvelle nouveaux service services numerique numeriques national nationale
   ministeriel ministerielle interministeriel interministerielle etat offre regroupement dematerialisation
   connexes adaptations liees projets metier metiers plateforme portail creation construction pilote etape
   transformation acces donnees solution solutions centre centres info phase lot lots cycle`
    .trim()
    .split(/\s+/),
);

const ROMAN: Readonly<Record<string, string>> = { ii: '2', iii: '3', iv: '4' };

/**
 * The words of a text, folded: case, accents and apostrophes aside, `@` read as a, `²` as 2, `&` as et,
 * lone roman numerals as figures (FRANCE CONNECT PHASE II, PHASE 2).
 */
export function foldedWords(text: string): string[] {
  return spellingKey(text.normalize('NFKC'))
    .replace(/@/g, 'a')
    .replace(/&/g, ' et ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => ROMAN[word] ?? word);
}

/** What remains of a name when its spelling is folded away: equal keys are the same name. */
export function nameKey(name: string): string {
  return foldedWords(name).join('');
}

/** The words of a name that mean something, in order. */
export function nameWords(name: string): string[] {
  return foldedWords(name).filter((word) => !LITTLE_WORDS.has(word));
}

export function isLittleWord(word: string): boolean {
  return LITTLE_WORDS.has(word);
}

export function isGenericWord(word: string): boolean {
  return GENERIC_WORDS.has(word) || /^(v?\d+|p\d|ng)$/.test(word);
}

const GENERATION_WORDS = 'version|phase|cycle|lots?|etape|tranche|palier|generation';
const GENERATION = new RegExp(`(?:^| )(?:(?:${GENERATION_WORDS}|v|p|n) ?)?(\\d{1,2})(?= |$)`, 'g');
const NEW_GENERATION = /(?:^| )(ng|nouvelle generation|next|refonte)(?= |$)/;

/**
 * Which generation of a system a name announces: « V2 », « PHASE II », « 2 » give '2', « NG » gives 'ng',
 * « EXPADON 2 V3 » gives '2 3'. A first one (« V1 », « Cycle 1 ») says no more than none: both give '1'.
 */
export function generation(name: string): string {
  const text = foldedWords(name).join(' ');
  const numbers = [...text.matchAll(GENERATION)].map((match) => String(Number(match[1])));
  const marks = [...numbers, ...(NEW_GENERATION.test(text) ? ['ng'] : [])];
  const later = [...new Set(marks)].filter((mark) => mark !== '1').sort();
  return later.length > 0 ? later.join(' ') : '1';
}

/** The key of a name without what marks its generation: SIRHIUS V1 and SIRHIUS have one stem. */
export function nameStem(name: string): string {
  const text = foldedWords(name).join(' ');
  const stem = text
    .replace(new RegExp(NEW_GENERATION, 'g'), ' ')
    .replace(GENERATION, ' ')
    .replace(new RegExp(`(?:^| )(${GENERATION_WORDS})(?= |$)`, 'g'), ' ')
    .replace(/ /g, '');
  return stem === '' ? text.replace(/ /g, '') : stem;
}

/** A name in every form that comparisons need, worked out once. */
export interface NameForms {
  name: string;
  key: string;
  stem: string;
  generation: string;
  /** All its words, folded. */
  words: readonly string[];
  /** Those that mean something. */
  meaningful: readonly string[];
  letterPairs: ReadonlySet<string>;
}

export function nameForms(name: string): NameForms {
  const key = nameKey(name);
  return {
    name,
    key,
    stem: nameStem(name),
    generation: generation(name),
    words: foldedWords(name),
    meaningful: nameWords(name),
    letterPairs: new Set(
      Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)),
    ),
  };
}
