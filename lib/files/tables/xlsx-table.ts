import readWorkbook from 'read-excel-file/universal';
import type { Cell } from '../cells/cell';
import { MAXIMUM_ROWS, type Refusal, type Table, TOO_MANY_ROWS } from './table';
import { readZip } from './zip';

const MAXIMUM_CELLS = 5_000_000;
const ROW = /<(?:\w+:)?row\b[^>]*?\br\s*=\s*["']([^"']*)["']/g;
const CELL = /<(?:\w+:)?c\b[^>]*?\br\s*=\s*["']([^"']*)["']/g;
const ADDRESS = /^([A-Z]{1,3})(\d{1,9})$/;

const NOT_A_WORKBOOK =
  'Ce fichier n’est pas un classeur XLSX (Excel)\u202f: enregistrez-le au format XLSX ou CSV.';
const TOO_WIDE = 'Ce classeur a trop de cellules\u202f: ce n’est pas une édition du panorama.';
const UNREADABLE =
  'Ce classeur ne peut pas être lu\u202f: enregistrez-le de nouveau au format XLSX.';

/**
 * Reads the sheets of a workbook. The archive is measured before the reader sees it: its sizes, and
 * the highest row and column that its sheets name, since the reader fills every gap up to them.
 */
export async function readXlsxTables(bytes: Uint8Array): Promise<readonly Table[] | Refusal> {
  const files = readZip(bytes);
  if ('problem' in files) return files;
  if (!files.has('xl/workbook.xml')) return { problem: NOT_A_WORKBOOK };
  for (const [name, content] of files) {
    const refusal = name.startsWith('xl/worksheets/') ? measure(content) : null;
    if (refusal !== null) return refusal;
  }
  return readSheets(bytes);
}

function measure(content: Buffer): Refusal | null {
  const xml = content.toString('latin1');
  let rows = 0;
  let columns = 0;
  for (const [, number = ''] of xml.matchAll(ROW)) {
    if (!/^\d{1,9}$/.test(number)) return { problem: UNREADABLE };
    rows = Math.max(rows, Number(number));
  }
  for (const [, address = ''] of xml.matchAll(CELL)) {
    const match = ADDRESS.exec(address);
    if (!match) return { problem: UNREADABLE };
    rows = Math.max(rows, Number(match[2]));
    columns = Math.max(columns, columnNumber(match[1] ?? ''));
  }
  if (rows > MAXIMUM_ROWS) return { problem: TOO_MANY_ROWS };
  return rows * columns > MAXIMUM_CELLS ? { problem: TOO_WIDE } : null;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

async function readSheets(bytes: Uint8Array): Promise<readonly Table[] | Refusal> {
  try {
    // A copy of its own: a small file read by Node shares its memory with others, before and after it.
    const sheets = await readWorkbook(new Uint8Array(bytes).buffer);
    return sheets.map(({ sheet, data }) => ({
      sheet,
      rows: data.map((cells, index) => ({ line: index + 1, cells: cells.map(cellOf) })),
    }));
  } catch (error) {
    // The reader throws plain errors of many kinds for malformed workbooks; all mean the same here.
    if (!(error instanceof Error)) throw error;
    const place = /row (\d+)/.exec(error.message);
    return { problem: UNREADABLE, ...(place ? { line: Number(place[1]) } : {}) };
  }
}

/** The reader’s types name the Date constructor where they mean a date. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}
