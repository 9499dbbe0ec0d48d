import { oneLine, severalLines } from './cell';

/** A link found in a cell: its address as written and the text it carries. */
export interface Anchor {
  href: string;
  text: string;
}

export interface Html {
  /** Without tags, entities decoded; line ends kept. */
  text: string;
  anchors: readonly Anchor[];
}

/** Nothing is nested: a search that fails stops at the next opening, however long the text. */
const ANCHOR = /<a\b([^<>]*)>([^<]*(?:<(?!\/?a\b)[^<]*)*)<\/a\s*>/gi;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const HIDDEN =
  /<(script|style)\b[^<>]*>[^<]*(?:<(?!\/?\1\b)[^<]*)*<\/\1\s*>|<!--[^<]*(?:<(?!!--)[^<]*)*?-->/gi;
const LINE_ENDS = /<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])\s*>/gi;
/** Known elements only: « coût <5 M€ » and « <nom> » are text. */
const TAGS =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|iframe|img|li|object|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul)\b[^<>]*>/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ouml: 'ö',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
  oelig: 'œ',
  Eacute: 'É',
  Egrave: 'È',
  Ecirc: 'Ê',
  Agrave: 'À',
  Ccedil: 'Ç',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  deg: '°',
  middot: '·',
  bull: '•',
};
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    const printable = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return printable || code === 10 ? String.fromCodePoint(code) : whole;
  });
}

function withoutTags(html: string): string {
  return html.replace(HIDDEN, '').replace(LINE_ENDS, '\n').replace(TAGS, '');
}

/**
 * The text of a cell that may hold HTML, and its links. `dropped` tells the links whose words leave
 * the text with them, and with the parentheses around them.
 */
export function readHtml(html: string, dropped: (anchor: Anchor) => boolean = () => false): Html {
  const anchors: Anchor[] = [];
  const parts = html
    .replaceAll(REMOVED, '')
    .replace(ANCHOR, (_, attributes: string, inner: string) => {
      const match = HREF.exec(attributes);
      const anchor = {
        href: decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? ''),
        text: oneLine(decodeEntities(withoutTags(inner))),
      };
      anchors.push(anchor);
      return dropped(anchor) ? REMOVED : inner;
    });
  const joined = parts.replace(REMOVED_WITH_PARENTHESES, '');
  return { text: severalLines(decodeEntities(withoutTags(joined))), anchors };
}

/** Stands for a dropped link until its parentheses are removed with it: a code point Unicode gives to nobody. */
const REMOVED = '\ufdd0';
const REMOVED_WITH_PARENTHESES = /[ \t\u00a0]?(?:\(\s*\ufdd0\s*\)|\ufdd0)/g;

/** The same text as HTML: escaped only where reading it back would otherwise change it. */
export function writeHtml(text: string): string {
  if (readHtml(text).text === severalLines(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
