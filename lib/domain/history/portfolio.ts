import type { Edition, MinistryLabel } from '../vocabulary/editions';
import type { EntryState } from './entry';
import type { Revision } from './revision';

/** Everything the figures are computed from: plain data, as read from the store. */
export interface History {
  editions: readonly Edition[];
  revisions: readonly Revision[];
  ministryLabels: readonly MinistryLabel[];
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
}
