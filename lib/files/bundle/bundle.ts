import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import type { PublicationSource } from '@/lib/domain/publication/source';
import { writePublishedEdition } from '../edition-export';
import { type BundleFile, textFile } from './bundle-file';

/**
 * The files of a publication, by name: a pure function of it, byte for byte. What is withheld is in
 * none of them.
 */
export async function writeBundle(source: PublicationSource): Promise<BundleFile[]> {
  const { edition, publishedOn, history } = source;
  const portfolio = {
    ...portfolioAt(history, edition.number),
    edition: { ...edition, publishedOn },
  };
  return [
    textFile(`panorama-${edition.number}.csv`, 'text/csv', writePublishedEdition(portfolio)),
    textFile('article.md', 'text/markdown', source.article),
  ];
}
