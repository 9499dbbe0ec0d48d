import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { keyFigures } from '@/lib/domain/figures/key-figures';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { frozen, type PublicationRecord } from '@/lib/domain/publication/record';
import { publicationLabel } from '@/lib/domain/publication/source';
import type { Connection } from '../client';
import { loadHistory, type ReadHandle } from '../queries/history';
import { loadAllPublications } from '../queries/publications';
import { publicationFile } from '../schema/publications';

/**
 * What is no longer as it went out: a file that is gone or altered, a figure that the history no longer
 * gives at the position of its publication. In French, the publication named.
 */
export function publicationProblems(connection: Connection): string[] {
  const handle = drizzle(connection);
  const publications = loadAllPublications(handle);
  if (publications.length === 0) return [];
  const hashes = storedHashes(handle);
  const history = loadHistory(handle, 'everything');
  return publications.flatMap((publication) => {
    const { edition, version, position, figures } = publication;
    const label = `Publication ${publicationLabel(edition, version)}`;
    const portfolio = portfolioAt(history, edition, { position });
    const given = frozen(keyFigures(portfolio));
    return [
      ...fileProblems(publication, hashes).map((problem) => `${label}, ${problem}`),
      ...(isDeepStrictEqual(given, figures)
        ? []
        : [`${label} : ses chiffres figés ne sont plus ceux que donne l’historique.`]),
    ];
  });
}

function fileProblems({ files }: PublicationRecord, hashes: ReadonlyMap<string, string>): string[] {
  return files.flatMap(({ name, sha256 }) => {
    const actual = hashes.get(sha256);
    if (actual === undefined) return [`fichier ${name} : il manque.`];
    return actual === sha256 ? [] : [`fichier ${name} : son contenu a été modifié.`];
  });
}

/** The hash of what is kept under each hash. */
function storedHashes(handle: ReadHandle): Map<string, string> {
  return new Map(
    handle
      .select()
      .from(publicationFile)
      .all()
      .map(({ sha256, content }) => [sha256, createHash('sha256').update(content).digest('hex')]),
  );
}
