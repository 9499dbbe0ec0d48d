import type { CommandResult } from '@/lib/domain/result';
import type { SheetPreview, SheetRowPreview } from './sheet';

/** One field on which what is under way and the file differ; values are ready to be read. */
export interface DraftDifference {
  label: string;
  draft: string;
  file: string;
}

/** What the ministry has under way already for the project of a row. */
export interface UnderWay {
  submission: string;
  status: 'draft' | 'sent' | 'returned';
  /** Version of what is typed there; 0 where nothing is. */
  draftVersion: number;
  updatedAt: string;
  updatedBy: string;
  /** True where it already says what the row says. */
  same: boolean;
  /**
   * What is typed there and would be replaced by what the file says. Empty where keeping the row
   * replaces nothing: it then adds to what is under way.
   */
  differences: readonly DraftDifference[];
}

/** A row of an uploaded spreadsheet, beside what the ministry has under way for it. */
export interface UploadRow extends SheetRowPreview {
  underWay: UnderWay | null;
  /** Why it cannot be kept though nothing is to be mended in the file; null when it can. */
  refusal: string | null;
}

/** An uploaded spreadsheet as its reader sees it before anything is kept of it. */
export interface UploadPreview extends Omit<SheetPreview, 'rows'> {
  rows: readonly UploadRow[];
  /** Another one as soon as anything this preview rests on has changed: keeping says it back. */
  fingerprint: string;
}

/** What became of one row. */
export interface KeptRow {
  line: number;
  name: string;
  /** Null for a proposal. */
  project: string | null;
  submission: string;
  /** Why it stayed a draft though it was to be sent; null otherwise. */
  reason: string | null;
}

/** What was kept of a spreadsheet. */
export interface KeptSheet {
  drafts: readonly KeptRow[];
  sent: readonly KeptRow[];
  confirmed: readonly { line: number; name: string; project: string }[];
}

/** What sending a spreadsheet answers: what it would change, or the sentence that says why not. */
export type UploadAnswer =
  | { status: 'ok'; preview: UploadPreview }
  | { status: 'refused'; reason: string };

/** What keeping answers; `moved`: something changed since the preview, nothing was kept, here is the new one. */
export type KeepAnswer =
  | Exclude<
      CommandResult<{
        kept: KeptSheet;
        /** What is left to do; null where the file can no longer be looked at. */
        preview: UploadPreview | null;
      }>,
      { status: 'conflict' }
    >
  | { status: 'moved'; reason: string; preview: UploadPreview };
