/**
 * What two spellings of the same words have in common: accents, case, apostrophes, dashes, ligatures
 * and spaces are folded. Published editions mix them freely for one functional zone or ministry.
 */
export function spellingKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

const FRENCH = new Intl.Collator('fr', { numeric: true });

/** Order of two texts as a French reader expects it: accents and case after the letters, 2 before 10. */
export function compareFrench(a: string, b: string): number {
  return FRENCH.compare(a, b);
}
