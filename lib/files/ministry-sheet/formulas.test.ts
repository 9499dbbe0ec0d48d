import { describe, expect, it } from 'vitest';
import { columnLetters, SHEET_COLUMNS, type SheetColumn } from '@/lib/domain/sheet/columns';
import type { SheetPreview } from '@/lib/views/sheet';
import { cellText } from '../cells/cell';
import { cellXml, sheetXml, workbookOf } from '../fixtures/archives';
import {
  aContext,
  addressOf,
  aProject,
  aSheet,
  asCsv,
  goodPreviewOf,
  gridOf,
  withCells,
} from './fixtures/sheets';

const ENTRIES = [aProject(1), aProject(2)];
const GRID = gridOf(aSheet(ENTRIES));

/** A workbook of the projects with the XML of some cells as given, by address. */
function workbook(cells: Readonly<Record<string, string>>, after = ''): Uint8Array {
  const rows = GRID.map((row, at) => {
    const written = row.map((cell, index) => {
      const address = `${columnLetters(index)}${at + 1}`;
      const text = cellText(cell);
      return cells[address] ?? (text === '' ? '' : cellXml(address, text));
    });
    return `<row r="${at + 1}">${written.join('')}</row>`;
  });
  return workbookOf(sheetXml(rows.join(''), after));
}

function preview(column: SheetColumn, inside: string, type = ''): Promise<SheetPreview> {
  const address = addressOf(column, 2);
  const cell = `<c r="${address}"${type && ` t="${type}"`}>${inside}</c>`;
  return goodPreviewOf(workbook({ [address]: cell }), aContext(ENTRIES));
}

describe('formulas', () => {
  it('the workbook made by hand says nothing new', async () => {
    expect((await goodPreviewOf(workbook({}), aContext(ENTRIES))).counts.unchanged).toBe(2);
  });

  it('give the result that was saved with the file', async () => {
    const { rows } = await preview('cost', '<f>10+2</f><v>12</v>');
    expect(rows[0]?.changes).toMatchObject([{ before: '10\u00a0M€', after: '12\u00a0M€' }]);
    expect((await preview('name', '<f>A1</f><v>SEXTANT</v>', 'str')).rows[0]).toMatchObject({
      state: 'changed',
      changes: [{ after: 'SEXTANT' }],
    });
  });

  it.each([
    ['cost', '<f>10+2</f>', ''],
    ['cost', '<f>10+2</f><v></v>', ''],
    ['cost', '<f>10+2</f><v/>', ''],
    ['functionalZone', '<f>A1</f><v></v>', 'str'],
    ['moreUrl', '<f>A1</f>', 'str'],
    ['papUrl', '<f>1/0</f><v>#DIV/0!</v>', 'e'],
    ['programmes', '<f>Z1</f><v>#REF!</v>', 'e'],
    ['functionalZone', '<v>#N/A</v>', 'e'],
    ['version', '<f>1+1</f>', ''],
  ] as const)('without a result are never an empty cell: %s %s', async (column, inside, type) => {
    const { rows } = await preview(column, inside, type);
    expect(rows[0]).toMatchObject({ state: 'problem', content: null });
    expect(rows[0]?.problems[0]?.address).toBe(addressOf(column, 2));
    expect(rows[0]?.problems[0]?.message).toContain('formule');
  });

  it('that failed are told in a CSV file too', async () => {
    const grid = withCells(GRID, 2, { functionalZone: '#REF!' });
    const { rows } = await goodPreviewOf(asCsv(grid), aContext(ENTRIES));
    expect(rows[0]?.problems).toMatchObject([{ address: addressOf('functionalZone', 2) }]);
  });
});

describe('merged cells', () => {
  it('are told, each of them', async () => {
    const range = `${addressOf('cost', 2)}:${addressOf('cost', 3)}`;
    const merged = workbook(
      { [addressOf('cost', 3)]: '' },
      `<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`,
    );
    const { rows } = await goodPreviewOf(merged, aContext(ENTRIES));
    expect(rows.map(({ problems }) => problems.map(({ address }) => address))).toEqual([
      [addressOf('cost', 2)],
      [addressOf('cost', 3)],
    ]);
    expect(rows[0]?.problems[0]?.message).toContain(range);
  });

  it('elsewhere are let be', async () => {
    const range = `${columnLetters(SHEET_COLUMNS.length)}1:${columnLetters(SHEET_COLUMNS.length + 1)}9`;
    const merged = workbook({}, `<mergeCells><mergeCell ref="${range}"/></mergeCells>`);
    const { counts } = await goodPreviewOf(merged, aContext(ENTRIES));
    expect(counts.unchanged).toBe(2);
  });
});
