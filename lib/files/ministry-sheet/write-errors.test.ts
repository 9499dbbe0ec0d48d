import { describe, expect, it } from 'vitest';
import { compareSheet } from '@/lib/domain/sheet/compare';
import { readTables } from '../tables/read-tables';
import {
  aContext,
  addressOf,
  aProject,
  aSheet,
  asXlsx,
  goodPreviewOf,
  gridOf,
  readGood,
  withCells,
} from './fixtures/sheets';
import { SHEET_FORMATS } from './write';
import { writeProblemRows } from './write-errors';

const BEFORE = [aProject(1), aProject(2), aProject(3)];
const NOW = [
  aProject(1),
  aProject(2, { version: 99, costEuros: 11_000_000, name: 'BOUSSOLE' }),
  aProject(3),
];
const CONTEXT = aContext(NOW, {
  entryAtVersion: (project, version) =>
    [...BEFORE, ...NOW].find((entry) => entry.project === project && entry.version === version) ??
    null,
});
const REASON = { costReason: 'Périmètre', costWhy: 'Deux ports de plus.' };

/** The first file: one row to mend, one whose amount somebody else changed too, one good. */
async function dropped() {
  let grid = gridOf(aSheet(BEFORE));
  grid = withCells(grid, 2, { cost: 'beaucoup', description: '=2+2', ...REASON });
  grid = withCells(grid, 3, { cost: 12, ...REASON });
  grid = withCells(grid, 4, { name: 'SEXTANT' });
  const reading = await readGood(await asXlsx(grid));
  const preview = compareSheet(reading, CONTEXT);
  if ('refused' in preview) throw new Error(preview.refused);
  return { reading, rows: preview.rows };
}

describe.each(SHEET_FORMATS)('the rows to mend (%s)', (format) => {
  const mended = async () => {
    const { reading, rows } = await dropped();
    expect(rows.map(({ state }) => state)).toEqual(['problem', 'problem', 'changed']);
    const problems = rows.filter(({ state }) => state === 'problem');
    return writeProblemRows(reading, problems, aSheet(NOW), format);
  };

  it('come with what is wrong beside them, its cell named', async () => {
    const tables = await readTables(await mended(), (rows) => rows[0]?.cells.length ?? 0);
    if ('problem' in tables) throw new Error(tables.problem);
    const table = tables.tables.find(({ sheet }) => sheet === null || sheet === 'Projets');
    const errors = table?.rows.slice(0, 3).map(({ cells }) => String(cells.at(-1)));
    expect(errors?.[0]).toBe('Erreurs');
    expect(errors?.[1]).toContain(`Cellule ${addressOf('cost', 2)}`);
    expect(errors?.[2]).toContain('11\u00a0M€');
  });

  it('name the cells of the file given back, and the line they came from', async () => {
    const { reading, rows } = await dropped();
    const second = rows.slice(1, 2);
    const written = await writeProblemRows(reading, second, aSheet(NOW), format);
    const tables = await readTables(written, (read) => read[0]?.cells.length ?? 0);
    if ('problem' in tables) throw new Error(tables.problem);
    const table = tables.tables.find(({ sheet }) => sheet === null || sheet === 'Projets');
    const errors = String(table?.rows[1]?.cells.at(-1));
    expect(errors).toContain('Ligne 3 du fichier déposé.');
    expect(errors).toContain(`Cellule ${addressOf('cost', 2)}`);
  });

  it('are as they were typed, over what stands now, and can be dropped again', async () => {
    const { rows } = await goodPreviewOf(await mended(), CONTEXT);
    expect(rows[0]).toMatchObject({ project: 'GP-0001', state: 'problem' });
    expect(rows[0]?.problems).toMatchObject([{ address: addressOf('cost', 2) }]);
    expect(rows[0]?.changes).toMatchObject([{ after: '=2+2' }]);
    // Having seen both values, its author keeps theirs: nothing else of the row goes back.
    expect(rows[1]).toMatchObject({
      project: 'GP-0002',
      state: 'changed',
      baseVersion: 99,
      changes: [{ before: '11\u00a0M€', after: '12\u00a0M€' }],
    });
    expect(Object.keys(rows[1]?.content?.parts ?? {})).toEqual(['budget']);
  });
});
