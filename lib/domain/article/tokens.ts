export interface Token {
  /** Folded: lower case, straight apostrophe, plain spaces, « ² » as 2. */
  text: string;
  kind: 'word' | 'number' | 'sign';
  start: number;
  end: number;
}

/** Numbers with their French groups and decimals, words with their apostrophe, and the signs that change a number. */
const TOKEN =
  /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[¹²³]|[\p{L}\p{M}]+['’ʼ]?|[%€+−]|-(?=\d)/gu;

const SUPERSCRIPTS: Readonly<Record<string, string>> = { '¹': '1', '²': '2', '³': '3' };

/** The words and numbers of a text, without its punctuation nor its Markdown. */
export function tokensOf(text: string, offset = 0): Token[] {
  return [...text.matchAll(TOKEN)].map((match): Token => {
    const [written] = match;
    const start = offset + match.index;
    const folded = SUPERSCRIPTS[written] ?? fold(written);
    const kind = /^\d/.test(folded) ? 'number' : /^[\p{L}\p{M}]/u.test(folded) ? 'word' : 'sign';
    return { text: folded, kind, start, end: start + written.length };
  });
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ');
}

export interface Segment {
  start: number;
  end: number;
  tokens: readonly Token[];
  /** Two segments with one key say the same words. */
  key: string;
  /** Number of its line in the text, from 1. */
  line: number;
}

/** A sentence ends with a point followed by what may open another one. */
const SENTENCE_END = /(?<=[.!?])\s+(?=[\p{Lu}«"*\d])/u;

/** The sentences of a text: a line is one or several; lines without a word are none. */
export function segmentsOf(text: string): Segment[] {
  let start = 0;
  return text.split('\n').flatMap((line, index) => {
    const from = start;
    start += line.length + 1;
    return sentencesOf(line, from).flatMap((segment) =>
      segment.tokens.length === 0 ? [] : [{ ...segment, line: index + 1 }],
    );
  });
}

function sentencesOf(line: string, offset: number): Omit<Segment, 'line'>[] {
  let at = 0;
  return line.split(SENTENCE_END).map((sentence) => {
    const found = line.indexOf(sentence, at);
    at = found + sentence.length;
    const tokens = tokensOf(sentence, offset + found);
    return {
      start: offset + found,
      end: offset + at,
      tokens,
      key: tokens.map(({ text }) => text).join(' '),
    };
  });
}
