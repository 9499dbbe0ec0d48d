import type { DeclaredFigures } from '../figures/types';
import type { History } from '../history/portfolio';
import { draftArticle } from './draft';
import { articleFacts } from './facts';

/**
 * The article of an edition as the series writes it: Markdown with front matter, always the same for the
 * same history.
 * @param publishedOn ISO date; null while it is not known, which leaves `date` empty.
 * @throws when the edition is not in the history.
 */
export function articleFor(
  history: History,
  edition: number,
  declared: readonly DeclaredFigures[],
  publishedOn: string | null,
): string {
  return draftArticle(articleFacts(history, edition, declared, publishedOn)).text;
}

export { checkArticle } from './check';
export { articleFacts } from './facts';
export { dated } from './front-matter';
