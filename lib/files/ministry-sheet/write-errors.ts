import {
  columnLetters,
  headingOf,
  SHEET_COLUMNS,
  type SheetColumn,
} from '@/lib/domain/sheet/columns';
import type { MinistrySheet, ReadCell, ReadRow, SheetReading } from '@/lib/domain/sheet/sheet';
import { DATA_COLUMNS } from '@/lib/domain/sheet/three-way';
import { type WrittenCells, writtenCells } from '@/lib/domain/sheet/written';
import type { SheetProblem, SheetRowPreview } from '@/lib/views/sheet';
import type { Cell } from '../cells/cell';
import { NARROW } from '../typography';
import type { SheetRow } from './rows';
import { type SheetFormat, writeSheetFile } from './write';

/** Reads as a formula that failed: a cell that could not be read is not given back as an empty one. */
const UNREAD = '#VALEUR!';

/**
 * The rows that could not be kept, as they were typed, with what is wrong beside them: to be corrected
 * and dropped again. What their author left is refreshed with what stands now, so that they correct a
 * file of today.
 * @param previews the rows not kept.
 * @param sheet what the reader would download now.
 */
export function writeProblemRows(
  reading: SheetReading,
  previews: readonly Pick<SheetRowPreview, 'line' | 'project' | 'changes' | 'problems'>[],
  sheet: MinistrySheet,
  format: SheetFormat,
): Promise<Uint8Array> {
  const rowAt = new Map(reading.rows.map((row) => [row.line, row]));
  const found = previews.flatMap((preview) => {
    const row = rowAt.get(preview.line);
    return row === undefined ? [] : [{ row, preview }];
  });
  const rows = found.map(({ row, preview }, index) => problemRow(row, preview, sheet, index + 2));
  return writeSheetFile({ ...sheet, rows, withErrors: true }, format);
}

function problemRow(
  row: ReadRow,
  { project, changes, problems }: Pick<SheetRowPreview, 'project' | 'changes' | 'problems'>,
  { entries, edition, ministries }: MinistrySheet,
  line: number,
): SheetRow {
  const labels = Object.fromEntries(ministries.map(({ code, label }) => [code, label]));
  const entry = entries.find((known) => known.project === project);
  const now = entry === undefined ? null : writtenCells(entry, edition.number, labels);
  const touched = new Set([...changes, ...problems].map(({ address }) => address));
  const cells = Object.fromEntries(
    SHEET_COLUMNS.map((column) => [column, cellOf(column, row, now, touched)]),
  ) as Record<SheetColumn, Cell>;
  return {
    cells,
    existing: project !== null,
    errors: [
      ...(line === row.line ? [] : [`Ligne ${row.line} du fichier déposé.`]),
      ...problems.map((problem) => sentenceOf(problem, line)),
    ].join('\n'),
    mended: new Set(problems.flatMap((problem) => columnOf(problem) ?? [])),
  };
}

const REFRESHED: ReadonlySet<SheetColumn> = new Set([
  ...DATA_COLUMNS,
  'project',
  'version',
  'edition',
]);

function cellOf(
  column: SheetColumn,
  row: ReadRow,
  now: WrittenCells | null,
  touched: ReadonlySet<string | null>,
): Cell {
  const read = row.cells[column];
  const isLeft = read === undefined || !touched.has(read.address);
  const isNamed = column === 'project' || column === 'version' || column === 'edition';
  if (now !== null && REFRESHED.has(column) && (isLeft || isNamed)) return now[column];
  return read === undefined ? null : typedCell(read);
}

function typedCell({ cell, trouble }: ReadCell): Cell {
  if (trouble === null) return cell;
  return trouble.kind === 'error' && trouble.shown !== '' ? trouble.shown : UNREAD;
}

/** « Cellule F7, « Coût complet estimé (M€) » : … », in the file that is given back. */
function sentenceOf(problem: SheetProblem, line: number): string {
  const column = columnOf(problem);
  if (column === null) return problem.message;
  const address = `${columnLetters(SHEET_COLUMNS.indexOf(column))}${line}`;
  return `Cellule ${address}, «\u00a0${headingOf(column)}\u00a0»${NARROW}: ${problem.message}`;
}

function columnOf(problem: SheetProblem): SheetColumn | null {
  return SHEET_COLUMNS.find((column) => headingOf(column) === problem.column) ?? null;
}
