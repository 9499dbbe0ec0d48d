import { describe, expect, it } from 'vitest';
import { headingOf, type SheetColumn } from '@/lib/domain/sheet/columns';
import type { SheetContext } from '@/lib/domain/sheet/context';
import type { SheetPreview, SheetRowPreview } from '@/lib/views/sheet';
import type { Cell } from '../cells/cell';
import {
  aContext,
  addressOf,
  aProject,
  aSheet,
  asCsv,
  asXlsx,
  goodPreviewOf,
  gridOf,
  previewOf,
  type SheetGrid,
  withCells,
} from './fixtures/sheets';

const ENTRIES = [aProject(1), aProject(2)];
const GRID = gridOf(aSheet(ENTRIES));
const CONTEXT = aContext(ENTRIES);
const REASON = { costReason: 'Périmètre', costWhy: 'Deux ports de plus.' } as const;

const FORMATS = [
  ['xlsx', asXlsx],
  ['csv', async (grid: SheetGrid) => asCsv(grid)],
] as const;

async function preview(grid: SheetGrid, context: SheetContext = CONTEXT): Promise<SheetPreview> {
  return goodPreviewOf(await asXlsx(grid), context);
}

/** What the first project comes to with some cells written otherwise. */
async function first(
  cells: Partial<Record<SheetColumn, Cell>>,
  context?: SheetContext,
): Promise<SheetRowPreview> {
  const [row] = (await preview(withCells(GRID, 2, cells), context)).rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

async function refusal(grid: SheetGrid, context: SheetContext = CONTEXT): Promise<string> {
  const result = await previewOf(await asXlsx(grid), context);
  return 'refused' in result ? result.refused : 'not refused';
}

const places = (row: SheetRowPreview) => row.problems.map(({ address }) => address);

describe.each(FORMATS)('columns of a file (%s)', (_, write) => {
  const read = async (grid: SheetGrid) => goodPreviewOf(await write(grid), CONTEXT);

  it('are found whatever their order', async () => {
    const mirrored = withCells(GRID, 2, { cost: 12, ...REASON }).map((row) => row.toReversed());
    const { rows, counts } = await read(mirrored);
    expect(counts).toMatchObject({ changed: 1, unchanged: 1 });
    const column = (mirrored[0] ?? []).indexOf(headingOf('cost'));
    expect(rows[0]?.changes[0]).toMatchObject({
      address: `${String.fromCharCode(65 + column)}2`,
      before: '10\u00a0M€',
      after: '12\u00a0M€',
    });
  });

  it('are found whatever their case, accents, spaces and small slips', async () => {
    const renamed = GRID.map((row, at) => (at > 0 ? row : row.map(misspelt)));
    expect(await read(renamed)).toMatchObject({ counts: { unchanged: 2 }, general: [] });
  });

  it('that are missing leave their fields untouched', async () => {
    const index = GRID[0]?.indexOf(headingOf('description')) ?? -1;
    const { counts, general } = await read(GRID.map((row) => row.toSpliced(index, 1)));
    expect(counts.unchanged).toBe(2);
    expect(general[0]).toContain('Description et objectifs');
  });

  it('may be preceded by a title, and rows separated by blank ones', async () => {
    const blank = (GRID[0] ?? []).map(() => null);
    const spaced = [['Projets du ministère'], blank, ...GRID.flatMap((row) => [row, blank])];
    const { rows } = await read(spaced);
    expect(rows.map(({ line, state }) => [line, state])).toEqual([
      [5, 'unchanged'],
      [7, 'unchanged'],
    ]);
  });

  it('of one’s own are let be, and said not to be read', async () => {
    const own = GRID.map((row, at) => [...row, at === 0 ? 'Mes notes' : 'à revoir']);
    const { counts, general } = await read(own);
    expect(counts.unchanged).toBe(2);
    expect(general.join()).toContain('Mes notes');
  });
});

function misspelt(heading: Cell): Cell {
  if (heading === headingOf('cost')) return 'COUT  COMPLET ESTIME';
  if (heading === headingOf('plannedEndOn')) return 'Date de fin prévue ';
  if (heading === headingOf('description')) return 'Descripton et objectifs';
  return String(heading).toUpperCase();
}

describe('headings that cannot be trusted', () => {
  const renamed = (column: SheetColumn, heading: string) => [
    (GRID[0] ?? []).map((cell) => (cell === headingOf(column) ? heading : cell)),
    ...GRID.slice(1),
  ];

  it('one renamed beyond recognition is refused, its cell named', async () => {
    const sentence = await refusal(renamed('cost', 'Enveloppe allouée'));
    expect(sentence).toContain(addressOf('cost', 1));
    expect(sentence).toContain('Enveloppe allouée');
  });

  it.each(['Coût complet estimé (k€)', 'Coût en euros', 'Coût complet estimé €'])(
    'an amount in another unit is refused: %s',
    async (heading) => {
      expect(await refusal(renamed('cost', heading))).toContain(heading);
    },
  );

  it.each(['Coût en M€', 'Coût estimé (millions d’euros)', 'Coût (MEUR)'])(
    'an amount in ours is understood: %s',
    async (heading) => {
      expect((await preview(renamed('cost', heading))).counts.unchanged).toBe(2);
    },
  );

  it('two of the same name are refused, both named', async () => {
    const sentence = await refusal(renamed('moreUrl', 'Coût'));
    expect(sentence).toContain(addressOf('cost', 1));
    expect(sentence).toContain(addressOf('moreUrl', 1));
  });

  it.each(['project', 'version'] as const)('the file without « %s » is refused', async (column) => {
    const index = GRID[0]?.indexOf(headingOf(column)) ?? -1;
    expect(await refusal(GRID.map((row) => row.toSpliced(index, 1)))).toContain(headingOf(column));
  });

  it('a file of something else is refused', async () => {
    expect(
      await refusal([
        ['Nom', 'Prénom'],
        ['Martin', 'Camille'],
      ]),
    ).toContain('Identifiant');
  });
});

describe('values as people write them', () => {
  it.each([
    ['1er juillet 2018', '1er juillet 2018'],
    ['01/07/2018', '1er juillet 2018'],
    ['juillet 2018', '1er juillet 2018'],
    ['2018-07-01', '1er juillet 2018'],
    [new Date('2018-07-01T00:00:00Z'), '1er juillet 2018'],
  ])('the date %s', async (plannedEndOn, after) => {
    const reason = { scheduleReason: 'Calendrier', scheduleWhy: 'Recette plus longue.' };
    const row = await first({ plannedEndOn, ...reason });
    expect(row).toMatchObject({ state: 'changed', changes: [{ after }] });
    expect(row.content?.parts.schedule).toMatchObject({ plannedEndOn: '2018-07-01' });
  });

  it.each([
    ['12,5', '12,5\u00a0M€'],
    ['12.5', '12,5\u00a0M€'],
    ['12,5 M€', '12,5\u00a0M€'],
    ['12 500 k€', '12,5\u00a0M€'],
    ['12\u202f500\u202f000\u00a0€', '12,5\u00a0M€'],
    [12.5, '12,5\u00a0M€'],
  ])('the amount %s', async (cost, after) => {
    const row = await first({ cost, ...REASON });
    expect(row).toMatchObject({ state: 'changed', changes: [{ after }] });
    expect(row.content?.parts.budget).toMatchObject({ cost: after });
  });

  it('an amount in euros in a column of M€ is read in euros, and said to be', async () => {
    const row = await first({ cost: 12_500_000, ...REASON });
    expect(row).toMatchObject({ state: 'changed', changes: [{ after: '12,5\u00a0M€' }] });
    expect(row.notes).toMatchObject([{ address: addressOf('cost', 2) }]);
    expect(row.notes[0]?.message).toContain('en euros');
  });

  it('an amount in thousands in a column of M€ is a problem', async () => {
    const row = await first({ cost: 10_500, ...REASON });
    expect(row.state).toBe('problem');
    expect(row.problems).toMatchObject([{ address: addressOf('cost', 2) }]);
    expect(row.problems[0]?.message).toContain('mille fois');
  });

  it('labels are understood whatever their case and accents', async () => {
    const row = await first({ phase: 'deploiement', phaseReason: 'PERIMETRE', phaseWhy: 'Prêt.' });
    expect(row).toMatchObject({ state: 'changed', changes: [{ after: 'Déploiement' }] });
  });

  it.each([
    ['phase', 'Presque fini'],
    ['cost', 'beaucoup'],
    ['startOn', 'après Noël'],
    ['withheld', 'parce que'],
    ['interministerial', 'peut-être'],
    ['costReason', 'comme ça'],
    ['moreUrl', 'chez nous'],
    ['name', new Date('2020-03-01T00:00:00Z')],
  ] as const)('what is not understood is a problem of its cell (%s)', async (column, value) => {
    const row = await first({ [column]: value });
    expect(row.state).toBe('problem');
    expect(places(row)).toContain(addressOf(column, 2));
    expect(row.content).toBeNull();
  });
});

describe('cells emptied', () => {
  it.each([
    ['cost', REASON],
    ['plannedEndOn', { scheduleReason: 'Calendrier', scheduleWhy: 'Plus de date.' }],
    ['name', {}],
    ['description', {}],
    ['phase', { phaseReason: 'Calendrier', phaseWhy: 'Plus de phase.' }],
  ] as const)('a value that must stand is a problem (%s)', async (column, reason) => {
    const row = await first({ [column]: null, ...reason });
    expect(row.state).toBe('problem');
    expect(places(row)).toContain(addressOf(column, 2));
  });

  it('a project in framing may lose its cost', async () => {
    const entries = [aProject(1, { phase: 'framing' })];
    const grid = withCells(gridOf(aSheet(entries)), 2, { cost: null, ...REASON });
    expect((await preview(grid, aContext(entries))).rows[0]).toMatchObject({
      state: 'changed',
      changes: [{ before: '10\u00a0M€', after: '—' }],
    });
  });

  it('« Non communiqué » for an amount asks for its ground in its own column', async () => {
    const row = await first({ cost: 'Non communiqué', ...REASON });
    expect(row.problems).toMatchObject([{ address: addressOf('cost', 2) }]);
    expect(row.problems[0]?.message).toContain('Montant non communiqué');
  });
});

describe('reasons and explanations', () => {
  it('a change of cost without its reason is a problem of the cells of the reason', async () => {
    const row = await first({ cost: 12 });
    expect(places(row)).toEqual([addressOf('costReason', 2), addressOf('costWhy', 2)]);
  });

  it('a change of text needs none', async () => {
    expect(await first({ name: 'BOUSSOLE rénovée' })).toMatchObject({ state: 'changed' });
  });

  it('one cell explains the warnings of its row', async () => {
    const unexplained = await first({ cost: 4, ...REASON });
    expect(unexplained).toMatchObject({
      state: 'changed',
      warnings: [{ address: addressOf('cost', 2), code: 'costHalved', explanation: '' }],
      content: { explanations: {} },
    });
    const explained = await first({ cost: 4, ...REASON, explanation: 'Un lot est abandonné.' });
    expect(explained.content?.explanations).toEqual({
      'budget.costHalved': 'Un lot est abandonné.',
    });
  });

  it('a reason for nothing is noticed', async () => {
    const row = await first(REASON);
    expect(row).toMatchObject({
      state: 'unchanged',
      notes: [{ address: addressOf('costReason', 2) }],
    });
  });
});

describe('« Rien n’a changé »', () => {
  it('is recorded', async () => {
    expect(await first({ confirm: 'oui' })).toMatchObject({ state: 'confirmed', confirm: true });
  });

  it('with something changed on the row is a problem', async () => {
    const row = await first({ confirm: 'Oui', cost: 12, ...REASON });
    expect(row).toMatchObject({ state: 'problem', confirm: false });
    expect(row.problems[0]).toMatchObject({ address: addressOf('confirm', 2) });
    expect(row.problems[0]?.message).toContain(headingOf('cost'));
  });

  it('said of an entry that moved since is a problem', async () => {
    const now = [aProject(1, { version: 99, costEuros: 11_000_000 }), aProject(2)];
    const context = aContext(now, { entryAtVersion: () => ENTRIES[0] ?? null });
    const row = await first({ confirm: 'Oui' }, context);
    expect(row.problems[0]?.message).toContain('a changé depuis');
  });
});

it('of a change that could not be understood, its reason is not said to explain nothing', async () => {
  const unread = await first({ cost: 'trente', ...REASON });
  expect([places(unread), unread.notes]).toEqual([[addressOf('cost', 2)], []]);
  const idle = await first({ ...REASON });
  expect(idle.notes).toMatchObject([{ message: expect.stringContaining('il n’est pas gardé') }]);
});
