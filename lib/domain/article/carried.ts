import { type Sentence, wordsOf } from './context';

/** The projects that the next sentence of the paragraph still speaks of, if it names none. */
export function carriedBy({ mentions, carried, tokens }: Sentence): readonly string[] {
  const named = mentions.flatMap(({ projects }) => projects);
  if (named.length > 0) return [...new Set(named)];
  return mentions.length > 0 || /^l[ea] panorama\b/.test(wordsOf(tokens, 0, 3)) ? [] : carried;
}
