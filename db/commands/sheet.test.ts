import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SheetReading } from '@/lib/domain/sheet/sheet';
import { statusOf } from '@/lib/domain/submissions/events';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { SheetChoices } from '@/lib/schemas/sheet';
import type { UploadPreview } from '@/lib/views/sheet-upload';
import {
  ADMINISTRATOR,
  anOpenEdition,
  aProject,
  liaisonOf,
  MANAGER,
  OFFICER,
} from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { loadHistory } from '../queries/history';
import { sheetPreview } from '../queries/sheet-preview';
import { loadDrafts, loadSubmissions } from '../queries/submissions';
import { reader } from '../read';
import { audit } from '../schema/history';
import { performAct } from './entries';
import { keepSheet, SHEET_MOVED } from './sheet';
import { filledReading, NOW, type Written } from './sheet/fixtures/filled-sheet';
import { beginSubmission } from './submissions/begin';

const LIAISON = liaisonOf('MJ');
const ENVIRONMENT = (() => {
  let count = 0;
  return {
    now: () => NOW,
    reference: () => 'ref',
    identifier: () => {
      count += 1;
      return `T-${String(count).padStart(12, '0')}`;
    },
  };
})();

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

const LATER: Written = {
  plannedEndOn: '30/06/2019',
  scheduleReason: 'Fournisseur ou marché',
  scheduleWhy: 'Le prestataire a changé',
};
const HALVED: Written = {
  cost: '12',
  costReason: 'Périmètre',
  costWhy: 'Lot 2 abandonné',
};
const PROPOSAL: Written = {
  name: 'GREFFE 2',
  phase: 'Cadrage',
  description: 'Un nouveau greffe.',
  startOn: '01/01/2018',
  plannedEndOn: '01/01/2021',
  interministerial: 'Non',
  textReason: 'Périmètre',
  textWhy: 'Lancé en mars',
};

function previewOf(reading: SheetReading, actor: Actor = LIAISON): UploadPreview {
  const preview = sheetPreview(reader(), actor, reading, NOW);
  if ('refused' in preview) throw new Error(preview.refused);
  return preview;
}

function keep(reading: SheetReading, choices: Partial<SheetChoices> = {}, actor: Actor = LIAISON) {
  const { fingerprint } = previewOf(reading);
  const said = { replace: [], explanations: [], confirm: true, send: false, ...choices };
  return keepSheet(actor, { reading, choices: { fingerprint, ...said } }, ENVIRONMENT);
}

function kept(reading: SheetReading, choices: Partial<SheetChoices> = {}) {
  const result = keep(reading, choices);
  if (result.status !== 'ok') throw new Error(JSON.stringify(result));
  return result.value.kept;
}

/** Everything this command may write, to see that it wrote nothing. */
function written() {
  return {
    submissions: loadSubmissions(reader(), 'everything'),
    drafts: [...loadDrafts(reader(), 'everything')],
    revisions: loadHistory(reader(), 'everything').revisions.length,
    audit: reader().select().from(audit).all().length,
  };
}

function statuses() {
  return loadSubmissions(reader(), 'everything').map(({ events }) => statusOf(events));
}

/** Begins a draft in the browser, beside the spreadsheet. */
function typeDraft(project: string, baseVersion: number, plannedEndOn: string): string {
  const reason = { code: 'schedule', text: 'Saisi dans la page' };
  const begun = beginSubmission(
    LIAISON,
    {
      edition: 1,
      project,
      ministry: null,
      baseVersion,
      content: {
        parts: { schedule: { startOn: '2015-01-01', plannedEndOn, reason } },
        explanations: {},
      },
    },
    ENVIRONMENT,
  );
  if (begun.status !== 'ok') throw new Error(JSON.stringify(begun));
  return begun.value.submission;
}

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
    const { fingerprint } = previewOf(reading);
    typeDraft(second.project, second.seq, '2019-12-31');
    const before = written();
    const choices = { fingerprint, replace: [], explanations: [], confirm: true, send: true };
    expect(keepSheet(LIAISON, { reading, choices }, ENVIRONMENT)).toEqual({
      status: 'refused',
      reason: SHEET_MOVED,
    });
    expect(written()).toEqual(before);
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
    const { fingerprint } = previewOf(reading);
    const choices = { fingerprint, replace: [], explanations: [], confirm: true, send: false };
    expect(keepSheet(LIAISON, { reading, choices }, failing)).toEqual({
      status: 'unexpected',
      reference: 'ref',
    });
    expect(given).toBe(2);
    expect(written()).toEqual(before);
  });

  it('an officer’s act since the preview keeps nothing and says so', async () => {
    const [first, second] = [aProject(), aProject()];
    const reading = await filledReading(LIAISON, {
      [first.project]: LATER,
      [second.project]: LATER,
    });
    const { fingerprint } = previewOf(reading);
    performAct(OFFICER, {
      act: 'phase',
      project: second.project,
      edition: 1,
      expectedVersion: second.seq,
      phase: 'trial',
      reason: { code: 'schedule', text: 'Vu en comité' },
    });
    const choices = { fingerprint, replace: [], explanations: [], confirm: true, send: false };
    expect(keepSheet(LIAISON, { reading, choices }, ENVIRONMENT)).toMatchObject({
      status: 'refused',
      reason: SHEET_MOVED,
    });
    expect(statuses()).toEqual([]);
    // The same file, looked at again, leaves the officer’s change alone.
    expect(kept(reading).drafts).toHaveLength(2);
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
    const outside = sheetPreview(reader(), LIAISON, theirs, NOW);
    expect(outside).toEqual({ refused: expect.stringContaining('autre ministère') });
    expect(JSON.stringify(outside)).not.toMatch(/SECRET|77/);

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
