import { isGenericWord, isLittleWord, type NameForms } from './name-forms';

/** How two names are kin. `strength` 0 (nothing in common) to 1 (the same name). */
export interface NameRelation {
  strength: number;
  says: string;
}

const NOTHING: NameRelation = { strength: 0, says: 'les noms n’ont rien en commun' };
const MINIMUM_ACRONYM = 2;
const MAXIMUM_ACRONYM = 8;

/** The closest relation between two names, whichever way round. */
export function relateNames(a: NameForms, b: NameForms): NameRelation {
  const [short, long] = a.key.length <= b.key.length ? [a, b] : [b, a];
  const relations = [
    sameName(short, long),
    sameStem(short, long),
    contained(short, long),
    initials(short, long),
    abbreviated(short, long),
    sameOpening(short, long),
    sharedWords(short, long),
    alike(short, long),
  ];
  return relations.reduce((best, next) => (next.strength > best.strength ? next : best), NOTHING);
}

function sameName(short: NameForms, long: NameForms): NameRelation {
  if (short.key !== long.key) return NOTHING;
  return { strength: 1, says: 'même nom, à la graphie près' };
}

function sameStem(short: NameForms, long: NameForms): NameRelation {
  const { stem } = short;
  if (stem !== long.stem || stem.length < 3) return NOTHING;
  return { strength: 0.9, says: 'même nom, au numéro de version ou de phase près' };
}

/** Every word of the short name is in the long one, and one at least is a name of its own. */
function contained(short: NameForms, long: NameForms): NameRelation {
  const words = short.meaningful;
  const others = new Set(long.meaningful);
  if (words.length === 0 || !words.every((word) => others.has(word))) return NOTHING;
  const proper = words.filter((word) => !isGenericWord(word) && word.length > 2);
  if (proper.length > 0)
    return { strength: 0.85, says: `« ${short.name} » est contenu dans « ${long.name} »` };
  return {
    strength: words.length > 1 ? 0.6 : 0.35,
    says: 'le nom court est contenu dans le nom long',
  };
}

/** RIE for « Réseau Interministériel de l’État », with or without the initials of little words. */
function initials(short: NameForms, long: NameForms): NameRelation {
  const acronym = short.key;
  const isAcronym = acronym.length >= MINIMUM_ACRONYM && acronym.length <= MAXIMUM_ACRONYM;
  const words = long.words;
  if (!isAcronym || words.length < 2) return NOTHING;
  const all = words.map((word) => word[0]).join('');
  const meaningful = words.filter((word) => !isLittleWord(word)).map((word) => word[0]);
  if (all === acronym || meaningful.join('') === acronym) {
    return {
      strength: acronym.length > 2 ? 0.85 : 0.6,
      says: `« ${short.name} » est le sigle de « ${long.name} »`,
    };
  }
  const isPart = acronym.length >= 3 && meaningful.join('').includes(acronym);
  return isPart
    ? { strength: 0.55, says: `« ${short.name} » est le sigle d’une partie de « ${long.name} »` }
    : NOTHING;
}

/** « Regroup. centres info. »: each word begins one of the long name, in the same order. */
function abbreviated(short: NameForms, long: NameForms): NameRelation {
  const words = short.meaningful;
  const others = long.meaningful;
  let from = 0;
  let letters = 0;
  for (const word of words) {
    const at = others.findIndex((other, index) => index >= from && begins(word, other));
    if (at < 0) return NOTHING;
    from = at + 1;
    letters += word.length;
  }
  if (letters < 5) return NOTHING;
  return {
    strength: words.length > 1 ? 0.8 : 0.55,
    says: `« ${short.name} » abrège « ${long.name} »`,
  };
}

/** One begins the other, or they share all but the ending (mobile, mobilité). */
function begins(word: string, other: string): boolean {
  if (word === other) return true;
  if (word.length >= 3 && other.startsWith(word)) return true;
  const shared = sharedOpening(word, other);
  return shared >= 5 && shared >= Math.min(word.length, other.length) - 2;
}

function sharedOpening(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** 3PA-S and 3-PAS-S_DAE; LSU and LSUN, more weakly, as three letters are soon the same. */
function sameOpening(short: NameForms, long: NameForms): NameRelation {
  const { key } = short;
  const shared = sharedOpening(key, long.key);
  if (shared >= 4 && shared === key.length) {
    return { strength: 0.65, says: `« ${long.name} » commence comme « ${short.name} »` };
  }
  const [first = '', other = ''] = [short.meaningful[0], long.meaningful[0]];
  const opening = sharedOpening(first, other);
  if (opening < 3 || opening < Math.min(first.length, other.length) || isGenericWord(first)) {
    return NOTHING;
  }
  return { strength: 0.4, says: `« ${long.name} » et « ${short.name} » commencent de même` };
}

/** The share of meaningful words in common, proper ones counting three times generic ones. */
function sharedWords(short: NameForms, long: NameForms): NameRelation {
  const words = new Set(short.meaningful);
  const others = new Set(long.meaningful);
  const weigh = (word: string) => (isGenericWord(word) ? 1 : 3);
  const sum = (list: Iterable<string>) => [...list].reduce((total, word) => total + weigh(word), 0);
  const common = sum([...words].filter((word) => others.has(word)));
  const share = common / Math.max(1, Math.min(sum(words), sum(others)));
  if (common < 3 || share < 0.3) return NOTHING;
  return { strength: 0.55 * share, says: 'les noms partagent des mots' };
}

/** Likeness of spelling: Dice's coefficient of the letter pairs. */
function alike(short: NameForms, long: NameForms): NameRelation {
  const pairs = short.letterPairs;
  const others = long.letterPairs;
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  const dice = (2 * common) / Math.max(1, pairs.size + others.size);
  return dice < 0.55
    ? NOTHING
    : { strength: 0.75 * dice, says: 'les noms s’écrivent presque de même' };
}
