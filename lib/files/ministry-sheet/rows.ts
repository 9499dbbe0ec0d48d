import type { SheetColumn } from '@/lib/domain/sheet/columns';
import type { MinistrySheet } from '@/lib/domain/sheet/sheet';
import { writtenCells } from '@/lib/domain/sheet/written';
import type { Cell } from '../cells/cell';
import { neutralised } from '../tables/neutralised';
import { writableText } from '../tables/writable';

/** One row as it is to be written. */
export interface SheetRow {
  cells: Readonly<Record<SheetColumn, Cell>>;
  /** On the row of a project that exists, what names it is locked. */
  existing: boolean;
  /** What is wrong with it, in a last column; null in a file where nothing can be. */
  errors: string | null;
  /** The cells to mend. */
  mended: ReadonlySet<SheetColumn>;
}

/** What the writers of both formats are given. */
export interface SheetFile extends MinistrySheet {
  rows: readonly SheetRow[];
  /** Whether the column of errors is there. */
  withErrors: boolean;
}

/** The rows of a fresh file: the projects as they stand. */
export function freshRows({ edition, entries, ministries }: MinistrySheet): SheetRow[] {
  const labels = Object.fromEntries(ministries.map(({ code, label }) => [code, label]));
  return entries.map((entry) => ({
    cells: writtenCells(entry, edition.number, labels),
    existing: true,
    errors: null,
    mended: new Set(),
  }));
}

/** A cell that every format can hold and that no spreadsheet takes for a formula. */
export function safeCell(cell: Cell): Cell {
  return typeof cell === 'string' ? neutralised(writableText(cell)) : cell;
}
