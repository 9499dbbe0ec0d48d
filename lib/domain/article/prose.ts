import type { Fact } from './fact';

/** What a text is made of: words, and facts it claims. */
export type Part = string | Fact;
export type Prose = readonly Part[];

/** A sentence with facts in it: say`Le coût total est de ${total}.`; what is null or empty leaves no trace. */
export function say(words: TemplateStringsArray, ...said: readonly (Part | Prose | null)[]): Prose {
  return words.flatMap((text, at): Prose => {
    const part: Part | Prose | null = said[at] ?? null;
    const own: Prose =
      part === null ? [] : typeof part === 'string' || 'text' in part ? [part] : part;
    return [text, ...own].filter((one) => one !== '');
  });
}

/** « a », « a et b », « a, b et c ». */
export function listed(items: readonly Prose[]): Prose {
  return items.flatMap((item, at) =>
    at === 0 ? item : [at === items.length - 1 ? ' et ' : ', ', ...item],
  );
}

export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'box';
  /** Sentences, a space between them. */
  sentences: readonly Prose[];
}

export function block(kind: Block['kind'], ...sentences: readonly (Prose | null)[]): Block {
  return { kind, sentences: sentences.filter((one) => one !== null && one.length > 0) as Prose[] };
}

/** A fact where a text says it: offsets in the text. */
export interface Claim {
  fact: Fact;
  start: number;
  end: number;
}

export interface Draft {
  /** Markdown with front matter: `title`, `date`, `chapeau-text`. */
  text: string;
  claims: readonly Claim[];
}

const BEFORE = { heading: '\n## ', paragraph: '\n', item: '\n- ', box: '\n> ' } as const;

/** An article as Markdown, each of its facts at its place. */
export function written(
  { title, date, lead }: { title: Prose; date: Prose; lead: Prose },
  blocks: readonly Block[],
): Draft {
  let text = '';
  const claims: Claim[] = [];
  const put = (prose: Prose, asIs = (part: string) => part) => {
    for (const part of prose) {
      const start = text.length;
      text += asIs(typeof part === 'string' ? part : part.text);
      if (typeof part !== 'string') claims.push({ fact: part, start, end: text.length });
    }
  };
  // Inside a YAML string between double quotes, which the escapes of JSON suit.
  const quoted = (part: string) => JSON.stringify(part).slice(1, -1);
  put(['---\ntitle: "']);
  put(title, quoted);
  put(['"\ndate: ', ...date, '\nchapeau-text: "']);
  put(lead, quoted);
  put(['"\n---\n']);
  blocks.forEach(({ kind, sentences }, at) => {
    const goesOn = kind === 'item' && blocks[at - 1]?.kind === 'item';
    put([goesOn ? '- ' : BEFORE[kind]]);
    for (const [index, sentence] of sentences.entries())
      put(index === 0 ? sentence : [' ', ...sentence]);
    put(['\n']);
  });
  return { text, claims };
}

/** Text that Markdown shows as it is, on one line. */
export function escapedMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*[\]<>]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

const LONGEST_PURPOSE = 240;

/** What a project is for: the first sentence of its description, cut at a word where it is long; may be empty. */
export function firstSentence(description: string): string {
  const plain = description.replace(/\s+/g, ' ').trim();
  const end = /[.!?…](?=\s+[\p{Lu}«"])/u.exec(plain);
  const first = end === null ? plain : plain.slice(0, end.index + 1);
  if (first.length <= LONGEST_PURPOSE)
    return /[.!?…]$/.test(first) || first === '' ? first : `${first}.`;
  const cut = first.slice(0, LONGEST_PURPOSE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:(]+$/, '')}…`;
}
