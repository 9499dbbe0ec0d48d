import type { Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { withoutSecrets } from '../views/withheld-entry';
import type { PublicationSource } from './source';

/** An edition as anybody may read it, and as the figures count it. */
export interface PublicEdition {
  /** What is withheld is absent from its entries, present and departed. */
  outside: Portfolio;
  /** The whole of it, for the figures alone: they count nothing that is withheld. */
  inside: Portfolio;
}

/**
 * The editions of a publication, oldest first, each as it was read outside. An amount recorded while
 * its project was withheld stays absent later too: lifting the secret tells what stands now, not what
 * stood then.
 */
export function publicEditions(source: PublicationSource): PublicEdition[] {
  const { edition, publishedOn, history } = source;
  const portfolios = history.editions
    .filter(({ number, state }) => number < edition.number && state === 'published')
    .map(({ number }) => portfolioAt(history, number))
    .filter(({ position }) => position > 0)
    .sort((a, b) => a.edition.number - b.edition.number);
  const current = portfolioAt(history, edition.number);
  const editions = [...portfolios, { ...current, edition: { ...edition, publishedOn } }];
  const outside = withoutSecrets(editions);
  return editions.flatMap((inside, index) => {
    const seen = outside[index];
    return seen === undefined ? [] : [{ inside, outside: seen }];
  });
}
