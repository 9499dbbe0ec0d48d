import type { CellNote } from '@/lib/domain/history/published-row';
import { type Cell, cellText, isBlank, oneLine } from '../cells/cell';
import type { Table, TableRow } from '../tables/table';
import { NARROW, quotedList } from '../typography';
import { FIELD_LABELS, FIELDS, type Field, RULES } from './columns';
import { type ExpectedWord, expectedWord, headerWords } from './header-words';

/** One column of the file: its header as written, and what it holds if recognised. */
export interface Column {
  index: number;
  header: string;
  field: Field | null;
}

export interface Header {
  row: TableRow;
  columns: readonly Column[];
  /** Column of each recognised field. */
  of: Readonly<Partial<Record<Field, Column>>>;
}

const COVERAGE_WEIGHT = 20;
const FIRST_ROWS = 60;
const LONGEST_HEADER = 100;
/** Fewer recognised columns than this is a chance encounter, not a header. */
const FEWEST_FIELDS = 4;
const SHORT_CODE = /^\S{1,12}$/;

/** How much the first rows look like they hold a header: chooses delimiters and sheets. */
export function headerScore(rows: readonly TableRow[]): number {
  return bestHeader(rows)?.score ?? 0;
}

/** The table that has the fullest header among its first rows, and the `others` that have one too. */
export function findHeader(
  tables: readonly Table[],
): { table: Table; header: Header; others: readonly Table[] } | { note: CellNote } {
  const found = tables
    .map((table) => ({ table, best: bestHeader(table.rows) }))
    .flatMap(({ table, best }) => (best && best.score >= FEWEST_FIELDS ? [{ table, ...best }] : []))
    .sort((a, b) => b.score - a.score);
  const [first, ...others] = found;
  if (first === undefined) return { note: noHeader(tables) };
  return {
    table: first.table,
    header: withMinistryRoles(first.header, first.table.rows),
    others: others.map(({ table }) => table),
  };
}

function bestHeader(rows: readonly TableRow[]): { header: Header; score: number } | null {
  let best: { header: Header; score: number } | null = null;
  for (const row of rows.slice(0, FIRST_ROWS)) {
    const header = readHeader(row);
    const score = Object.keys(header.of).length;
    if (score > (best?.score ?? 0)) best = { header, score };
  }
  return best;
}

/** Recognises the columns of a header row: each field goes to the header that fits it best. */
export function readHeader(row: TableRow): Header {
  const headers = row.cells.map(headerText);
  const candidates = headers.flatMap((header, index) =>
    likenesses(headerWords(header)).map((likeness) => ({ index, ...likeness })),
  );
  candidates.sort((a, b) => b.score - a.score || a.index - b.index);
  const fields = new Map<number, Field>();
  const taken = new Set<Field>();
  for (const { index, field } of candidates) {
    if (fields.has(index) || taken.has(field)) continue;
    fields.set(index, field);
    taken.add(field);
  }
  return assembled(
    row,
    headers.map((header, index) => ({ index, header, field: fields.get(index) ?? null })),
  );
}

function assembled(row: TableRow, columns: readonly Column[]): Header {
  const of: Partial<Record<Field, Column>> = {};
  for (const column of columns) if (column.field !== null) of[column.field] = column;
  return { row, columns, of };
}

function headerText(cell: Cell): string {
  const text = oneLine(cellText(cell));
  return typeof cell === 'string' && text.length <= LONGEST_HEADER ? text : '';
}

interface CompiledRule {
  words: readonly ExpectedWord[];
  without: readonly ExpectedWord[];
  score: number;
}

const COMPILED: readonly (readonly [Field, readonly CompiledRule[]])[] = FIELDS.map((field) => [
  field,
  RULES[field].map(({ words, without = [], score }) => ({
    words: words.map(expectedWord),
    without: without.map(expectedWord),
    score,
  })),
]);

/** The fields that the words of a header may name, and how surely. */
function likenesses(words: readonly string[]): { field: Field; score: number }[] {
  const has = (expected: ExpectedWord): boolean => words.some(expected);
  return COMPILED.flatMap(([field, rules]) => {
    const scores = rules
      .filter((rule) => rule.words.every(has) && !rule.without.some(has))
      .map(({ words: wanted, score }) => {
        return score + (COVERAGE_WEIGHT * wanted.length) / Math.max(words.length, wanted.length);
      });
    return scores.length === 0 ? [] : [{ field, score: Math.max(...scores) }];
  });
}

/** Words by which a header says itself whether it holds the code or the name of the ministry. */
const EXPLICIT = ['nom', 'complet', 'libelle', 'long', 'intitule', 'code', 'sigle', 'acronyme'].map(
  expectedWord,
);

/**
 * Two columns for the ministry, neither of which says more: the one that holds short codes is the
 * code. A second column that holds words too is some other fact, left unrecognised.
 */
function withMinistryRoles(header: Header, rows: readonly TableRow[]): Header {
  const { ministryCode: code, ministryLabel: label } = header.of;
  if (code === undefined) return header;
  const words = [code, label].flatMap((column) => headerWords(column?.header ?? ''));
  if (label !== undefined && words.some((word) => EXPLICIT.some((is) => is(word)))) return header;
  const holdsCodes = (column: Column): boolean => {
    const values = rows
      .filter((row) => row.line > header.row.line && !isBlank(row.cells[column.index] ?? null))
      .map((row) => oneLine(cellText(row.cells[column.index] ?? null)));
    return values.length > 0 && values.every((value) => SHORT_CODE.test(value));
  };
  if (holdsCodes(code)) return header;
  const labelIsCode = label !== undefined && holdsCodes(label);
  const roleOf = (column: Column): Field | null => {
    if (column.index === code.index)
      return label === undefined || labelIsCode ? 'ministryLabel' : null;
    if (column.index === label?.index) return labelIsCode ? 'ministryCode' : 'ministryLabel';
    return column.field;
  };
  const columns = header.columns.map((column) => ({ ...column, field: roleOf(column) }));
  return assembled(header.row, columns);
}

export const INDISPENSABLE: readonly Field[] = ['name', 'start', 'phase', 'cost'];

/** The columns without which an edition cannot be read, and that the file does not have. */
export function missingColumns(header: Header): Field[] {
  const missing = INDISPENSABLE.filter((field) => header.of[field] === undefined);
  const { ministryCode, ministryLabel, duration, end } = header.of;
  if (ministryCode === undefined && ministryLabel === undefined) missing.push('ministryLabel');
  if (duration === undefined && end === undefined) missing.push('duration');
  return missing;
}

/** In French: which columns are missing, and which headers were found. */
export function missingNote(header: Header, missing: readonly Field[]): CellNote {
  const expected = quotedList(
    missing.map((field) => FIELD_LABELS[field]),
    'et',
  );
  const several = missing.length > 1;
  return {
    line: header.row.line,
    column: '',
    value: '',
    message: `${several ? 'Colonnes indispensables absentes' : 'Colonne indispensable absente'}${NARROW}: ${expected}. En-têtes trouvés${NARROW}: ${foundHeaders(header.row)}.`,
  };
}

function foundHeaders(row: TableRow): string {
  const found = row.cells.map((cell) => oneLine(cellText(cell))).filter((text) => text !== '');
  return found.length === 0 ? 'aucun' : quotedList(found.slice(0, 30), 'et');
}

function noHeader(tables: readonly Table[]): CellNote {
  const row = tables
    .flatMap(({ rows }) => rows.slice(0, FIRST_ROWS))
    .find(({ cells }) => !cells.every(isBlank));
  const expected = quotedList(
    [...INDISPENSABLE, 'ministryLabel' as const, 'duration' as const].map((f) => FIELD_LABELS[f]),
    'et',
  );
  return {
    line: row?.line ?? 1,
    column: '',
    value: '',
    message: `Aucune ligne d’en-têtes reconnue. Colonnes attendues${NARROW}: ${expected}. Première ligne du fichier${NARROW}: ${row ? foundHeaders(row) : 'aucune'}.`,
  };
}
