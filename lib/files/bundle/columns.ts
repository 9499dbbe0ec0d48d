import { stringify } from 'csv-stringify/sync';
import { neutralised } from '../tables/neutralised';
import { writableText } from '../tables/writable';

/** A value before it is written; null where there is none. */
export type Value = string | number | boolean | null;

/** How a column is declared (Table Schema): its type, and what its values keep to. */
export interface Field {
  name: string;
  title: string;
  /** In French: what it says, in which unit, and when it is empty. */
  description: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth';
  constraints?: {
    required?: boolean;
    unique?: boolean;
    enum?: readonly string[];
    minimum?: number;
  };
}

export interface Column<Row> extends Field {
  read: (row: Row) => Value;
}

export const YES = 'oui';
export const NO = 'non';
/** A cell with a lone LF or CR must be quoted too: the writer only looks for its own CRLF. */
const LINE_ENDS = /[\r\n]/;

/**
 * Rows under their columns as CSV: UTF-8, comma, CRLF, decimal points, ISO dates, « oui » and « non »,
 * empty where there is no value, texts that no spreadsheet takes for a formula.
 */
export function writeColumns<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const records = rows.map((row) => columns.map((column) => written(column.read(row))));
  return stringify([columns.map(({ name }) => name), ...records], {
    record_delimiter: '\r\n',
    quoted_match: LINE_ENDS,
  });
}

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? YES : NO;
  return typeof value === 'number' ? String(value) : neutralised(writableText(value));
}

/** The declaration of a column, without the way to read it. */
export function fieldOf<Row>({ read: _, ...field }: Column<Row>): Field {
  return field;
}
