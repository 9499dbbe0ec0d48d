import type { CellNote, PublishedRow } from '@/lib/domain/history/published-row';
import { formatNumber } from '@/lib/format/numbers';
import { duplicateNotes } from './published/check-rows';
import {
  findHeader,
  type Header,
  headerScore,
  missingColumns,
  missingNote,
} from './published/header';
import { isBlankRecord, readRow } from './published/read-row';
import type { Notes } from './published/record-reader';
import {
  absentColumnNotes,
  cutShort,
  isOutsideTable,
  outsideNote,
  overflowNotes,
  unknownColumnNotes,
} from './published/stray-content';
import { readTables } from './tables/read-tables';
import type { Refusal, Table } from './tables/table';
import { NARROW, quoted, quotedList } from './typography';

export interface PublishedEdition {
  /** In the order of the file; without the records that hold errors. */
  rows: PublishedRow[];
  /** How many records the table has, those that hold errors included. */
  records: number;
  warnings: CellNote[];
  /** Not empty: the file must not be imported, not even in part. */
  errors: CellNote[];
  /** Records with nothing in any cell, skipped in silence. */
  blankRecords: number;
}

/** Far above any portfolio (about sixty projects), far below what would keep the server busy. */
const MAXIMUM_RECORDS = 5_000;

/**
 * Reads an edition as published: CSV (comma, semicolon, tab; UTF-8, UTF-16 or windows-1252) or XLSX,
 * under any headers of the family. `fileName` is only named in messages: bytes tell the format.
 * Bad input is told by `errors`, with line, column and value in French; it never throws for it.
 */
export async function readPublishedEdition(
  bytes: Uint8Array,
  fileName: string,
): Promise<PublishedEdition> {
  const tables = await readTables(bytes, headerScore);
  if ('problem' in tables) return nothing([refusalNote(tables, fileName)]);
  const found = findHeader(tables.tables);
  if ('note' in found) return nothing([found.note]);
  const { table, header, others } = found;
  const missing = missingColumns(header);
  if (missing.length > 0) return nothing([missingNote(header, missing)]);
  const edition = readRecords(table, header);
  const warnings = [
    ...(tables.warning === null ? [] : [fileNote(fileName, tables.warning)]),
    ...(others.length === 0 ? [] : [fileNote(fileName, otherSheets(table, others))]),
  ];
  return { ...edition, warnings: [...warnings, ...edition.warnings] };
}

function fileNote(fileName: string, message: string): CellNote {
  return { line: 1, column: '', value: fileName, message };
}

function otherSheets(read: Table, others: readonly Table[]): string {
  const names = quotedList(
    others.map(({ sheet }) => sheet ?? ''),
    'et',
  );
  return `Seule la feuille ${quoted(read.sheet ?? '')} est lue${NARROW}; d’autres ont aussi un tableau${NARROW}: ${names}.`;
}

function readRecords(table: Table, header: Header): PublishedEdition {
  const below = table.rows.filter(({ line }) => line > header.row.line);
  const filled = below.filter((record) => !isBlankRecord(record));
  if (filled.length > MAXIMUM_RECORDS) return nothing([tooManyNote(header)]);
  const { outside = [], records = [] } = Object.groupBy(filled, (record) =>
    isOutsideTable(record, header) ? 'outside' : 'records',
  );
  const notes: Notes = {
    warnings: [
      ...unknownColumnNotes(header, records),
      ...absentColumnNotes(header),
      ...overflowNotes(header, records),
      ...outside.map(outsideNote),
    ],
    errors: [],
  };
  const rows = records.flatMap((record) => readRow(record, header, notes) ?? []);
  notes.errors.push(...duplicateNotes(rows, header));
  if (records.length === 0) notes.errors.push(emptyNote(header));
  const cut = cutShort(table, header, records.at(-1));
  if (cut !== null) notes.errors.push(cut);
  return {
    rows,
    records: records.length,
    warnings: inOrder(notes.warnings),
    errors: inOrder(notes.errors),
    blankRecords: below.length - filled.length,
  };
}

function inOrder(notes: readonly CellNote[]): CellNote[] {
  return [...notes].sort((a, b) => a.line - b.line);
}

function nothing(errors: CellNote[]): PublishedEdition {
  return { rows: [], records: 0, warnings: [], errors, blankRecords: 0 };
}

function refusalNote(refusal: Refusal, fileName: string): CellNote {
  return {
    line: refusal.line ?? 1,
    column: refusal.column ?? '',
    value: fileName,
    message: refusal.problem,
  };
}

function tooManyNote(header: Header): CellNote {
  return {
    line: header.row.line,
    column: '',
    value: '',
    message: `Plus de ${formatNumber(MAXIMUM_RECORDS)} lignes remplies${NARROW}: ce n’est pas une édition du panorama.`,
  };
}

function emptyNote(header: Header): CellNote {
  return {
    line: header.row.line,
    column: '',
    value: '',
    message: 'Aucun projet sous la ligne d’en-têtes.',
  };
}
