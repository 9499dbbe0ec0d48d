import { columnNumber } from '../tables/measure-sheet';

interface Merge {
  range: string;
  rows: readonly [first: number, last: number];
  columns: readonly [first: number, last: number];
}
export type Merges = readonly Merge[];

const RANGE = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/;

/** The groups of cells made one, rows and columns from 1. */
export function mergesOf(ranges: readonly string[]): Merges {
  return ranges.flatMap((range) => {
    const match = RANGE.exec(range);
    if (match === null) return [];
    const [, left = '', top = '', right = '', bottom = ''] = match;
    return [
      {
        range,
        rows: [Number(top), Number(bottom)] as const,
        columns: [columnNumber(left), columnNumber(right)] as const,
      },
    ];
  });
}

/** The group that a cell belongs to; null for a cell of its own. */
export function coveringOf(merges: Merges, row: number, column: number): string | null {
  const found = merges.find(
    ({ rows, columns }) =>
      row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1],
  );
  return found?.range ?? null;
}
