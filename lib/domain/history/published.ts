import type { History, PublicationMark } from './portfolio';

export interface Reading {
  /** As it was known when this revision was the last one; null or absent for now. */
  position?: number | null;
  /** True to read the corrections that wait for their publication too: for who prepares them. */
  staged?: boolean;
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
  const position = reading.position ?? null;
  const publication = reading.staged ? null : publicationAt(history, edition, position);
  return publication?.position ?? position ?? Number.POSITIVE_INFINITY;
}
