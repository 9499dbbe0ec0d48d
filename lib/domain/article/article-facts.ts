import type { DeclaredFigures } from '../figures/types';
import type { History } from '../history/portfolio';
import { draftOf } from './draft';
import { type Known, knownOf } from './known';
import type { Draft } from './prose';
import { seriesUpTo } from './series';

/** The article of an edition as the series writes it, and what an edited one is checked against: plain data. */
export interface ArticleFacts {
  draft: Draft;
  known: Known;
}

/**
 * What the series gives for the article of an edition: nothing withheld is in it.
 * @param publishedOn ISO date of the publication, null while it is not known.
 * @throws when the edition is not in the history.
 */
export function articleFacts(
  history: History,
  edition: number,
  declared: readonly DeclaredFigures[],
  publishedOn: string | null,
): ArticleFacts {
  const series = seriesUpTo(history, edition, declared);
  const draft = draftOf(history, series, publishedOn);
  // A final cost, or an approved budget, is in no edition’s table.
  const costs = draft.claims.flatMap(({ fact }) => (fact.measure === 'finalCost' ? [fact] : []));
  return { draft, known: knownOf(series, costs) };
}
