import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOpenEdition, aProject, OFFICER } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { editionMovesTo } from '../fixtures/submissions';
import { loadHistory } from '../queries/history';
import { sheetPreview } from '../queries/sheet-preview';
import { loadSubmissions } from '../queries/submissions';
import { reader } from '../read';
import { audit } from '../schema/history';
import { performAct } from './entries';
import { keepSheet, SHEET_MOVED } from './sheet';
import { filledReading, NOW } from './sheet/fixtures/filled-sheet';
import {
  choicesOn,
  datedPreviewOf,
  ENVIRONMENT,
  HALVED,
  keep,
  kept,
  LATER,
  LIAISON,
  PROPOSAL,
  previewOf,
  statuses,
  written,
} from './sheet/fixtures/keeping';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

describe('keeping a spreadsheet', () => {
  it('makes drafts of the good rows, confirms where told, leaves the others', async () => {
    const [later, wrong, same, silent] = [aProject(), aProject(), aProject(), aProject()];
    const reading = await filledReading(
      LIAISON,
      {
        [later.project]: LATER,
        [wrong.project]: { cost: 'trente' },
        [same.project]: { confirm: 'Oui' },
      },
      [PROPOSAL],
    );
    const result = kept(reading);
    expect(result.drafts.map(({ project }) => project)).toEqual([later.project, null]);
    expect(result.sent).toEqual([]);
    expect(result.confirmed.map(({ project }) => project)).toEqual([same.project]);
    expect(statuses()).toEqual(['draft', 'draft']);
    const told = loadHistory(reader(), 'everything').revisions;
    expect(told.at(-1)).toMatchObject({
      project: same.project,
      origin: 'submission',
      changes: [{ kind: 'confirmation' }],
    });
    expect(told.some(({ project, seq }) => project === silent.project && seq > silent.seq)).toBe(
      false,
    );
    const journal = reader().select().from(audit).all();
    expect(journal.map(({ action }) => action).slice(-2)).toEqual(['entry.confirm', 'sheet.keep']);
    expect(journal.at(-1)?.summary).toContain(later.project);
  });

  it('does not confirm unless asked', async () => {
    const { project } = aProject();
    const reading = await filledReading(LIAISON, { [project]: { confirm: 'Oui' } });
    const before = written().revisions;
    expect(kept(reading, { confirm: false }).confirmed).toEqual([]);
    expect(written().revisions).toBe(before);
  });

  it('sends what is ready, with the words typed beside it, and keeps the rest as drafts', async () => {
    const [later, halved, unsaid] = [aProject(), aProject(), aProject()];
    const reading = await filledReading(LIAISON, {
      [later.project]: LATER,
      [halved.project]: HALVED,
      [unsaid.project]: HALVED,
    });
    const lineOf = (project: string) =>
      previewOf(reading).rows.find((row) => row.project === project)?.line ?? 0;
    const words = { 'budget.costHalved': 'Le lot 2 est abandonné' };
    const result = kept(reading, {
      send: true,
      explanations: [{ line: lineOf(halved.project), words }],
    });
    expect(result.sent.map(({ project }) => project)).toEqual([later.project, halved.project]);
    expect(result.drafts.map(({ project }) => project)).toEqual([unsaid.project]);
    expect(statuses()).toEqual(['sent', 'sent', 'draft']);
    const [, sent] = loadSubmissions(reader(), OFFICER);
    expect(sent?.events[0]).toMatchObject({ content: { explanations: words } });
  });

  it('sends at a second time the drafts that a first time kept', async () => {
    const { project } = aProject();
    const reading = await filledReading(LIAISON, { [project]: LATER }, [PROPOSAL]);
    kept(reading);
    expect(kept(reading)).toEqual({ drafts: [], sent: [], confirmed: [] });
    expect(kept(reading, { send: true }).sent).toHaveLength(2);
    expect(statuses()).toEqual(['sent', 'sent']);
    expect(kept(reading, { send: true })).toEqual({ drafts: [], sent: [], confirmed: [] });
  });

  it('finds nothing wrong in a file dropped again once it is kept', async () => {
    const [later, same] = [aProject(), aProject()];
    const reading = await filledReading(
      LIAISON,
      { [later.project]: LATER, [same.project]: { confirm: 'Oui' } },
      [PROPOSAL],
    );
    kept(reading, { send: true });
    const { rows } = previewOf(reading);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(rows.map(({ refusal }) => refusal)).toEqual([
      null,
      expect.stringContaining('Déjà confirmé'),
      expect.stringContaining('déjà proposé'),
    ]);
  });
});

describe('all or nothing', () => {
  it('a surprise on the last row leaves nothing of the first ones', async () => {
    const [first, second] = [aProject(), aProject()];
    const reading = await filledReading(LIAISON, {
      [first.project]: LATER,
      [second.project]: LATER,
    });
    const before = written();
    let given = 0;
    const failing = {
      ...ENVIRONMENT,
      identifier: () => {
        given += 1;
        if (given > 1) throw new Error('no more identifiers');
        return ENVIRONMENT.identifier();
      },
    };
    const seen = datedPreviewOf(reading);
    const input = { ...seen, choices: choicesOn(seen.preview) };
    expect(keepSheet(LIAISON, input, failing)).toEqual({
      status: 'unexpected',
      reference: 'ref',
    });
    expect(given).toBe(2);
    expect(written()).toEqual(before);
  });

  it('keeps nothing more once the collection is over, of a preview made before or after', async () => {
    const [later, same] = [aProject(), aProject()];
    const rows = { [later.project]: LATER, [same.project]: { confirm: 'Oui' } };
    const reading = await filledReading(LIAISON, rows, [PROPOSAL]);
    const seen = datedPreviewOf(reading);
    editionMovesTo('review');
    const before = written();
    const input = { ...seen, choices: choicesOn(seen.preview, { send: true }) };
    expect(keepSheet(LIAISON, input, ENVIRONMENT)).toEqual({
      status: 'refused',
      reason: SHEET_MOVED,
    });
    const { version, preview } = sheetPreview(LIAISON, reading, NOW);
    expect(preview).toEqual({ refused: expect.stringContaining('l’édition est en relecture') });
    // Were a preview to pass for the one of now, each row would be refused all the same.
    expect(keepSheet(LIAISON, { ...input, version }, ENVIRONMENT)).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('l’édition est en relecture'),
    });
    expect(written()).toEqual(before);
  });

  it('an officer’s act since the preview keeps nothing and says so', async () => {
    const [first, second] = [aProject(), aProject()];
    const reading = await filledReading(LIAISON, {
      [first.project]: LATER,
      [second.project]: LATER,
    });
    const seen = datedPreviewOf(reading);
    performAct(OFFICER, {
      act: 'phase',
      project: second.project,
      edition: 1,
      expectedVersion: second.seq,
      phase: 'trial',
      reason: { code: 'schedule', text: 'Vu en comité' },
    });
    const choices = choicesOn(seen.preview);
    expect(keepSheet(LIAISON, { ...seen, choices }, ENVIRONMENT)).toMatchObject({
      status: 'refused',
      reason: SHEET_MOVED,
    });
    expect(statuses()).toEqual([]);
    // The same file, looked at again, leaves the officer’s change alone.
    expect(kept(reading).drafts).toHaveLength(2);
  });

  it('two hundred rows at once at most', async () => {
    aProject();
    const proposals = Array.from({ length: 201 }, (_, index) => ({
      ...PROPOSAL,
      name: `GREFFE ${index}`,
    }));
    const before = written();
    const result = keep(await filledReading(LIAISON, {}, proposals));
    expect(result).toMatchObject({ status: 'refused', reason: expect.stringContaining('200') });
    expect(written()).toEqual(before);
  });
});
