import type { EntryState } from '../history/entry';
import type { History } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { isFrozen } from '../history/published';

/** A project that an erratum would disclose while a later edition still withholds it. */
export interface EarlyDisclosure {
  name: string;
  /** The edition that withholds it. */
  edition: number;
}

/**
 * What the next publication of an edition would tell that its last one did not, and that a later edition
 * keeps to itself: lifting a withholding in the past must not undo the one of today.
 */
export function earlyDisclosures(history: History, edition: number): EarlyDisclosure[] {
  if (!isFrozen(history, edition)) return [];
  const wasHidden = withheldIn(portfolioAt(history, edition).entries);
  const next = portfolioAt(history, edition, { staged: true }).entries;
  const told = next.filter(({ project, withheld }) => withheld === null && wasHidden.has(project));
  const later = history.editions.map(({ number }) => number).filter((number) => number > edition);
  return told.flatMap(({ project, name }) => {
    const holding = later.find((number) =>
      withheldIn(portfolioAt(history, number).entries).has(project),
    );
    return holding === undefined ? [] : [{ name, edition: holding }];
  });
}

function withheldIn(entries: readonly EntryState[]): Set<string> {
  return new Set(entries.filter(({ withheld }) => withheld !== null).map(({ project }) => project));
}
