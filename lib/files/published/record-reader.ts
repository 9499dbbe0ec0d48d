import type { CellNote } from '@/lib/domain/history/published-row';
import { type Cell, cellText, oneLine } from '../cells/cell';
import { readPhase } from '../cells/phases';
import { bareStatement, statementIn } from '../cells/withholding';
import type { Reading } from '../reading';
import { restored } from '../tables/neutralised';
import type { TableRow } from '../tables/table';
import type { Field } from './columns';
import type { Header } from './header';

/** Where the notes of a file are gathered while it is read. */
export interface Notes {
  warnings: CellNote[];
  errors: CellNote[];
}

const LONGEST_VALUE = 200;
/** A sentence in place of an amount or a date has at least so many words, unless one is telling. */
export const SENTENCE_WORDS = 5;

/** The cells of one record, read by field; what is met is noted at the field’s column. */
export class RecordReader {
  constructor(
    private readonly record: TableRow,
    private readonly header: Header,
    private readonly notes: Notes,
  ) {}

  cell(field: Field): Cell {
    const column = this.header.of[field];
    const cell = column === undefined ? null : (this.record.cells[column.index] ?? null);
    return typeof cell === 'string' ? restored(cell) : cell;
  }

  text(field: Field): string {
    return oneLine(cellText(this.cell(field)));
  }

  headerOf(field: Field): string {
    return this.header.of[field]?.header ?? '';
  }

  warn(field: Field, message: string): void {
    this.notes.warnings.push(this.note(field, message));
  }

  fail(field: Field, message: string): void {
    this.notes.errors.push(this.note(field, message));
  }

  /** The value of a cell, its warnings and its error noted. */
  take<T>(field: Field, reading: Reading<T>): T {
    for (const message of reading.warnings) this.warn(field, message);
    if (reading.error !== null) this.fail(field, reading.error);
    return reading.value;
  }

  /** The value, or the sentence that stands in its place: the one of the phase too, whatever it tells. */
  takeOrStatement<T>(field: Field, reading: Reading<T>): { value: T; statement: string | null } {
    const text = this.text(field);
    const statement =
      reading.error === null
        ? null
        : this.isStatementOfPhase(text)
          ? bareStatement(text)
          : statementIn(text, SENTENCE_WORDS);
    const value = statement === null ? this.take(field, reading) : reading.value;
    return { value, statement };
  }

  private isStatementOfPhase(text: string): boolean {
    return text === this.text('phase') && readPhase(text).value.statement !== null;
  }

  private note(field: Field, message: string): CellNote {
    const value = this.text(field);
    const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    return { line: this.record.line, column: this.headerOf(field), value: shown, message };
  }
}
