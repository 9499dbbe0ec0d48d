/** « a », « a et b », « a, b et c ». */
export function inWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} et ${last}`;
}

/** « a, b, c et 4 autres »: what a sentence can hold of a long list. */
export function someOf(items: readonly string[], most = 3): string {
  const left = items.length - most;
  if (left <= 0) return inWords(items);
  return `${items.slice(0, most).join(', ')} et ${left} ${left === 1 ? 'autre' : 'autres'}`;
}

/** Between French quotation marks. */
export function quoted(text: string): string {
  return `«\u00a0${text}\u00a0»`;
}

/** With its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
