/** No-break space of French quotation marks and units, narrow one before « ; : ! ? ». */
export const NO_BREAK = '\u00a0';
export const NARROW = '\u202f';

/** « text », with its no-break spaces. */
export function quoted(text: string): string {
  return `«${NO_BREAK}${text}${NO_BREAK}»`;
}

/** « a », « b » ou « c ». */
export function quotedList(texts: readonly string[], last = 'ou'): string {
  const all = texts.map(quoted);
  if (all.length < 2) return all.join('');
  return `${all.slice(0, -1).join(', ')} ${last} ${all.at(-1)}`;
}
