import { stringify } from 'csv-stringify/sync';
import { neutralised } from './tables/neutralised';

/** A cell with the text of people, which must not become a formula; numbers are written as they are. */
type Written = string | number | null;

export interface CsvColumn<Row> {
  header: string;
  value: (row: Row) => Written;
}

/** A cell with a lone LF or CR must be quoted too: the writer only looks for its own CRLF. */
const LINE_ENDS = /[\r\n]/;

function cell(value: Written): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : neutralised(value);
}

/**
 * A table of the screen, for spreadsheets: CSV, comma, UTF-8 with a byte order mark (so that they read
 * the accents), CRLF, no cell that could become a formula.
 */
export function writeCsvRows<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): string {
  const records = rows.map((row) => columns.map(({ value }) => cell(value(row))));
  return stringify([columns.map(({ header }) => header), ...records], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: LINE_ENDS,
  });
}
