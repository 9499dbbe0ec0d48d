import type { CellNote } from '@/lib/domain/history/published-row';
import { cellText, isBlank, oneLine } from '../cells/cell';
import type { Table, TableRow } from '../tables/table';
import { NARROW, NO_BREAK } from '../typography';
import { FIELD_LABELS, type Field } from './columns';
import { type Header, INDISPENSABLE } from './header';

const FOOTNOTE =
  /^(source|sources|note|notes|nota|nb|n\.b\.|légende|lecture|champ|\*|\(\*\)|©)(\b|\s|:|$)/i;
const TOTAL = /^(sous-)?(total|totaux|ensemble|moyenne)\b/i;

/** Columns with content that no field takes: said once each, at the header. */
export function unknownColumnNotes(header: Header, records: readonly TableRow[]): CellNote[] {
  return header.columns
    .filter(({ field, header: name, index }) => {
      const filled = records.some(({ cells }) => !isBlank(cells[index] ?? null));
      return field === null && name !== '' && filled;
    })
    .map(({ header: name }) => ({
      line: header.row.line,
      column: name,
      value: name,
      message: `Colonne inconnue${NARROW}: son contenu n’est pas repris.`,
    }));
}

const USEFUL: readonly Field[] = ['interministerial', 'description', 'zone', 'programmes'];

/** Columns that every published edition has, and that the file can do without. */
export function absentColumnNotes(header: Header): CellNote[] {
  return USEFUL.filter((field) => header.of[field] === undefined).map((field) => ({
    line: header.row.line,
    column: FIELD_LABELS[field],
    value: '',
    message:
      field === 'interministerial'
        ? `Colonne absente${NARROW}: tous les projets sont lus comme non interministériels.`
        : `Colonne absente${NARROW}: information lue comme non renseignée.`,
  }));
}

/** Content beyond the last header: probably a delimiter that was not protected by quotes. */
export function overflowNotes(header: Header, records: readonly TableRow[]): CellNote[] {
  const width = header.columns.length;
  return records.flatMap(({ line, cells }) => {
    const at = cells.findIndex((cell, index) => index >= width && !isBlank(cell));
    if (at < 0) return [];
    const value = oneLine(cellText(cells[at] ?? null));
    return [
      {
        line,
        column: `colonne${NO_BREAK}${at + 1}`,
        value,
        message: `Cellule au-delà des en-têtes${NARROW}: vérifiez le découpage de la ligne.`,
      },
    ];
  });
}

/** A CSV file whose last record stops before an indispensable column: what followed it is lost too. */
export function cutShort(
  table: Table,
  header: Header,
  last: TableRow | undefined,
): CellNote | null {
  if (table.sheet !== null || last === undefined) return null;
  const missing = INDISPENSABLE.map((field) => header.of[field]).find(
    (column) => column !== undefined && column.index >= last.cells.length,
  );
  if (missing === undefined) return null;
  return {
    line: last.line,
    column: missing.header,
    value: '',
    message: `Le fichier s’arrête au milieu de cette ligne${NARROW}: il est incomplet.`,
  };
}

/** True for a line under the table that is no project: a source, a note, a total, the headers again. */
export function isOutsideTable(record: TableRow, header: Header): boolean {
  if (header.columns.every(({ index, header: name }) => textAt(record, index) === name))
    return true;
  const filled = record.cells.filter((cell) => !isBlank(cell));
  const first = oneLine(cellText(filled[0] ?? null));
  if (filled.length === 1 && FOOTNOTE.test(first)) return true;
  const of = (field: Field): boolean => {
    const column = header.of[field];
    return column !== undefined && !isBlank(record.cells[column.index] ?? null);
  };
  return TOTAL.test(first) && !of('phase') && !of('start');
}

function textAt(record: TableRow, index: number): string {
  return oneLine(cellText(record.cells[index] ?? null));
}

/** Says that such a line was left out. */
export function outsideNote(record: TableRow): CellNote {
  const value = oneLine(record.cells.map(cellText).join(' '));
  return {
    line: record.line,
    column: '',
    value,
    message: `Ligne hors du tableau (source, note, total ou en-têtes répétés)${NARROW}: elle n’est pas reprise.`,
  };
}
