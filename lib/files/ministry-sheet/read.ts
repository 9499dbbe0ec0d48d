import {
  columnLetters,
  headingOf,
  SHEET_COLUMN_RULES,
  SHEET_COLUMNS,
  type SheetColumn,
} from '@/lib/domain/sheet/columns';
import type { ReadCell, ReadRow, SheetReading, SheetTrouble } from '@/lib/domain/sheet/sheet';
import { formatNumber } from '@/lib/format/numbers';
import { type Cell, isBlank } from '../cells/cell';
import type { Limits } from '../tables/limits';
import { restored } from '../tables/neutralised';
import { readTables } from '../tables/read-tables';
import type { Refusal, Table, TableRow } from '../tables/table';
import { NARROW, quoted, quotedList } from '../typography';
import {
  findHeadings,
  type Headings,
  headingRefusal,
  headingScore,
  missingColumns,
} from './headings';
import { IDENTITY_SHEET, identityIn } from './identity';
import { LISTS_SHEET } from './lists';
import { coveringOf, type Merges, mergesOf } from './merges';

const MEGABYTE = 1024 * 1024;

/** Bytes: what a route must not read beyond. A ministry of a hundred projects makes about 0.2 MB. */
export const MAXIMUM_SHEET_BYTES = 5 * MEGABYTE;

/** Far above any ministry, far below what would keep the server busy. */
const SHEET_LIMITS: Limits = {
  what: 'le tableur d’un ministère',
  bytes: MAXIMUM_SHEET_BYTES,
  inflated: 16 * MEGABYTE,
  files: 200,
  sheets: 50,
  index: 256 * 1024,
  rows: 10_000,
  cells: 150_000,
  tags: 500_000,
  record: 200_000,
};

/** More than a spreadsheet lets into a cell: reading many of them would take the server’s time. */
const LONGEST_CELL = 32_767;

/** All the cells together: a hundred projects whose every text is as long as it may be. */
const MOST_TEXT = 3_000_000;
const TOO_MUCH_TEXT =
  'Les textes de ce fichier dépassent ensemble 3 millions de caractères\u202f: ce n’est pas le tableur d’un ministère.';

const NO_HEADINGS =
  'Les en-têtes de ce fichier ne sont pas reconnus\u202f: repartez du fichier téléchargé ici, dont la feuille «\u00a0Projets\u00a0» commence par «\u00a0Identifiant\u00a0».';

/**
 * Reads a file that a liaison filled, CSV or XLSX whatever its name: its columns are found by their
 * headings, whatever their order, and nothing is understood yet of its cells. Anything that cannot be
 * read is a refusal in French, never an exception.
 */
export async function readMinistrySheet(bytes: Uint8Array): Promise<SheetReading | Refusal> {
  const read = await readTables(bytes, headingScore, SHEET_LIMITS);
  if ('problem' in read) return placed(read);
  const visible = read.tables.filter(
    ({ sheet }) => sheet !== LISTS_SHEET && sheet !== IDENTITY_SHEET,
  );
  const found = visible
    .flatMap((table) => {
      const headings = findHeadings(table.rows);
      return headings === null ? [] : [{ table, headings }];
    })
    .sort((a, b) => Object.keys(b.headings.of).length - Object.keys(a.headings.of).length);
  const [first, ...others] = found;
  if (first === undefined) return { problem: NO_HEADINGS };
  const { table, headings } = first;
  const refusal = headingRefusal(table, headings) ?? tooLong(table, headings);
  if (refusal !== null) return refusal;
  return {
    identity: identityIn(read.tables),
    missing: missingColumns(headings),
    rows: rowsOf(table, headings),
    remarks: [
      ...(read.warning === null ? [] : [read.warning]),
      ...otherSheets(table, others),
      ...columnRemarks(headings),
    ],
  };
}

/** The line of a refusal, where there is one, in its sentence. */
function placed({ problem, line }: Refusal): Refusal {
  return line === undefined
    ? { problem }
    : { problem: `Ligne ${formatNumber(line)}${NARROW}: ${problem}`, line };
}

function tooLong(table: Table, headings: Headings): Refusal | null {
  let together = 0;
  for (const [at, { cells }] of table.rows.entries()) {
    for (const cell of cells) if (typeof cell === 'string') together += cell.length;
    if (together > MOST_TEXT) return { problem: TOO_MUCH_TEXT };
    const index = cells.findIndex((cell) => typeof cell === 'string' && cell.length > LONGEST_CELL);
    if (index === -1 || at <= headings.at) continue;
    return {
      problem: `La cellule ${columnLetters(index)}${at + 1} dépasse ${formatNumber(LONGEST_CELL)} caractères${NARROW}: raccourcissez-la.`,
    };
  }
  return null;
}

function rowsOf(table: Table, headings: Headings): ReadRow[] {
  const merges = mergesOf(table.merges ?? []);
  const rows = table.rows.map((row, at) => ({ row, at })).slice(headings.at + 1);
  return rows.flatMap(({ row, at }) => {
    const read = rowOf(row, at + 1, headings, table, merges);
    return SHEET_COLUMNS.some((column) => says(column, read.cells[column])) ? [read] : [];
  });
}

/** What is filled beforehand, or by pulling a cell down, does not make a row. */
function says(column: SheetColumn, read: ReadCell | undefined): boolean {
  if (read === undefined) return false;
  if (column !== 'project' && (SHEET_COLUMN_RULES[column].locked || column === 'ministry'))
    return false;
  return read.trouble !== null || !isBlank(read.cell);
}

function rowOf(
  { cells }: TableRow,
  line: number,
  { of }: Headings,
  { troubles }: Table,
  merges: Merges,
): ReadRow {
  const read: Partial<Record<SheetColumn, ReadCell>> = {};
  for (const column of SHEET_COLUMNS) {
    const index = of[column];
    if (index === undefined) continue;
    const address = `${columnLetters(index)}${line}`;
    const range = coveringOf(merges, line, index + 1);
    const trouble: SheetTrouble | null =
      range === null ? (troubles?.get(address) ?? null) : { kind: 'merged', range };
    read[column] = { address, cell: given(cells[index] ?? null), trouble };
  }
  return { line, cells: read };
}

/** A text as it was before we, or a spreadsheet that shows our apostrophe, kept it from being a formula. */
function given(cell: Cell): Cell {
  return typeof cell === 'string' ? restored(cell) : cell;
}

function otherSheets(table: Table, others: readonly { table: Table }[]): string[] {
  if (others.length === 0) return [];
  const names = others.map((other) => other.table.sheet ?? '');
  return [
    `Seule la feuille ${quoted(table.sheet ?? '')} est lue${NARROW}; d’autres ont aussi un tableau${NARROW}: ${quotedList(names, 'et')}.`,
  ];
}

function columnRemarks(headings: Headings): string[] {
  const missing = missingColumns(headings).filter((column) => column !== 'edition');
  const unknown = headings.unknown.slice(0, 20).map(({ heading }) => heading);
  return [
    ...(missing.length === 0
      ? []
      : [
          `Colonnes absentes du fichier${NARROW}: ${quotedList(missing.map(headingOf), 'et')}. Ce qu’elles disent reste tel quel.`,
        ]),
    ...(unknown.length === 0
      ? []
      : [`Colonnes qui ne sont pas lues${NARROW}: ${quotedList(unknown, 'et')}.`]),
  ];
}
