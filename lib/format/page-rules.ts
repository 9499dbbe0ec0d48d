/** Letters, digits and the signs that mean nothing in a string of CSS, nor in HTML. */
const PLAIN = /[^\p{L}\p{N} .,:;()/?=%_+-]/gu;

/**
 * A text as a string of CSS, safe in a style element whatever it holds: every sign that could end the
 * string, the rule or the element is written as its code.
 */
export function cssString(text: string): string {
  const codes = text.replace(PLAIN, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${codes}"`;
}

/** Margins take their colour from no element of the page: a dark theme would leave them pale. */
const LETTERS = 'color:#161616;font:7pt/1.35 Marianne,arial,sans-serif';

/** What stands in the margins of the printed pages. */
interface PageMargins {
  /** Lines above the text, on each page but the first, which carries them in its own text. */
  head: readonly string[];
  /** At the bottom left of each page; the page numbers stand at its right. */
  foot: string;
}

/**
 * The margins of printed pages, as CSS: margin boxes, which the browser repeats on each page without
 * taking room from the text. A browser that knows none of them prints the first page’s own text only.
 */
export function pageRules({ head, foot }: PageMargins): string {
  const lines = head.map(cssString).join(' "\\a " ');
  return `@page{margin:14mm 11mm 11mm;
@top-left{content:${lines};width:100%;white-space:pre-line;text-align:left;vertical-align:middle;${LETTERS}}
@bottom-left{content:${cssString(foot)};width:84%;text-align:left;overflow-wrap:anywhere;${LETTERS}}
@bottom-right{content:"Page " counter(page) " sur " counter(pages);width:16%;text-align:right;${LETTERS}}}
@page :first{margin-top:9mm;@top-left{content:none}}`;
}
