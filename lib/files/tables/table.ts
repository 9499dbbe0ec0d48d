import type { Cell } from '../cells/cell';

export interface TableRow {
  /** Physical line of the file where the record starts; for XLSX, the number of the row. */
  line: number;
  cells: readonly Cell[];
}

export interface Table {
  /** Name of the sheet; null for a CSV file. */
  sheet: string | null;
  rows: readonly TableRow[];
}

/** A refusal of the whole file, in French; `line` where it can be placed. */
export interface Refusal {
  problem: string;
  line?: number;
  column?: string;
}

export const MAXIMUM_ROWS = 200_000;

export const TOO_MANY_ROWS =
  'Ce fichier a plus de 200\u202f000 lignes\u202f: ce n’est pas une édition du panorama.';
