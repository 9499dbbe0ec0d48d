import type { History, PublicationMark } from './portfolio';
import { CURRENT_RULES, type RulesVersion } from './rules';

export interface Reading {
  /** As it was known when this revision was the last one; null or absent for now. */
  position?: number | null;
  /** True to read the corrections that wait for their publication too: for who prepares them. */
  staged?: boolean;
  /**
   * True for a reader who is not shown the work of others before it goes out: an edition published here
   * is then read at its first publication at the earliest, whatever moment is asked.
   */
  outside?: boolean;
  /** Folded by these rules; by those of the edition when absent (see `rulesOf`). */
  rules?: RulesVersion;
}

type Publications = Pick<History, 'publications'>;

/** The publication of an edition that stood at a position of the history; null when none did. */
export function publicationAt(
  { publications }: Publications,
  edition: number,
  position: number | null = null,
): PublicationMark | null {
  const limit = position ?? Number.POSITIVE_INFINITY;
  const known = publications.filter((mark) => mark.edition === edition && mark.position <= limit);
  return known.reduce<PublicationMark | null>(
    (last, mark) => (last === null || mark.version > last.version ? mark : last),
    null,
  );
}

/** True once an edition was published here: what it says changes by an erratum only. */
export function isFrozen({ publications }: Publications, edition: number): boolean {
  return publications.some((mark) => mark.edition === edition);
}

/**
 * The last revision that counts for an edition: a published one stops at the position of its
 * publication, so that neither a correction still being prepared nor one made to an earlier edition
 * changes what was published.
 */
export function readingLimit(
  history: Publications,
  edition: number,
  reading: Reading = {},
): number {
  const publication = reading.staged ? null : readAt(history, edition, reading);
  return publication?.position ?? reading.position ?? Number.POSITIVE_INFINITY;
}

/** The publication at which an edition is read; null where it is read as it was being prepared. */
export function readAt(
  history: Publications,
  edition: number,
  { position = null, outside = false }: Reading,
): PublicationMark | null {
  const first = history.publications.find((mark) => mark.edition === edition && mark.version === 1);
  return publicationAt(history, edition, position) ?? (outside ? (first ?? null) : null);
}

/**
 * The rules an edition is read by: those of its publication, which its errata keep, so that an erratum
 * changes what it corrects and nothing else; today's for one that was never published here.
 */
export function rulesOf(history: Publications, edition: number): RulesVersion {
  return publicationAt(history, edition)?.rules ?? CURRENT_RULES;
}
