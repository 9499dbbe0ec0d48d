import type { WarningCode } from '@/lib/domain/submissions/evaluation';
import type { PartName, SubmissionContent } from '@/lib/schemas/submissions';

/**
 * What becomes of a row: nothing to do, changes to keep as a draft, « rien n’a changé » to record,
 * something to mend, a project proposed, or a project whose fate was settled since the download.
 */
export const SHEET_ROW_STATES = [
  'unchanged',
  'changed',
  'confirmed',
  'problem',
  'new',
  'stale',
] as const;
export type SheetRowState = (typeof SHEET_ROW_STATES)[number];

/** One cell that would change what stands, ready to be read. */
export interface SheetCellChange {
  /** Address in the file as uploaded: « F7 ». */
  address: string;
  label: string;
  before: string;
  after: string;
}

/** Something to mend before the row can be kept. */
export interface SheetProblem {
  /** « F7 »; null for the row as a whole. */
  address: string | null;
  /** Heading of the column, as in our own file; '' for the row as a whole. */
  column: string;
  /** A sentence in French that says what to do. */
  message: string;
}

/**
 * Something the officer will ask about: kept with its explanation, or still without one (''), which does
 * not stop the row from being kept as a draft but will be asked before it is sent.
 */
export interface SheetWarning {
  address: string | null;
  code: WarningCode;
  part: PartName;
  message: string;
  explanation: string;
}

/** How something was understood that a person could have meant otherwise: nothing to mend. */
export interface SheetNote {
  /** « F7 »; null for the row as a whole. */
  address: string | null;
  message: string;
}

/** One row of an uploaded spreadsheet, compared with what stands. */
export interface SheetRowPreview {
  /** Its line in the file, from 1. */
  line: number;
  /** Null for a proposal, and for a row whose identifier is not one of the reader's projects. */
  project: string | null;
  /** As written in the file, or as it stands. */
  name: string;
  /** Code of the ministry; '' where it cannot be told. */
  ministry: string;
  state: SheetRowState;
  changes: readonly SheetCellChange[];
  problems: readonly SheetProblem[];
  warnings: readonly SheetWarning[];
  notes: readonly SheetNote[];
  /** What to keep as a draft; null for a row that changes nothing or cannot be kept. */
  content: SubmissionContent | null;
  /** True where « rien n’a changé » is said and may be recorded. */
  confirm: boolean;
  /** Version of the entry as it stands now, over which `content` is typed; 0 for a proposal. */
  baseVersion: number;
}

export interface SheetCounts {
  unchanged: number;
  changed: number;
  confirmed: number;
  problems: number;
  proposals: number;
}

/** An uploaded spreadsheet before anything is kept of it. */
export interface SheetPreview {
  edition: number;
  /** Codes of the ministries it is about. */
  ministries: readonly string[];
  rows: readonly SheetRowPreview[];
  counts: SheetCounts;
  /** Remarks on the file as a whole: columns missing, columns not understood, encoding guessed. */
  general: readonly string[];
}
