import { type Cell, cellText } from '@/lib/files/cells/cell';
import { writableText } from '@/lib/files/tables/writable';
import type { SheetNote, SheetProblem } from '@/lib/views/sheet';
import { headingOf, type SheetColumn } from './columns';
import { displayed } from './displayed';
import type { ReadCell, ReadRow } from './sheet';
import { readValue } from './values';
import type { WrittenCells } from './written';

/** The columns that say something of the project, hence may change it. */
export const DATA_COLUMNS = [
  'name',
  'phase',
  'cost',
  'withheld',
  'startOn',
  'plannedEndOn',
  'description',
  'functionalZone',
  'interministerial',
  'programmes',
  'papUrl',
  'moreUrl',
] as const satisfies readonly SheetColumn[];
export type DataColumn = (typeof DATA_COLUMNS)[number];

/** A cell by which its author changes something, in the spelling of the forms. */
export interface TouchedCell {
  column: DataColumn;
  address: string;
  value: string;
}

/** What is found in a row, whatever becomes of it. */
export interface Findings {
  problems: SheetProblem[];
  notes: SheetNote[];
}

/** Reads one cell; '' where the file does not have the column. Problems and notes are placed. */
export function valueIn(row: ReadRow, column: SheetColumn, findings: Findings): string {
  const read = row.cells[column];
  if (read === undefined) return '';
  const value = readValue(column, read);
  if ('problem' in value) {
    findings.problems.push(problemAt(row, column, value.problem));
    return '';
  }
  if (value.note !== null) findings.notes.push({ address: read.address, message: value.note });
  return value.value;
}

export function problemAt(row: ReadRow, column: SheetColumn | null, message: string): SheetProblem {
  if (column === null) return { address: null, column: '', message };
  return { address: row.cells[column]?.address ?? null, column: headingOf(column), message };
}

/**
 * The cells by which the author of a row changes an entry: those that differ from what their file was
 * filled with (`base`). What they left takes the value of `now`; a field changed on both sides, to two
 * different values, is a problem.
 */
export function touchedCells(
  row: ReadRow,
  base: WrittenCells,
  now: WrittenCells,
  findings: Findings,
): TouchedCell[] {
  return DATA_COLUMNS.flatMap((column) => {
    const read = row.cells[column];
    if (read === undefined || isAsWritten(read, base[column])) return [];
    const value = readValue(column, read);
    if ('problem' in value) {
      findings.problems.push(problemAt(row, column, value.problem));
      return [];
    }
    const before = spelled(column, base[column]);
    const standing = spelled(column, now[column]);
    if (value.value === before || value.value === standing) return [];
    if (column === 'interministerial' && value.value === '') {
      if (before === 'false') return [];
      findings.problems.push(
        problemAt(row, column, 'Répondez «\u00a0Oui\u00a0» ou «\u00a0Non\u00a0».'),
      );
      return [];
    }
    if (standing !== before) {
      const message = movedSentence(column, before, standing, value.value);
      findings.problems.push(problemAt(row, column, message));
    }
    if (value.note !== null) findings.notes.push({ address: read.address, message: value.note });
    return [{ column, address: read.address, value: value.value }];
  });
}

function isAsWritten({ cell, trouble }: ReadCell, written: Cell): boolean {
  const text = (of: Cell) => writableText(cellText(of));
  return trouble === null && text(cell) === text(written);
}

/** What a cell of ours says, in the spelling of the forms; its text where it cannot be read back. */
export function spelled(column: DataColumn, cell: Cell): string {
  const value = readValue(column, { address: '', cell, trouble: null });
  return 'value' in value ? value.value : cellText(cell);
}

function movedSentence(column: DataColumn, before: string, now: string, yours: string): string {
  const [was, is, typed] = [before, now, yours].map((value) => displayed(column, value));
  return `La fiche a changé depuis le téléchargement du fichier (${was} → ${is}), et vous proposez ${typed}\u202f: gardez votre valeur ou celle de la fiche dans le fichier des lignes à corriger, puis déposez-le.`;
}
