import { describe, expect, it } from 'vitest';
import type { SheetContext } from '@/lib/domain/sheet/context';
import type { MinistrySheet } from '@/lib/domain/sheet/sheet';
import { blankCreation, valuesFrom } from '@/lib/typed/from-entry';
import type { SheetPreview } from '@/lib/views/sheet';
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
  withCells,
} from './fixtures/sheets';
import { SHEET_FORMATS, writeMinistrySheet } from './write';

const ENTRIES = [aProject(1), aProject(2)];
const GRID = gridOf(aSheet(ENTRIES));
const REASON = { costReason: 'Périmètre', costWhy: 'Deux ports de plus.' } as const;

/** What the file of `sheet` comes to, or the sentence that refuses it. */
async function answer(
  sheet: MinistrySheet,
  context: SheetContext,
  format: (typeof SHEET_FORMATS)[number],
): Promise<string> {
  const result = await previewOf(await writeMinistrySheet(sheet, format), context);
  return 'refused' in result ? result.refused : 'not refused';
}

async function preview(
  cells: Parameters<typeof withCells>[2],
  context: SheetContext,
): Promise<SheetPreview> {
  return goodPreviewOf(await asXlsx(withCells(GRID, 2, cells)), context);
}

describe.each(SHEET_FORMATS)('a file made for something else (%s)', (format) => {
  it('another edition', async () => {
    const sentence = await answer(aSheet(ENTRIES), aContext(ENTRIES, { edition: 6 }), format);
    expect(sentence).toContain('5e édition');
    expect(sentence).toContain('6e édition');
  });

  it('another ministry', async () => {
    const justice = [{ code: 'MJ', label: 'Ministère de la Justice' }];
    const sentence = await answer(aSheet(ENTRIES), aContext([], { ministries: justice }), format);
    expect(sentence).toContain('Ministère de la Mer');
    expect(sentence).toContain('Ministère de la Justice');
  });
});

describe('rows that are not the reader’s', () => {
  it('say the same of another ministry’s project and of one that does not exist', async () => {
    const others = withCells(withCells(GRID, 2, { project: 'GP-0777' }), 3, {
      project: 'n’importe',
    });
    // GP-0777 exists, in another ministry: it is not among the entries of the reader.
    const { rows } = await goodPreviewOf(await asXlsx(others), aContext(ENTRIES));
    const [a, b] = rows.map(({ problems }) => problems[0]?.message);
    expect(a).toBe(b);
    expect(rows.map(({ problems }) => problems[0]?.address)).toEqual(['A2', 'A3']);
  });

  it('twice the same project is a problem of both', async () => {
    const twice = [...GRID, ...GRID.slice(1, 2)];
    const { rows, counts } = await goodPreviewOf(await asXlsx(twice), aContext(ENTRIES));
    expect(counts).toMatchObject({ problems: 2, unchanged: 1 });
    expect(rows[0]?.problems[0]?.message).toContain('ligne 4');
    expect(rows[2]?.problems[0]?.message).toContain('ligne 2');
  });

  it('a project that left is stale', async () => {
    const exit = {
      edition: 5,
      ground: 'merged',
      finalCostEuros: null,
      finalEndOn: null,
      successors: [],
    } as const;
    const { rows } = await preview({}, aContext([aProject(1, { exit }), aProject(2)]));
    expect(rows[0]).toMatchObject({ state: 'stale', content: null });
  });

  it('a project left out is left alone, and said to be', async () => {
    const { counts, general } = await goodPreviewOf(
      await asXlsx(GRID.slice(0, 2)),
      aContext(ENTRIES),
    );
    expect(counts.unchanged).toBe(1);
    expect(general.join()).toContain('BOUSSOLE 2');
  });

  it('the ministry is not changed from the file', async () => {
    const { rows } = await preview({ ministry: 'Ministère de la Justice' }, aContext(ENTRIES));
    expect(rows[0]?.problems).toMatchObject([{ address: addressOf('ministry', 2) }]);
  });
});

describe('a file older than what was decided since', () => {
  const now = [aProject(1, { version: 99, costEuros: 11_000_000, name: 'BOUSSOLE' }), aProject(2)];
  const context = aContext(now, {
    entryAtVersion: (project, version) =>
      ENTRIES.find((entry) => entry.project === project && entry.version === version) ?? null,
  });

  it('leaves alone what its author did not touch', async () => {
    const { rows } = await preview({}, context);
    expect(rows[0]).toMatchObject({ state: 'unchanged', changes: [] });
  });

  it('proposes only what its author changed, over what stands now', async () => {
    const { rows } = await preview({ description: 'Rénove tout.' }, context);
    expect(rows[0]).toMatchObject({
      state: 'changed',
      baseVersion: 99,
      content: { parts: { edit: { name: 'BOUSSOLE', description: 'Rénove tout.' } } },
    });
    expect(Object.keys(rows[0]?.content?.parts ?? {})).toEqual(['edit']);
  });

  it('says both values where both changed the same cell', async () => {
    const { rows } = await preview({ cost: 12, ...REASON }, context);
    expect(rows[0]?.problems).toMatchObject([{ address: addressOf('cost', 2) }]);
    const message = rows[0]?.problems[0]?.message ?? '';
    for (const value of ['10\u00a0M€', '11\u00a0M€', '12\u00a0M€'])
      expect(message).toContain(value);
  });

  it('has nothing to say where both came to the same value', async () => {
    const { rows } = await preview({ cost: 11, ...REASON }, context);
    expect(rows[0]).toMatchObject({ state: 'unchanged', problems: [] });
  });

  it.each([['12 345'], [''], ['v11'], ['3']])(
    'an unknown version is a problem (%j)',
    async (version) => {
      const { rows } = await preview({ version }, context);
      expect(rows[0]?.problems).toMatchObject([{ address: addressOf('version', 2) }]);
    },
  );
});

describe('over a submission under way', () => {
  const entry = aProject(1);
  const phase = {
    ...valuesFrom('phase', entry),
    phase: 'rollout',
    reason: { code: 'scope', text: 'Prêt.' },
  };
  const pending = (status: 'draft' | 'sent' | 'returned') =>
    aContext(ENTRIES, {
      pending: {
        'GP-0001': {
          status,
          content: { parts: { phase }, explanations: {} },
          baseVersion: entry.version,
        },
      },
    });

  it('keeps what a draft holds beside what the file changes', async () => {
    const { rows } = await preview({ cost: 12, ...REASON }, pending('draft'));
    expect(rows[0]).toMatchObject({
      state: 'changed',
      content: { parts: { phase, budget: { cost: '12\u00a0M€' } } },
    });
  });

  it('is not stopped by what a draft has not finished', async () => {
    const unfinished = { ...phase, reason: { code: '', text: '' } };
    const explanations = { 'phase.phaseSkipped': 'Prêt plus tôt.' };
    const content = { parts: { phase: unfinished }, explanations };
    const context = aContext(ENTRIES, {
      pending: { 'GP-0001': { status: 'draft', content, baseVersion: entry.version } },
    });
    const { rows } = await preview({ cost: 12, ...REASON }, context);
    expect(rows[0]).toMatchObject({
      state: 'changed',
      problems: [],
      warnings: [],
      content: { parts: { phase: unfinished }, explanations },
    });
  });

  it('does not touch what waits for a decision', async () => {
    const { rows } = await preview({ cost: 12, ...REASON }, pending('sent'));
    expect(rows[0]).toMatchObject({ state: 'problem', content: null });
    expect(rows[0]?.problems[0]?.message).toContain('retirez');
  });

  it('has nothing to add to what says the same', async () => {
    const cells = { phase: 'Déploiement', phaseReason: 'Périmètre', phaseWhy: 'Prêt.' };
    const { rows } = await preview(cells, pending('sent'));
    expect(rows[0]).toMatchObject({ state: 'unchanged', notes: [{ address: null }] });
  });
});

describe('the proposal of a project', () => {
  const proposal = withCells([...GRID, (GRID[0] ?? []).map(() => null)], 4, {
    name: 'SEXTANT',
    description: 'Remplace la boussole.',
    phase: 'Cadrage',
    interministerial: 'Non',
    textReason: 'Périmètre',
    textWhy: 'Décidé en comité.',
  });
  const creation = {
    ...blankCreation(),
    name: 'SEXTANT',
    description: 'Remplace la boussole.',
    ministry: 'MER',
    phase: 'framing',
    reason: { code: 'scope', text: 'Décidé en comité.' },
  };

  it.each([
    ['xlsx', asXlsx],
    ['csv', async (grid: typeof proposal) => asCsv(grid)],
  ] as const)('is a row without identifier (%s)', async (_, write) => {
    const { rows, counts } = await goodPreviewOf(await write(proposal), aContext(ENTRIES));
    expect(counts).toMatchObject({ unchanged: 2, proposals: 1 });
    expect(rows[2]).toMatchObject({
      line: 4,
      project: null,
      name: 'SEXTANT',
      ministry: 'MER',
      state: 'new',
      content: { parts: { create: creation } },
      baseVersion: 0,
    });
  });

  it('says what is missing, cell by cell', async () => {
    const grid = withCells(proposal, 4, {
      description: null,
      textReason: null,
      phase: 'Déploiement',
    });
    const { rows } = await goodPreviewOf(await asXlsx(grid), aContext(ENTRIES));
    expect(rows[2]?.problems.map(({ address }) => address).toSorted()).toEqual(
      [addressOf('description', 4), addressOf('textReason', 4)].toSorted(),
    );
  });

  it('asks which ministry, of one who has several', async () => {
    const ministries = [
      { code: 'MER', label: 'Ministère de la Mer' },
      { code: 'MJ', label: 'Ministère de la Justice' },
    ];
    const context = aContext(ENTRIES, { ministries });
    const { rows } = await goodPreviewOf(await asXlsx(proposal), context);
    expect(rows[2]?.problems[0]).toMatchObject({ address: addressOf('ministry', 4) });
    const chosen = withCells(proposal, 4, { ministry: 'MINISTERE DE LA JUSTICE' });
    expect((await goodPreviewOf(await asXlsx(chosen), context)).rows[2]).toMatchObject({
      state: 'new',
      ministry: 'MJ',
    });
  });

  it('is not made twice of the same file', async () => {
    const context = aContext(ENTRIES, { proposals: [{ name: 'Sextant', ministry: 'MER' }] });
    const { rows } = await goodPreviewOf(await asXlsx(proposal), context);
    expect(rows[2]?.problems[0]?.message).toContain('déjà proposé');
  });
});
