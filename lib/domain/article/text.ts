import { spellingKey } from '../figures/spelling';

/**
 * `opaque`: digits that are no figure (part of an address, number of a list, of a note or of a decree, day,
 * hour). `stop`: a sign that parts clauses.
 */
export interface Token {
  /** Folded: lower case, no accents, straight apostrophe, « ² » as 2. */
  text: string;
  kind: 'word' | 'number' | 'sign' | 'opaque' | 'stop';
  raw: string;
  start: number;
  end: number;
}

/** Every repetition is bounded or cannot fail, so that reading takes a time proportional to the text. */
const OPAQUE = [
  String.raw`^[ \t>*#]{0,8}\d{1,3}[.)](?!\d)`,
  String.raw`https?:\/\/[^\s<>]*`,
  String.raw`\]\([^)\s]*`,
  String.raw`\{:[^}\n]*`,
  String.raw`(?:[\p{L}\d-]{1,63}\.){1,5}(?:fr|eu|com|org|net)(?![\p{L}\d])`,
  String.raw`\[\^?\d{1,3}\]|\(\d{1,2}\)`,
  String.raw`n[°o]s? ?\d[\d-]*`,
  String.raw`\d{1,4}(?:[-/:]\d{1,4}){1,4}`,
  String.raw`\d{1,2}[ \u00a0\u202f]?h(?:\d{2})?(?![\p{L}])`,
].join('|');
const NUMBER = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,5}(?!\d)(?:[.,]\d{1,20})?|\d+(?:[.,]\d+)?`;
const WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}\d@_¹²³]*(?:-\d[\p{L}\d]*)?['’ʼ]?`;
const TOKEN = new RegExp(
  `(?<opaque>${OPAQUE})|(?<number>${NUMBER})|(?<word>${WORD})|(?<sign>[%€+−]|-(?=\\d))|(?<stop>[,;:()«»—–])`,
  'gmu',
);

const SUPERSCRIPTS: Readonly<Record<string, string>> = { '¹': '1', '²': '2', '³': '3' };

/** « MCIC² » is a name; the « ¹ » of « projets¹ » calls a note. */
function folded(raw: string): string {
  const named = /^\p{Lu}[^\p{Ll}]*$/u.test(raw);
  return spellingKey(raw.replace(/[¹²³]/g, (sign) => (named ? (SUPERSCRIPTS[sign] ?? '') : '')));
}

const KINDS = ['word', 'number', 'stop', 'sign', 'opaque'] as const;

/** The words, numbers and signs of a text, in its order. */
export function tokensOf(text: string): Token[] {
  const known = new Map<string, string>();
  return Array.from(text.matchAll(TOKEN), ({ 0: raw, index: start, groups = {} }): Token => {
    const kind = KINDS.find((one) => groups[one] !== undefined) ?? 'word';
    const own = known.get(raw) ?? folded(raw);
    known.set(raw, own);
    return { text: own, kind, raw, start, end: start + raw.length };
  });
}

/** A sentence, its place, and what it has in common with others. */
export interface Segment {
  tokens: readonly Token[];
  /** Number of its line in the text, from 1. */
  line: number;
  /** Sentences of one paragraph speak of the same project until another one is named. */
  paragraph: number;
  /** Two sentences with one key say the same words. */
  key: string;
}

/** What goes on beyond this is no sentence, and is read in pieces: what looks about in one stays cheap. */
const LONGEST_SENTENCE = 200;
const NEW_LINE = /^[^\n]*\n\s*(?:\n|[-*#>\d]|[\w-]{1,20}:)/;

/** The sentences of a text. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let tokens: Token[] = [];
  let [line, opened, paragraph, at] = [1, 1, 0, 0];
  const close = () => {
    const key = keyOf(tokens);
    if (key !== '') segments.push({ tokens, line: opened, paragraph, key });
    tokens = [];
  };
  for (const token of tokensOf(text)) {
    const gap = text.slice(at, token.start);
    const isNewLine = gap.includes('\n') && NEW_LINE.test(text.slice(at, token.start + 25));
    if (isNewLine || tokens.length === LONGEST_SENTENCE || /[.!?…]["*]*\s/.test(gap)) close();
    if (isNewLine) paragraph += 1;
    line += gap.split('\n').length - 1;
    if (tokens.length === 0) opened = line;
    tokens.push(token);
    at = token.end;
  }
  close();
  return segments;
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.flatMap(({ kind, text }) => (kind === 'stop' ? [] : [text])).join(' ');
}
