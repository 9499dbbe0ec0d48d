import { CsvError, type Options, parse } from 'csv-parse/sync';
import { isBlank } from '../cells/cell';
import { type Limits, recordTooLong, tooManyCells, tooManyRows } from './limits';
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

/** Why a text is not to be parsed: more cells than a table has, whatever separates them. Null where it may. */
export function measureCsv(text: string, limits: Limits): Refusal | null {
  return DELIMITERS.some((delimiter) => isMoreThan(limits.cells, text, delimiter))
    ? { problem: tooManyCells(limits) }
    : null;
}

function isMoreThan(most: number, text: string, mark: string): boolean {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

/**
 * The first records under a delimiter, to choose it by the header it gives; empty when the file
 * cannot be read with it.
 */
export function firstRecords(
  text: string,
  delimiter: Delimiter,
  { record }: Limits,
): readonly TableRow[] {
  const options = { delimiter, relax_quotes: true, max_record_size: record };
  const several = parsed(text, { ...options, to: FIRST_RECORDS });
  // What cannot be read further down must not hide which delimiter the header has.
  const records = 'problem' in several ? parsed(text, { ...options, to: 1 }) : several;
  return 'problem' in records ? [] : numbered(records);
}

/**
 * All the records, each with the physical line where it starts (CRLF, LF or CR, in cells too).
 * Quotes inside an unquoted cell (`SI « "Samu" »` written by hand) are let through when every record
 * still has as many cells as the first.
 */
export function readCsvTable(text: string, delimiter: Delimiter, limits: Limits): Table | Refusal {
  const options = { delimiter, to: limits.rows + 1, max_record_size: limits.record };
  const strict = parsed(text, options);
  const records = 'problem' in strict ? (handQuoted(text, options) ?? strict) : strict;
  if ('tooLong' in records) return { ...records, problem: recordTooLong(limits) };
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

/** A refusal; `tooLong` where it is of the length of a record. */
type Unparsed = Refusal & { tooLong?: true };

function parsed(text: string, options: Options): RawRecord[] | Unparsed {
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

function refusalOf(error: CsvError): Unparsed {
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
    case 'CSV_MAX_RECORD_SIZE':
      return { line, problem: '', tooLong: true };
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
