import { formatEdition } from '@/lib/format/dates';
import { fingerprint } from '../quality/fingerprint';
import { type Fact, nameOf } from './fact';
import type { Segment } from './text';

/**
 * A place of an edited article to look at. `false`: the series contradicts it, and it may not go out.
 * `unverifiable`: a claim on the series that it does not settle; an officer does, with a reason. `declared`:
 * what the State published, told beside what the table gives.
 */
export interface Mark {
  start: number;
  end: number;
  /** Line in the text, from 1. */
  line: number;
  quote: string;
  /** In French. */
  message: string;
  severity: 'false' | 'unverifiable' | 'declared';
  /** Stable while its sentence and what it is judged on are: a reason given on it lapses with either. */
  key: string;
}

/** What is wrong with some tokens of a sentence. */
export interface Remark {
  from: number;
  /** Exclusive. */
  to: number;
  severity: Mark['severity'];
  message: string;
}

const NARROW = '\u202f';

export function instead({ measure, text, edition }: Fact): string {
  return `${nameOf(measure)}${NARROW}: la série donne «\u00a0${text}\u00a0» pour la ${formatEdition(edition)}.`;
}

/**
 * The remarks on one sentence, each at its place in the text.
 * @param ground stands for what the sentence is judged on: a reason does not outlive a change of it.
 */
export function marksOf(
  text: string,
  segment: Segment,
  remarks: readonly Remark[],
  ground: string,
): Mark[] {
  const sentence = fingerprint([segment.key]);
  return remarks.flatMap(({ from, to, severity, message }) => {
    const [first, last] = [segment.tokens[from], segment.tokens[to - 1]];
    if (!first || !last) return [];
    const [start, end] = [first.start, last.end];
    const key = `article:${sentence}:${fingerprint([from, to, message, ground])}`;
    return [
      { start, end, line: segment.line, quote: text.slice(start, end), message, severity, key },
    ];
  });
}

/** Marks of which no two have one key: a sentence written twice asks its question twice. */
export function toldApart(marks: readonly Mark[]): Mark[] {
  const met = new Map<string, number>();
  return marks.map((mark) => {
    const times = met.get(mark.key) ?? 0;
    met.set(mark.key, times + 1);
    if (times === 0) return mark;
    const [kind, sentence] = mark.key.split(':');
    return { ...mark, key: `${kind}:${sentence}:${fingerprint([mark.key, times])}` };
  });
}
