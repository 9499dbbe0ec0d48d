import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import {
  ERRORS_HEADING,
  headingOf,
  SHEET_COLUMN_RULES,
  SHEET_COLUMNS,
  type SheetColumn,
} from '@/lib/domain/sheet/columns';
import { FORMAT_VERSION } from '@/lib/domain/sheet/file-checks';
import { BLANK_CELLS } from '@/lib/domain/sheet/written';
import type { Cell } from '../cells/cell';
import { workbookText } from '../tables/workbook-text';
import { IDENTITY_LABELS, IDENTITY_SHEET } from './identity';
import { instructionsOf } from './instructions';
import { LISTS_SHEET, sourceOf, valueLists } from './lists';
import { type SheetFile, type SheetRow, safeCell } from './rows';
import {
  type CellCheck,
  guards,
  MENDED_FILL,
  OPEN_FILL,
  type SheetGuard,
} from './workbook-features';

export const PROJECTS_SHEET = 'Projets';
const INSTRUCTIONS_SHEET = 'Instructions';

/** Rows ready for proposals, under the projects. */
const BLANK_ROWS = 40;
/** Rows that may be added keep their checks. */
const CHECKED_ROWS = 500;
const ROW_HEIGHT = 60;
const BLANK_ROW_HEIGHT = 32;
const BORDER = { borderColor: '#CECECE', borderStyle: 'thin' } as const;
const LOCKED = { backgroundColor: '#EEEEEE', textColor: '#3A3A3A', ...BORDER } as const;
const HEADING = {
  fontWeight: 'bold',
  textColor: '#FFFFFF',
  backgroundColor: '#000091',
  wrap: true,
  alignVertical: 'center',
  ...BORDER,
} as const;
/** Days since the epoch of spreadsheets: 1 January 1980, 31 December 2100. */
const FIRST_DAY = 29_221;
const LAST_DAY = 73_415;
/** To the euro: what is saved as text is what is shown. */
const AMOUNT = '#,##0.0#####';
/** Day first whatever the language of the spreadsheet: saved as text elsewhere, it is read back as written. */
const FRENCH_DATE = '[$-40C]dd/mm/yyyy';
const MOST_MILLIONS = 20_000;

/** The workbook: instructions, projects, and two hidden sheets for the lists and what the file is. */
export async function writeWorkbook(file: SheetFile): Promise<Uint8Array> {
  const lists = valueLists(file);
  const unguarded: SheetGuard = { hidden: false, hiddenColumns: [], checks: [], lastRow: 1 };
  const book = writeXlsxFile(
    [
      {
        sheet: INSTRUCTIONS_SHEET,
        data: instructionRows(file),
        columns: [{ width: 42 }, { width: 100 }],
        showGridLines: false,
      },
      {
        sheet: PROJECTS_SHEET,
        data: projectRows(file),
        columns: [
          ...SHEET_COLUMNS.map((column) => ({ width: SHEET_COLUMN_RULES[column].width })),
          { width: 60 },
        ],
        stickyRowsCount: 1,
        stickyColumnsCount: SHEET_COLUMNS.indexOf('name') + 1,
      },
      {
        sheet: LISTS_SHEET,
        data: columnsOf(lists.map(({ heading, values }) => [heading, ...values])),
      },
      { sheet: IDENTITY_SHEET, data: identityRows(file) },
    ],
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [
        guards({
          [INSTRUCTIONS_SHEET]: unguarded,
          [PROJECTS_SHEET]: {
            ...unguarded,
            hiddenColumns: SHEET_COLUMNS.flatMap((column, index) =>
              SHEET_COLUMN_RULES[column].hidden ? [index] : [],
            ),
            checks: checksOf(lists),
            lastRow: file.rows.length + BLANK_ROWS + CHECKED_ROWS,
          },
          [LISTS_SHEET]: { ...unguarded, hidden: true },
          [IDENTITY_SHEET]: { ...unguarded, hidden: true },
        }),
      ],
    },
  );
  return new Uint8Array(await book.toBuffer());
}

function projectRows({ rows, withErrors }: SheetFile): Row[] {
  const headings = [...SHEET_COLUMNS.map(headingOf), ...(withErrors ? [ERRORS_HEADING] : [])];
  const blank: SheetRow = { cells: BLANK_CELLS, existing: false, errors: '', mended: new Set() };
  const proposals = Array.from({ length: BLANK_ROWS }, () => blank);
  return [
    headings.map((value) => ({ value, ...HEADING, height: 44 })),
    ...[...rows, ...proposals].map((row) => projectRow(row, withErrors)),
  ];
}

function projectRow(row: SheetRow, withErrors: boolean): Row {
  const cells = SHEET_COLUMNS.map((column) => projectCell(column, row));
  const errors = styled(row.errors, { ...LOCKED, wrap: true, alignVertical: 'top' });
  return withErrors ? [...cells, errors] : cells;
}

function projectCell(column: SheetColumn, { cells, existing, mended }: SheetRow): CellObject {
  const { kind, locked } = SHEET_COLUMN_RULES[column];
  const isOpen = !locked || (!existing && column === 'ministry');
  const fill = isOpen
    ? { backgroundColor: mended.has(column) ? MENDED_FILL : OPEN_FILL, ...BORDER }
    : LOCKED;
  const layout = {
    alignVertical: 'top',
    wrap: kind !== 'url',
    height: existing ? ROW_HEIGHT : BLANK_ROW_HEIGHT,
  } as const;
  const cell = cells[column];
  // An empty cell has its format too: what is then typed in it is shown like the others.
  if (kind === 'amount' && (cell === null || typeof cell === 'number')) {
    return { ...written(cell), type: Number, format: AMOUNT, ...fill, ...layout };
  }
  if (kind === 'date' && (cell === null || cell instanceof Date)) {
    return { ...written(cell), type: Date, format: FRENCH_DATE, ...fill, ...layout };
  }
  return styled(cell, { ...fill, ...layout });
}

function written<Value>(value: Value | null): { value?: Value } {
  return value === null ? {} : { value };
}

function styled(cell: Cell, style: Omit<CellObject, 'value' | 'type'>): CellObject {
  const safe = safeCell(cell);
  if (safe === null || safe === '') return { ...style };
  if (typeof safe === 'number') return { value: safe, type: Number, ...style };
  return { value: workbookText(String(safe)), type: String, ...style };
}

function checksOf(lists: ReturnType<typeof valueLists>): CellCheck[] {
  const listed = lists.flatMap((list, rank) =>
    list.columns.map(
      (column): CellCheck => ({
        ...textsOf(column, column === 'confirm'),
        check: { type: 'list', source: sourceOf(rank, list), free: column === 'functionalZone' },
      }),
    ),
  );
  const amounts: CellCheck = {
    ...textsOf('cost', true),
    check: { type: 'decimal', from: 0, to: MOST_MILLIONS },
  };
  const dates = (['startOn', 'plannedEndOn'] as const).map(
    (column): CellCheck => ({
      ...textsOf(column, false),
      check: { type: 'date', from: FIRST_DAY, to: LAST_DAY },
    }),
  );
  return [...listed, amounts, ...dates];
}

function textsOf(column: SheetColumn, withHelp: boolean): Omit<CellCheck, 'check'> {
  const { heading, expected } = SHEET_COLUMN_RULES[column];
  return {
    column: SHEET_COLUMNS.indexOf(column),
    title: heading,
    help: withHelp ? expected : '',
    error: expected,
  };
}

function instructionRows(file: SheetFile): Row[] {
  return instructionsOf(file).map(({ kind, text, expected }): Row => {
    if (kind === 'title') return [{ value: text, fontWeight: 'bold', fontSize: 14, height: 24 }];
    if (kind === 'heading') return [{ value: text, fontWeight: 'bold', fontSize: 12, height: 26 }];
    if (kind === 'sentence') {
      return [{ value: text, columnSpan: 2, wrap: true, alignVertical: 'top', height: 18 }, null];
    }
    return [
      { value: text, fontWeight: 'bold', alignVertical: 'top' },
      { value: expected, wrap: true, alignVertical: 'top' },
    ];
  });
}

function identityRows({ edition, ministries, generatedAt }: SheetFile): Row[] {
  return [
    [IDENTITY_LABELS.formatVersion, FORMAT_VERSION],
    [IDENTITY_LABELS.edition, edition.number],
    [IDENTITY_LABELS.ministries, ministries.map(({ code }) => code).join(';')],
    [IDENTITY_LABELS.generatedAt, generatedAt],
  ];
}

function columnsOf(columns: readonly (readonly string[])[]): Row[] {
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    columns.map((column) => (column[row] === undefined ? null : column[row])),
  );
}
