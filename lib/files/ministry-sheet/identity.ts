import type { SheetIdentity } from '@/lib/domain/sheet/sheet';
import { cellText, oneLine } from '../cells/cell';
import type { Table } from '../tables/table';

/** The hidden sheet by which a workbook says what it is. */
export const IDENTITY_SHEET = 'Fichier';

export const IDENTITY_LABELS: Readonly<Record<keyof SheetIdentity, string>> = {
  formatVersion: 'Format',
  edition: 'Édition',
  ministries: 'Ministères',
  generatedAt: 'Préparé le',
};

/** What a workbook says it is; null where it says nothing, or nothing understood. */
export function identityIn(tables: readonly Table[]): SheetIdentity | null {
  const table = tables.find(({ sheet }) => sheet === IDENTITY_SHEET);
  if (table === undefined) return null;
  const told = new Map(
    table.rows
      .slice(0, 20)
      .map(({ cells: [label = null, value = null] }) => [
        oneLine(cellText(label)),
        oneLine(cellText(value)).slice(0, 2_000),
      ]),
  );
  const formatVersion = Number(told.get(IDENTITY_LABELS.formatVersion) ?? Number.NaN);
  const edition = Number(told.get(IDENTITY_LABELS.edition) ?? Number.NaN);
  if (!Number.isInteger(formatVersion) || !Number.isInteger(edition)) return null;
  const ministries = (told.get(IDENTITY_LABELS.ministries) ?? '').split(';');
  return {
    formatVersion,
    edition,
    ministries: ministries.filter((code) => code !== ''),
    generatedAt: told.get(IDENTITY_LABELS.generatedAt) ?? '',
  };
}
