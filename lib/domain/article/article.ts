import type { DeclaredFigures } from '../figures/types';
import type { History } from '../history/portfolio';
import { articleFacts } from './article-facts';

/** The article of an edition as the series writes it: see `articleFacts`. */
export function articleFor(
  history: History,
  edition: number,
  declared: readonly DeclaredFigures[],
  publishedOn: string | null,
): string {
  return articleFacts(history, edition, declared, publishedOn).draft.text;
}

export { type ArticleFacts, articleFacts } from './article-facts';
export { checkArticle } from './check';
export { dated } from './front-matter';
