import { formatNumber } from '@/lib/format/numbers';
import { NARROW, NO_BREAK } from '../typography';

/** How large a file may be, measured before it is opened: whatever exceeds is refused unread. */
export interface Limits {
  /** « une édition du panorama »: what a file that exceeds them is not. */
  what: string;
  /** Bytes of the file itself. */
  bytes: number;
  /** Bytes of a workbook once inflated, all its files together. */
  inflated: number;
  /** Files in the archive of a workbook. */
  files: number;
  sheets: number;
  /** Bytes of what lists the sheets of a workbook, whose reading takes the square of it. */
  index: number;
  rows: number;
  /** Rows times columns, of one sheet. */
  cells: number;
  /** Tags of one XML file of a workbook: the reader keeps something of each. */
  tags: number;
  /** Characters of one record of a CSV file. */
  record: number;
}

const MEGABYTE = 1024 * 1024;

export const EDITION_LIMITS: Limits = {
  what: 'une édition du panorama',
  bytes: 20 * MEGABYTE,
  inflated: 200 * MEGABYTE,
  files: 2_000,
  sheets: 500,
  index: MEGABYTE,
  rows: 200_000,
  cells: 5_000_000,
  tags: 40_000_000,
  record: 4 * MEGABYTE,
};

export function tooLarge({ bytes, what }: Limits): string {
  return `Ce fichier dépasse ${formatNumber(bytes / MEGABYTE)}${NO_BREAK}Mo${NARROW}: ce n’est pas ${what}.`;
}

export function tooManyRows({ rows, what }: Limits): string {
  return `Ce fichier a plus de ${formatNumber(rows)} lignes${NARROW}: ce n’est pas ${what}. S’il l’est, supprimez les lignes vides sous le tableau.`;
}

export function tooManyCells({ what }: Limits): string {
  return `Ce classeur a trop de cellules${NARROW}: ce n’est pas ${what}. S’il l’est, supprimez les lignes et les colonnes vides autour du tableau.`;
}

export function recordTooLong({ record, what }: Limits): string {
  return `Une ligne de ce fichier dépasse ${formatNumber(record)} caractères${NARROW}: ce n’est pas ${what}, ou un guillemet ouvert n’y est jamais refermé.`;
}

export function tooManySheets({ sheets, what }: Limits): string {
  return `Ce classeur a plus de ${formatNumber(sheets)} feuilles${NARROW}: ce n’est pas ${what}.`;
}

export function tooMuchInflated({ inflated }: Limits): string {
  return `Ce classeur prend trop de place une fois décompressé (plus de ${formatNumber(inflated / MEGABYTE)}${NO_BREAK}Mo, ou plus de 200 fois sa taille)${NARROW}: il n’est pas ouvert.`;
}
