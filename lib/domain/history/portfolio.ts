import type { Edition, MinistryLabel } from '../vocabulary/editions';
import type { EntryState } from './entry';
import type { Revision } from './revision';
import type { RulesVersion } from './rules';

/**
 * An edition as it was published: a position in the history's sequence. `version` counts its
 * publications from 1: an erratum to 4.1 makes 4.2.
 */
export interface PublicationMark {
  edition: number;
  version: number;
  /** Number of the last revision it takes into account. */
  position: number;
  /** ISO date. */
  publishedOn: string;
  /** The rules it was made by, and is read by. */
  rules: RulesVersion;
}

/** Everything the figures are computed from: plain data, as read from the store. */
export interface History {
  editions: readonly Edition[];
  revisions: readonly Revision[];
  ministryLabels: readonly MinistryLabel[];
  /** Every publication made here, in the order in which they were; imported editions have none. */
  publications: readonly PublicationMark[];
}

/** The panorama as it stands in one edition, possibly as of an earlier position in the history. */
export interface Portfolio {
  edition: Edition;
  /** Projects present, in the order of their first appearance. */
  entries: readonly EntryState[];
  /** Projects that left, in this edition or before. */
  departed: readonly EntryState[];
  /** Label of each ministry in this edition, by code. */
  ministryLabels: Readonly<Record<string, string>>;
  /** The number of the last revision taken into account (0 when there is none). */
  position: number;
  /** The publication it is read at; null for an edition that was never published here. */
  publication: PublicationMark | null;
  /** The version of the rules it is folded by. */
  rules: RulesVersion;
}
