import type { Passage } from '@/lib/domain/edition-life/passages';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import type { PublicationKind } from '@/lib/domain/publication/next';
import type { PublicationRecord } from '@/lib/domain/publication/record';
import type { Edition, EditionState } from '@/lib/domain/vocabulary/editions';

/** One passage of the edition, as it was recorded; the latest first. */
export interface EditionEventView {
  seq: number;
  state: EditionState;
  /** ISO date until which ministries were asked to answer; null where none was. */
  collectionDeadline: string | null;
  by: string;
  /** ISO instant. */
  at: string;
  reason: string;
}

/** A correction that waits for the next publication of its edition. */
export interface CorrectionView {
  seq: number;
  project: string;
  name: string;
  by: string;
  /** ISO instant. */
  at: string;
  /** What it changes, in one line. */
  summary: string;
  reason: string;
}

/** Everything the page of an edition shows. */
export interface EditionHub {
  edition: Edition;
  /** What publishing it now would be. */
  kind: PublicationKind;
  /** Number of the last revision taken into account. */
  position: number;
  /** Labels of the ministries this reader is confined to; null for one who sees the whole. */
  restrictedTo: readonly string[] | null;
  /** How many projects it has, for this reader. */
  projects: number;
  /** What this reader may do with it now. */
  passages: readonly Passage[];
  mayChooseMethods: boolean;
  mayEditArticle: boolean;
  /** The state of the check before publication; null for who does not read it, or once published. */
  gate: { blocking: number; warnings: number; setAside: number; passes: boolean } | null;
  /** What the State declared for the edition, kept beside what is computed; null where nothing was. */
  declared: DeclaredFigures | null;
  /** The latest first. */
  publications: readonly PublicationRecord[];
  /** Empty for who does not correct. */
  corrections: readonly CorrectionView[];
  /** The latest first; empty for who reads published editions only. */
  events: readonly EditionEventView[];
}
