import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { FrozenFigures, PublicationRecord } from '@/lib/domain/publication/record';
import { figuresGiven, rulesDifferences } from '@/lib/domain/publication/rules-differences';
import { publicationLabel } from '@/lib/domain/publication/source';
import type { Connection } from '../client';
import { loadHistory, type ReadHandle } from '../queries/history';
import { loadAllPublications } from '../queries/publications';
import { publicationFile } from '../schema/publications';

/** What the verification of publications says, in French, each publication named. */
export interface PublicationReport {
  /**
   * What is no longer as it went out: a file that is gone or altered, a figure that the history no longer
   * gives at the position of its publication, by the rules it was made by.
   */
  problems: string[];
  /** What today's rules would give otherwise: nothing was altered. */
  notes: string[];
}

/** @throws KeptDataError when a row cannot be read. */
export function publicationReport(connection: Connection): PublicationReport {
  const handle = drizzle(connection);
  const publications = loadAllPublications(handle);
  if (publications.length === 0) return { problems: [], notes: [] };
  const hashes = storedHashes(handle);
  const history = loadHistory(handle, 'everything');
  return {
    problems: publications.flatMap((publication) => {
      const label = `Publication ${publicationLabel(publication.edition, publication.version)}`;
      return [
        ...fileProblems(publication, hashes).map((problem) => `${label}, ${problem}`),
        ...(isAsFrozen(publication, figuresGiven(history, publication))
          ? []
          : [`${label} : ses chiffres figés ne sont plus ceux que donne l’historique.`]),
      ];
    }),
    notes: publications.flatMap((publication) => rulesDifferences(history, publication)),
  };
}

/** Every figure the publication froze, by its name; those known since are none of its business. */
function isAsFrozen({ figures, rules }: PublicationRecord, given: FrozenFigures): boolean {
  const names = Object.keys(figures) as (keyof FrozenFigures)[];
  return (
    FROZEN_BY_ALL.every((name) => name in figures) &&
    (rules === 1 ? FROZEN_BY_FIRST_RULES : FROZEN_SINCE).every((name) => name in figures) &&
    names.every((name) => isDeepStrictEqual(given[name], figures[name]))
  );
}

/** No release ever froze less: one of these missing was taken away. */
const FROZEN_BY_ALL = ['projects', 'interministerial', 'totalCost', 'meanDuration'];
const FROZEN_BY_FIRST_RULES = ['budgetGap', 'scheduleGap'];
const FROZEN_SINCE = ['budgetDrift', 'scheduleDrift', 'approvedBudgetGap', 'approvedScheduleGap'];

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
