import { spellingKey } from '@/lib/domain/figures/spelling';
import {
  columnLetters,
  ERRORS_HEADING,
  headingOf,
  SHEET_COLUMN_RULES,
  SHEET_COLUMNS,
  type SheetColumn,
} from '@/lib/domain/sheet/columns';
import { type Cell, cellText, isBlank, oneLine } from '../cells/cell';
import { isOneEditAway } from '../cells/phases';
import type { Refusal, Table, TableRow } from '../tables/table';
import { quoted } from '../typography';

/** The row of headings of a file, and what each column holds. */
export interface Headings {
  /** Index of its row in the table. */
  at: number;
  /** Index of the column of each field found. */
  of: Readonly<Partial<Record<SheetColumn, number>>>;
  /** Headings that are not ours. */
  unknown: readonly { index: number; heading: string }[];
  /** Two columns for one field: not to be chosen between. */
  twice: readonly { column: SheetColumn; first: number; second: number }[];
}

const FIRST_ROWS = 60;
const LONGEST_HEADING = 100;
const MOST_COLUMNS = 300;
/** Fewer columns recognised than this is a chance encounter, not a row of headings. */
const FEWEST_COLUMNS = 3;
/** Shorter headings are never taken for a misspelling of another. */
const LONG_ENOUGH = 6;

/** The unit of our own column of amounts; another one makes another column, which is not guessed. */
const IN_MILLIONS = /\b(en )?(m ?€|meur\b|m euros?\b|millions? d[ ']euros?\b)/g;

/** What spellings of one heading share: accents, case, punctuation. */
function headingKey(text: string): string {
  return spellingKey(text)
    .replace(IN_MILLIONS, ' ')
    .replaceAll('€', ' euros ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const BY_KEY: ReadonlyMap<string, SheetColumn> = new Map(
  SHEET_COLUMNS.flatMap((column) => {
    const { heading, synonyms } = SHEET_COLUMN_RULES[column];
    return [heading, ...synonyms].map((name) => [headingKey(name), column] as const);
  }),
);
const ERRORS_KEY = headingKey(ERRORS_HEADING);

function columnNamed(heading: string): SheetColumn | null {
  const key = headingKey(heading);
  const exact = BY_KEY.get(key);
  if (exact !== undefined) return exact;
  if (key.length < LONG_ENOUGH) return null;
  const near = [...BY_KEY].filter(
    ([known]) => known.length >= LONG_ENOUGH && isOneEditAway(known, key),
  );
  const columns = new Set(near.map(([, column]) => column));
  return columns.size === 1 ? (near[0]?.[1] ?? null) : null;
}

function readHeadings({ cells }: TableRow, at: number): Headings {
  const of: Partial<Record<SheetColumn, number>> = {};
  const unknown: { index: number; heading: string }[] = [];
  const twice: { column: SheetColumn; first: number; second: number }[] = [];
  cells.slice(0, MOST_COLUMNS).forEach((cell, index) => {
    const heading = headingText(cell);
    if (heading === '' || headingKey(heading) === ERRORS_KEY) return;
    const column = columnNamed(heading);
    const first = column === null ? undefined : of[column];
    if (column === null) unknown.push({ index, heading });
    else if (first === undefined) of[column] = index;
    else twice.push({ column, first, second: index });
  });
  return { at, of, unknown, twice };
}

function headingText(cell: Cell): string {
  if (typeof cell !== 'string' || cell.length > LONGEST_HEADING) return '';
  return oneLine(cellText(cell));
}

/** The row of headings among the first ones; null where there is none. */
export function findHeadings(rows: readonly TableRow[]): Headings | null {
  let best: Headings | null = null;
  for (const [at, row] of rows.slice(0, FIRST_ROWS).entries()) {
    const headings = readHeadings(row, at);
    if (count(headings) > count(best)) best = headings;
  }
  return count(best) >= FEWEST_COLUMNS ? best : null;
}

function count(headings: Headings | null): number {
  return headings === null ? 0 : Object.keys(headings.of).length;
}

/** How much some rows look like our file: chooses the delimiter and the sheet. */
export function headingScore(rows: readonly TableRow[]): number {
  return count(findHeadings(rows));
}

/**
 * Why headings cannot be trusted, or null. A heading that is not ours is let be where each of ours is
 * there; where one is missing, it may be the same column renamed, and is not guessed.
 */
export function headingRefusal(table: Table, headings: Headings): Refusal | null {
  const address = (index: number) => `${columnLetters(index)}${headings.at + 1}`;
  const [twice] = headings.twice;
  if (twice !== undefined) {
    const { column, first, second } = twice;
    return {
      problem: `Deux colonnes se nomment ${quoted(headingOf(column))} (cellules ${address(first)} et ${address(second)})\u202f: gardez-en une.`,
    };
  }
  const missing = missingColumns(headings);
  const renamed = headings.unknown.find(({ index }) => isFilled(table, headings, index));
  if (renamed === undefined || missing.length === 0) return null;
  const names = missing.map(headingOf).map(quoted).join(', ');
  return {
    problem: `L’en-tête ${quoted(renamed.heading)} (cellule ${address(renamed.index)}) n’est pas reconnu, et il manque ${names}\u202f: rendez à la colonne son nom d’origine, ou supprimez-la.`,
  };
}

export function missingColumns({ of }: Headings): SheetColumn[] {
  return SHEET_COLUMNS.filter((column) => of[column] === undefined);
}

function isFilled(table: Table, { at }: Headings, index: number): boolean {
  return table.rows.slice(at + 1).some(({ cells }) => !isBlank(cells[index] ?? null));
}
