import { stringify } from 'csv-stringify/sync';
import { ERRORS_HEADING, headingOf, SHEET_COLUMNS } from '@/lib/domain/sheet/columns';
import { type Cell, cellText } from '../cells/cell';
import { type SheetFile, safeCell } from './rows';

/** Tells spreadsheets that the text is UTF-8. */
const MARK = '\ufeff';
/** A cell with a lone LF or CR must be quoted too: the writer only looks for its own CRLF. */
const LINE_ENDS = /[\r\n]/;

/** The file as French spreadsheets open it: UTF-8 with its mark, semicolons, decimal commas, 31/12/2018. */
export function writeCsv({ rows, withErrors }: SheetFile): Uint8Array {
  const headings = SHEET_COLUMNS.map(headingOf);
  const records = rows.map(({ cells, errors }) => [
    ...SHEET_COLUMNS.map((column) => written(cells[column])),
    ...(withErrors ? [written(errors)] : []),
  ]);
  const text = stringify([withErrors ? [...headings, ERRORS_HEADING] : headings, ...records], {
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted_match: LINE_ENDS,
  });
  return new TextEncoder().encode(MARK + text);
}

function written(cell: Cell): string {
  if (cell instanceof Date) {
    const [year, month, day] = cell.toISOString().slice(0, 10).split('-');
    return `${day}/${month}/${year}`;
  }
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return cellText(safeCell(cell));
}
