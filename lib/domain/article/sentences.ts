import type { Fact } from './fact';
import { capitalised, joined, type NounPhrase, withArticle } from './grammar';
import type { ProjectFacts } from './project-facts';

/** A fact in a sentence, where it is written otherwise than it would be alone. */
export interface Said {
  fact: Fact;
  text: string;
}

/** What a sentence is made of: words, and facts it claims. */
export type Part = string | Fact | Said;

export interface DraftSentence {
  id: string;
  parts: readonly Part[];
}

export interface Block {
  kind: 'heading' | 'paragraph' | 'item';
  sentences: readonly DraftSentence[];
}

export function heading(id: string, title: string): Block {
  return { kind: 'heading', sentences: [{ id, parts: [title] }] };
}

export function paragraph(...sentences: readonly (DraftSentence | null)[]): Block {
  return { kind: 'paragraph', sentences: sentences.filter((one) => one !== null) };
}

export function item(...sentences: readonly (DraftSentence | null)[]): Block {
  return { kind: 'item', sentences: sentences.filter((one) => one !== null) };
}

export function sentence(
  id: string,
  ...parts: readonly (Part | readonly Part[] | null)[]
): DraftSentence {
  return { id, parts: parts.flatMap((part) => (part === null ? [] : part)) };
}

/** A fact that opens its sentence. */
export function opening(fact: Fact): Said {
  return { fact, text: capitalised(fact.text) };
}

/** A fact as another way of writing it, made from the same value. */
export function saidAs(fact: Fact, text: string): Said {
  return { fact, text };
}

/** « **MCIC²** » */
export function boldName({ name }: Pick<ProjectFacts, 'name'>): Part[] {
  return ['**', saidAs(name, escapedMarkdown(name.text)), '**'];
}

/** « le ministère de l’Intérieur », tied to the ministry whatever its article. */
export function ministrySaid(
  { ministry, ministryPhrase }: Pick<ProjectFacts, 'ministry' | 'ministryPhrase'>,
  write: (phrase: NounPhrase) => string = withArticle,
): Said {
  return saidAs(ministry, escapedMarkdown(write(ministryPhrase)));
}

/** Parts as a French list: « a, b et c ». */
export function list(items: readonly (readonly Part[])[]): Part[] {
  return joined(items).flatMap((one): readonly Part[] => (typeof one === 'string' ? [one] : one));
}

/** Text that Markdown shows as it is, on one line. */
export function escapedMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*[\]<>]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

export function textOf(part: Part): string {
  return typeof part === 'string' ? part : part.text;
}

export function factOf(part: Part): Fact | null {
  if (typeof part === 'string') return null;
  return 'fact' in part ? part.fact : part;
}
