import { formatEdition } from '@/lib/format/dates';
import type { History } from '../history/portfolio';
import { mayPublish } from '../publication/next';
import { impossible, POSSIBLE, type Verdict } from '../result';

/** An article is at most this long, in characters: ten times what the directorate writes. */
export const LONGEST_ARTICLE = 60_000;

/**
 * Whether the article of an edition may still be written: as long as a publication of it is to come, its
 * first one, that of an edition taken up from before Panorama, or an erratum's.
 */
export function articleEditable(
  history: Pick<History, 'editions' | 'publications' | 'revisions'>,
  edition: number,
): Verdict {
  const known = history.editions.find(({ number }) => number === edition);
  if (!known) return impossible(`L’édition ${edition} n’existe pas.`);
  if (known.state !== 'published' || mayPublish(history, known).possible) return POSSIBLE;
  return impossible(
    `La ${formatEdition(edition)} est publiée\u202f: son article ne se change plus, à moins d’un erratum.`,
  );
}
