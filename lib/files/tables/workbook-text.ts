const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A text as a workbook holds it. « _x0041_ » is how the format writes « A »: a text that holds it is
 * escaped in its turn. A space keeps a word of the language (« constructor ») from being taken by the
 * writer for a text met before.
 */
export function workbookText(text: string): string {
  const escaped = text.replace(ESCAPE, '_x005F_');
  return escaped in {} ? `${escaped} ` : escaped;
}
