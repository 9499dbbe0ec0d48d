import type { CellNote } from '../history/published-row';
import type { Evidence } from '../identity/criteria';

export interface MatchedRow {
  name: string;
  project: string;
  /** Name before the edition. */
  previousName: string;
  how: 'exact' | 'identifier' | 'likely' | 'decision';
  /** 1 unless the match is only likely. */
  score: number;
}

export interface LikelyRow {
  name: string;
  line: number;
  project: string;
  projectName: string;
  /** 0 to 1. */
  score: number;
  evidence: readonly Evidence[];
  /** Taken in this import, because it was asked to take likely matches. */
  accepted: boolean;
}

export interface MovedProject {
  project: string;
  name: string;
  ministry: string;
}

/** What an import did, or would do: the command line prints it as it is. */
export interface ImportReport {
  rows: number;
  imported: number;
  /** Projects seen for the first time. */
  created: number;
  /** Revisions appended; 0 when the edition was already recorded as the file has it. */
  revisions: number;
  matched: readonly MatchedRow[];
  likely: readonly LikelyRow[];
  /** Rows whose figures are kept from publication. */
  withheld: number;
  /** Movements since the edition before; none for the first edition known. */
  entrants: readonly MovedProject[];
  exits: readonly MovedProject[];
  warnings: readonly CellNote[];
  /** When there is one, nothing is imported. */
  errors: readonly CellNote[];
}
