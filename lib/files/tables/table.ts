import type { Cell } from '../cells/cell';

export interface TableRow {
  /** Physical line of the file where the record starts; for XLSX, the number of the row. */
  line: number;
  cells: readonly Cell[];
}

/** Why the value of a cell cannot be trusted: a formula without its result, or that failed (« #REF! »). */
export type CellTrouble = { kind: 'formula' } | { kind: 'error'; shown: string };

export interface Table {
  /** Name of the sheet; null for a CSV file. */
  sheet: string | null;
  rows: readonly TableRow[];
  /** By address (« F7 »); absent for a CSV file. */
  troubles?: ReadonlyMap<string, CellTrouble>;
  /** Cells made one: « F7:F9 »; absent for a CSV file. */
  merges?: readonly string[];
}

/** A refusal of the whole file, in French; `line` where it can be placed. */
export interface Refusal {
  problem: string;
  line?: number;
  column?: string;
}
