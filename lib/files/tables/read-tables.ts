import { DELIMITERS, type Delimiter, firstRecords, measureCsv, readCsvTable } from './csv-table';
import { decode } from './decode';
import { EDITION_LIMITS, type Limits, tooLarge } from './limits';
import type { Refusal, Table, TableRow } from './table';
import { readXlsxTables } from './xlsx-table';

export interface Tables {
  tables: readonly Table[];
  warning: string | null;
}

const EMPTY = 'Ce fichier est vide.';
const OLD_EXCEL =
  'Ce fichier est dans l’ancien format d’Excel (XLS)\u202f: enregistrez-le au format XLSX ou CSV.';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The tables of a CSV or XLSX file, told apart by their first bytes and not by their name.
 * `headerScore` says how much a run of rows looks like it has a header: it chooses the delimiter.
 * Anything that cannot be read is a refusal in French, never an exception.
 */
export async function readTables(
  bytes: Uint8Array,
  headerScore: (rows: readonly TableRow[]) => number,
  limits: Limits = EDITION_LIMITS,
): Promise<Tables | Refusal> {
  if (bytes.length > limits.bytes) return { problem: tooLarge(limits) };
  if (bytes.length === 0) return { problem: EMPTY };
  if (startsWith(bytes, COMPOUND_FILE)) return { problem: OLD_EXCEL };
  if (startsWith(bytes, ZIP)) {
    const tables = await readXlsxTables(bytes, limits);
    return 'problem' in tables ? tables : { tables, warning: null };
  }
  const decoded = decode(bytes);
  if ('problem' in decoded) return decoded;
  if (decoded.text.trim() === '') return { problem: EMPTY };
  const { text } = decoded;
  const refusal = measureCsv(text, limits);
  if (refusal !== null) return refusal;
  const table = readCsvTable(text, delimiterOf(text, headerScore, limits), limits);
  return 'problem' in table ? table : { tables: [table], warning: decoded.warning };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function delimiterOf(
  text: string,
  score: (rows: readonly TableRow[]) => number,
  limits: Limits,
): Delimiter {
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: score(firstRecords(text, delimiter, limits)),
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}
