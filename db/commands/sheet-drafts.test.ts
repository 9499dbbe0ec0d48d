import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ADMINISTRATOR,
  anOpenEdition,
  aProject,
  liaisonOf,
  MANAGER,
  OFFICER,
} from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { sheetPreview } from '../queries/sheet-preview';
import { loadDrafts } from '../queries/submissions';
import { reader } from '../read';
import { keepSheet, SHEET_MOVED } from './sheet';
import { filledReading, NOW } from './sheet/fixtures/filled-sheet';
import {
  choicesOn,
  datedPreviewOf,
  ENVIRONMENT,
  keep,
  kept,
  LATER,
  LIAISON,
  PROPOSAL,
  previewOf,
  statuses,
  typeDraft,
  written,
} from './sheet/fixtures/keeping';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

describe('a draft typed before', () => {
  it('stays unless the file is chosen, and is told apart from one that the row completes', async () => {
    const [rival, other] = [aProject(), aProject()];
    const typed = typeDraft(rival.project, rival.seq, '2019-12-31');
    typeDraft(other.project, other.seq, '2019-12-31');
    const reading = await filledReading(LIAISON, {
      [rival.project]: LATER,
      [other.project]: { functionalZone: 'Justice pénale' },
    });
    const { rows } = previewOf(reading);
    expect(rows[0]?.underWay).toMatchObject({
      submission: typed,
      status: 'draft',
      same: false,
      differences: expect.arrayContaining([
        { label: 'Fin prévue', draft: '31 décembre 2019', file: '30 juin 2019' },
      ]),
    });
    expect(rows[1]?.underWay).toMatchObject({ same: false, differences: [] });

    expect(kept(reading).drafts.map(({ project }) => project)).toEqual([other.project]);
    const drafts = () => loadDrafts(reader(), 'everything');
    expect(drafts().get(typed)?.content.parts.schedule?.plannedEndOn).toBe('2019-12-31');

    const result = kept(reading, { replace: [rows[0]?.line ?? 0] });
    expect(result.drafts).toMatchObject([{ project: rival.project, submission: typed }]);
    expect(drafts().get(typed)?.content.parts.schedule?.plannedEndOn).toBe('2019-06-30');
  });

  it('typed since the preview keeps everything from being written', async () => {
    const [first, second] = [aProject(), aProject()];
    const reading = await filledReading(LIAISON, {
      [first.project]: LATER,
      [second.project]: LATER,
    });
    const seen = datedPreviewOf(reading);
    typeDraft(second.project, second.seq, '2019-12-31');
    const before = written();
    const choices = choicesOn(seen.preview, { send: true });
    const moved = { status: 'refused', reason: SHEET_MOVED };
    // As it was seen, then as it is made anew, which is no longer what was seen.
    expect(keepSheet(LIAISON, { ...seen, choices }, ENVIRONMENT)).toEqual(moved);
    const anew = datedPreviewOf(reading);
    expect(keepSheet(LIAISON, { ...anew, choices }, ENVIRONMENT)).toEqual(moved);
    expect(written()).toEqual(before);
  });
});

describe('whose rows', () => {
  it.each([
    ['officer', OFFICER],
    ['manager', MANAGER],
    ['administrator', ADMINISTRATOR],
    ['a liaison of no ministry', liaisonOf()],
  ])('%s keeps nothing', async (_, actor) => {
    const { project } = aProject();
    const reading = await filledReading(LIAISON, { [project]: LATER });
    const before = written();
    expect(keep(reading, {}, actor).status).toBe('refused');
    expect(written()).toEqual(before);
  });

  it('another ministry’s file is refused whole, its rows among one’s own are not understood', async () => {
    const own = aProject();
    const other = aProject({ ministry: 'MI', name: 'SECRET', cost: '77' });
    const theirs = await filledReading(liaisonOf('MI'), { [other.project]: LATER });
    const outside = sheetPreview(LIAISON, theirs, NOW).preview;
    expect(outside).toEqual({ refused: expect.stringContaining('autre ministère') });
    expect(JSON.stringify(outside)).not.toMatch(/SECRET|77(000000|\u00a0M€)/);

    const mixed = await filledReading(LIAISON, {}, [{ project: other.project, ...LATER }]);
    const unknown = await filledReading(LIAISON, {}, [{ project: 'GP-9999', ...LATER }]);
    const [said, saidUnknown] = [mixed, unknown].map((reading) => previewOf(reading).rows.at(-1));
    expect(said).toEqual(saidUnknown);
    expect(said).toMatchObject({ project: null, content: null, baseVersion: 0, underWay: null });
    const result = keep(mixed);
    expect(result).toMatchObject({ value: { kept: { drafts: [], sent: [], confirmed: [] } } });
    expect(statuses()).toEqual([]);
    expect(own.seq).toBeGreaterThan(0);
  });

  it('says nothing of another ministry in a name taken or a programme known there', async () => {
    aProject();
    aProject({ ministry: 'MI', name: 'GREFFE 2' });
    const reading = await filledReading(LIAISON, {}, [PROPOSAL]);
    const [, proposal] = previewOf(reading).rows;
    expect(proposal?.warnings.map(({ code }) => code)).not.toContain('nameTaken');
    expect(proposal?.underWay).toBeNull();
  });
});
