import { numberInWords } from './words';

/** A French sentence spells a number out up to here; beyond, figures read faster. */
const SPELT_UP_TO = 16;

export type Gender = 'masculine' | 'feminine';

/**
 * A number as it stands before a noun: « aucun », « une », « douze », « 58 ».
 * @param count a whole number, 0 or more.
 */
export function cardinal(count: number, gender: Gender = 'masculine'): string {
  const feminine = gender === 'feminine';
  if (count === 0) return feminine ? 'aucune' : 'aucun';
  if (count === 1) return feminine ? 'une' : 'un';
  return count <= SPELT_UP_TO ? numberInWords(count) : String(count);
}

/** « aucun projet », « un projet », « douze projets ». Plural forms are given where « s » is not enough. */
export function counted(
  count: number,
  singular: string,
  options: { gender?: Gender; plural?: string } = {},
): string {
  const { gender = 'masculine', plural = `${singular}s` } = options;
  return `${cardinal(count, gender)} ${count > 1 ? plural : singular}`;
}

/** Chooses a form by number: French takes the singular for 0 and 1. */
export function agree(count: number, singular: string, plural: string): string {
  return count > 1 ? plural : singular;
}

/** A noun phrase with its definite article, elided where French does: « le coût », « l’écart ». */
export function theNoun({ text, gender }: { text: string; gender: Gender }): string {
  if (/^[aeiouyàâéèêëîïôûh]/i.test(text)) return `l’${text}`;
  return `${gender === 'feminine' ? 'la' : 'le'} ${text}`;
}

/** The sentence with its first letter in capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
