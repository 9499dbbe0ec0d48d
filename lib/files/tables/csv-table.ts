import { CsvError, type Options, parse } from 'csv-parse/sync';
import { isBlank } from '../cells/cell';
import { type Limits, tooManyRows } from './limits';
import type { Refusal, Table, TableRow } from './table';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const FIRST_RECORDS = 60;

const OPTIONS: Options = {
  raw: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
};

/** With `raw`, each record comes with its own source, whose line ends are counted. */
interface RawRecord {
  raw: string;
  record: string[];
}

/**
 * The first records under a delimiter, to choose it by the header it gives; empty when the file
 * cannot be read with it.
 */
export function firstRecords(text: string, delimiter: Delimiter): readonly TableRow[] {
  const records = parsed(text, { delimiter, to: FIRST_RECORDS, relax_quotes: true });
  return 'problem' in records ? [] : numbered(records);
}

/**
 * All the records, each with the physical line where it starts (CRLF, LF or CR, in cells too).
 * Quotes inside an unquoted cell (`SI « "Samu" »` written by hand) are let through when every record
 * still has as many cells as the first.
 */
export function readCsvTable(text: string, delimiter: Delimiter, limits: Limits): Table | Refusal {
  const to = limits.rows + 1;
  const strict = parsed(text, { delimiter, to });
  const records = 'problem' in strict ? (handQuoted(text, { delimiter, to }) ?? strict) : strict;
  if ('problem' in records) return records;
  if (records.length > limits.rows) return { problem: tooManyRows(limits) };
  return { sheet: null, rows: numbered(records) };
}

function handQuoted(text: string, options: Options): RawRecord[] | null {
  const records = parsed(text, { ...options, relax_quotes: true });
  if ('problem' in records) return null;
  const filled = records.filter(({ record }) => !record.every(isBlank));
  const width = filled[0]?.record.length;
  return filled.every(({ record }) => record.length === width) ? records : null;
}

function parsed(text: string, options: Options): RawRecord[] | Refusal {
  try {
    const records: unknown = parse(text, { ...OPTIONS, ...options });
    return Array.isArray(records) ? records.filter(isRawRecord) : [];
  } catch (error) {
    if (error instanceof CsvError) return refusalOf(error);
    throw error;
  }
}

/** The parser’s types do not follow its `raw` option. */
function isRawRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && 'raw' in value && 'record' in value;
}

function refusalOf(error: CsvError): Refusal {
  const line = typeof error.lines === 'number' ? error.lines : 1;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return {
        line,
        problem:
          'Un guillemet ouvert n’est jamais refermé\u202f: fermez-le, ou doublez les guillemets à l’intérieur d’une cellule.',
      };
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return {
        line,
        problem:
          'Guillemet mal placé\u202f: une cellule qui contient des guillemets doit être entourée de guillemets, et les siens doublés.',
      };
    default:
      return { line, problem: 'Ce fichier n’est pas un CSV lisible.' };
  }
}

function numbered(records: readonly RawRecord[]): TableRow[] {
  let line = 1;
  return records.map(({ raw, record }) => {
    const row = { line, cells: record };
    line += raw.match(/\r\n|\n|\r/g)?.length ?? 0;
    return row;
  });
}
