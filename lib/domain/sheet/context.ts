import type { SubmissionContent } from '@/lib/schemas/submissions';
import type { SheetRowPreview } from '@/lib/views/sheet';
import type { EntryState } from '../history/entry';
import type { References } from '../submissions/evaluation';
import type { SheetMinistry } from './sheet';

/** A submission that is not settled yet, of one of the reader's projects. */
export interface PendingContent {
  status: 'draft' | 'sent' | 'returned';
  content: SubmissionContent;
  /** Version of the entry it is typed over. */
  baseVersion: number;
}

/** What an uploaded spreadsheet is compared with: only what its reader may see. */
export interface SheetContext {
  edition: number;
  /** The reader's. */
  ministries: readonly SheetMinistry[];
  /** The reader's projects as they stand, those that left the panorama included. */
  entries: readonly EntryState[];
  /** One of these projects as its revisions up to that number made it; null where there is none. */
  entryAtVersion: (project: string, version: number) => EntryState | null;
  /** By project. */
  pending: Readonly<Record<string, PendingContent>>;
  /** Proposals of new projects that are not settled yet. */
  proposals: readonly { name: string; ministry: string }[];
  references: References;
  /** ISO date. */
  today: string;
}

/** A row with nothing yet found in it. */
export function blankPreview(line: number): SheetRowPreview {
  return {
    line,
    project: null,
    name: '',
    ministry: '',
    state: 'unchanged',
    changes: [],
    problems: [],
    warnings: [],
    notes: [],
    content: null,
    confirm: false,
    baseVersion: 0,
  };
}
