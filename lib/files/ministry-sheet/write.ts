import type { MinistrySheet } from '@/lib/domain/sheet/sheet';
import { writeCsv } from './csv';
import { freshRows, type SheetFile } from './rows';
import { writeWorkbook } from './workbook';

export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export const SHEET_CONTENT_TYPES: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The file that a liaison fills: their projects as they stand, and empty rows for new ones (XLSX). */
export function writeMinistrySheet(sheet: MinistrySheet, format: SheetFormat): Promise<Uint8Array> {
  return writeSheetFile({ ...sheet, rows: freshRows(sheet), withErrors: false }, format);
}

export async function writeSheetFile(file: SheetFile, format: SheetFormat): Promise<Uint8Array> {
  return format === 'csv' ? writeCsv(file) : writeWorkbook(file);
}
