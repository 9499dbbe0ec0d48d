import { formatNumber } from '@/lib/format/numbers';
import { spellingKey } from '../figures/spelling';

/** Words whose « h » is aspirated are the rule among names; these few take an apostrophe. */
const MUTE_H =
  /^h(abitat|abitation|arm|ebdo|erit|eure|istoire|omme|onneur|onoraire|opital|otel|uissier|ygiene)/;

/** True when « le », « de », « que » lose their vowel before this word. */
function takesElision(word: string): boolean {
  const key = spellingKey(word).replace(/^[«"( ]+/, '');
  return /^[aeiou]/.test(key) || MUTE_H.test(key);
}

/** « de l’outil » is not its work: `elided('de', 'Alpha')` is « d’Alpha », `elided('que', 'il')` « qu’il ». */
export function elided(word: 'de' | 'le' | 'que' | 'ne' | 'se', next: string): string {
  return takesElision(next) ? `${word.slice(0, -1)}’${next}` : `${word} ${next}`;
}

type Article = 'le' | 'la' | 'l’' | 'les';

interface NounPhrase {
  article: Article;
  noun: string;
}

/** Masculine and feminine nouns that open the label of an institution. */
const MASCULINE =
  /^(ministere|service|secretariat|commissariat|conseil|haut|centre|cabinet|delegue|fonds|institut)\b/;
const FEMININE =
  /^(direction|delegation|agence|mission|cour|presidence|prefecture|caisse|autorite)\b/;
const PLURAL = /^(ministeres|services|directions|juridictions|prefectures|armees)\b/;

/**
 * A ministry's label in a sentence, with its article: « le ministère de l’Intérieur », « les ministères
 * sociaux », « les services du Premier ministre ». The label keeps its own capitals but the first. A label
 * that does not open with the noun of an institution is put in apposition; the Prime Minister has services.
 */
export function ministryPhrase(label: string): NounPhrase {
  const key = spellingKey(label);
  if (key === 'premier ministre') return { article: 'les', noun: `services du ${label}` };
  const lower = `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
  if (PLURAL.test(key)) return { article: 'les', noun: lower };
  if (MASCULINE.test(key)) return { article: takesElision(lower) ? 'l’' : 'le', noun: lower };
  if (FEMININE.test(key)) return { article: takesElision(lower) ? 'l’' : 'la', noun: lower };
  return { article: 'le', noun: `ministère porteur «\u00a0${label}\u00a0»` };
}

/** « le ministère… », « l’agence… », « les services… ». */
export function withArticle({ article, noun }: NounPhrase): string {
  return article === 'l’' ? `l’${noun}` : `${article} ${noun}`;
}

/** French puts the plural from two on: « 0 projet », « 1,9 million », « 2 projets ». */
export function agreed(count: number, singular: string, plural = `${singular}s`): string {
  return Math.abs(count) < 2 ? singular : plural;
}

/** « 61 projets », « 1 projet », « aucun projet »: a figure, which may be none. */
export function counted(count: number, noun: string): string {
  return count === 0 ? `aucun ${noun}` : `${formatNumber(count)}\u00a0${agreed(count, noun)}`;
}

/** The first letter as a capital, to open a sentence. */
export function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
