import type { Cell } from '@/lib/files/cells/cell';
import type { CellTrouble } from '@/lib/files/tables/table';
import type { EntryState } from '../history/entry';
import type { Edition } from '../vocabulary/editions';
import type { SheetColumn } from './columns';

export interface SheetMinistry {
  code: string;
  label: string;
}

/** What a liaison downloads: the projects of their ministries as they stand in one edition. */
export interface MinistrySheet {
  edition: Pick<Edition, 'number' | 'dataMonth' | 'collectionDeadline'>;
  ministries: readonly SheetMinistry[];
  entries: readonly EntryState[];
  /** Functional zones in use in the panorama, offered as suggestions. */
  zones: readonly string[];
  /** ISO instant. */
  generatedAt: string;
}

/** What the file says of itself on its hidden sheet; a CSV file says it row by row only. */
export interface SheetIdentity {
  formatVersion: number;
  edition: number;
  ministries: readonly string[];
  generatedAt: string;
}

/** Why the content of a cell cannot be trusted, whatever it shows; merged: one of « F7:F9 ». */
export type SheetTrouble = CellTrouble | { kind: 'merged'; range: string };

export interface ReadCell {
  /** « F7 ». */
  address: string;
  cell: Cell;
  trouble: SheetTrouble | null;
}

export interface ReadRow {
  /** Line that the spreadsheet shows beside it, from 1. */
  line: number;
  /** The columns that the file has. */
  cells: Readonly<Partial<Record<SheetColumn, ReadCell>>>;
}

/** An uploaded file, its columns recognised and nothing yet understood of its cells. */
export interface SheetReading {
  identity: SheetIdentity | null;
  /** Columns of ours that the file does not have: what they hold is left as it stands. */
  missing: readonly SheetColumn[];
  /** Rows where something is written. */
  rows: readonly ReadRow[];
  /** In French, on the file as a whole. */
  remarks: readonly string[];
}
