import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentActor, watchingActor } from '@/app/session/actor';
import { filledSheet, NOW, type Written } from '@/db/commands/sheet/fixtures/filled-sheet';
import { anOpenEdition, aProject, liaisonOf } from '@/db/fixtures/portfolio';
import { scratchDatabase } from '@/db/fixtures/scratch-database';
import { loadSubmissions } from '@/db/queries/submissions';
import { reader } from '@/db/read';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { UploadPreview } from '@/lib/views/sheet-upload';
import { POST as PROBLEMS } from './erreurs/route';
import { anUpload } from './fixtures/requests';
import { POST as KEEP } from './garder/route';
import { GET, POST } from './route';

vi.mock('next/cache', () => ({ revalidatePath: vi.fn() }));
vi.mock('@/app/session/actor', () => ({
  currentActor: vi.fn(),
  watchingActor: vi.fn(),
  hasNoRights: ({ role, ministries }: Actor) => role === 'liaison' && ministries.length === 0,
}));

const LIAISON = liaisonOf('MJ');
const LATER: Written = {
  plannedEndOn: '30/06/2019',
  scheduleReason: 'Fournisseur ou marché',
  scheduleWhy: 'Le prestataire a changé',
};

function asking(actor: Actor | null): void {
  vi.mocked(currentActor).mockReset().mockResolvedValue(actor);
  vi.mocked(watchingActor).mockReset().mockResolvedValue(actor);
}

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
  asking(LIAISON);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
});
afterEach(() => {
  vi.useRealTimers();
  scratch.dispose();
});

function download(search: string): Promise<Response> {
  return GET(new Request(`https://ici.exemple/api/collecte/tableur${search}`));
}

async function previewOf(bytes: Uint8Array): Promise<UploadPreview> {
  const answer = await (await POST(anUpload(bytes))).json();
  expect(answer).toMatchObject({ status: 'ok' });
  return answer.preview;
}

function choicesFor({ fingerprint }: { fingerprint: string }) {
  return { fingerprint, replace: [], explanations: [], confirm: true, send: true };
}

describe('GET /api/collecte/tableur', () => {
  it('hands out one’s own projects, whatever else is asked', async () => {
    const { project } = aProject();
    const other = aProject({ ministry: 'MI', name: 'SECRET', functionalZone: 'Zone secrète' });
    for (const search of [
      '?format=csv',
      '?format=csv&ministere=MI',
      `?format=csv&projet=${other.project}&edition=1`,
      '?format=csv&ministeres=MJ,MI&actor=l-MI',
    ]) {
      const response = await download(search);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="panorama-1-collecte-mj-2018-05-14\.csv"$/,
      );
      const text = await response.text();
      expect(text).toContain(project);
      expect(text).not.toMatch(/SECRET|secrète|GP-0002/);
    }
  });

  it('is a workbook by default, refuses other formats', async () => {
    aProject();
    const response = await download('');
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
    expect((await download('?format=ods')).status).toBe(400);
  });

  it('says that there is no collection with 409', async () => {
    scratch.dispose();
    scratch = scratchDatabase();
    const response = await download('?format=csv');
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({ message: expect.stringContaining('collecte') });
  });
});

describe('a file refused as a whole', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['no table', new Uint8Array([0, 1, 2, 3])],
    ['another table', new TextEncoder().encode('a;b\n1;2\n')],
  ])('%s is one sentence', async (_, bytes) => {
    const response = await POST(anUpload(bytes));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'refused',
      reason: expect.stringMatching(/^.{20,}$/),
    });
  });
});

describe('from preview to keeping', () => {
  it('keeps nothing at the preview, then what was previewed', async () => {
    const { project } = aProject();
    const bytes = await filledSheet(LIAISON, { [project]: LATER });
    const preview = await previewOf(bytes);
    expect(preview.rows[0]?.changes).toMatchObject([{ address: 'N2', label: 'Fin prévue' }]);
    expect(loadSubmissions(reader(), 'everything')).toEqual([]);
    const kept = await (await KEEP(anUpload(bytes, choicesFor(preview)))).json();
    expect(kept).toMatchObject({ status: 'ok', value: { kept: { sent: [{ project }] } } });
    expect(loadSubmissions(reader(), 'everything')).toHaveLength(1);
  });

  it('answers a preview up to date where the one seen is not, and keeps nothing', async () => {
    const { project } = aProject();
    const bytes = await filledSheet(LIAISON, { [project]: LATER });
    const answer = await (await KEEP(anUpload(bytes, choicesFor({ fingerprint: 'autre' })))).json();
    expect(answer).toMatchObject({ status: 'moved', preview: { rows: [{ project }] } });
    expect(loadSubmissions(reader(), 'everything')).toEqual([]);
    const again = await KEEP(anUpload(bytes, choicesFor(answer.preview)));
    expect(await again.json()).toMatchObject({ status: 'ok' });
  });

  it('another ministry’s file says nothing of its projects, and keeps none', async () => {
    aProject();
    const secret = aProject({ ministry: 'MI', name: 'SECRET' });
    const bytes = await filledSheet(liaisonOf('MI'), { [secret.project]: LATER });
    const preview = await (await POST(anUpload(bytes))).text();
    const kept = await (await KEEP(anUpload(bytes, choicesFor({ fingerprint: 'f' })))).text();
    const problems = await PROBLEMS(anUpload(bytes));
    expect(problems.status).toBe(409);
    for (const text of [preview, kept, await problems.text()]) expect(text).not.toContain('SECRET');
    expect(loadSubmissions(reader(), 'everything')).toEqual([]);
  });
});

describe('POST /api/collecte/tableur/erreurs', () => {
  it('gives back the rows to mend and no others, with what is wrong', async () => {
    const [good, wrong] = [aProject(), aProject()];
    const secret = aProject({ ministry: 'MI', name: 'SECRET', cost: '77,7' });
    const bytes = await filledSheet(
      LIAISON,
      { [good.project]: LATER, [wrong.project]: { cost: 'trente' } },
      [{ project: secret.project, version: '1', name: 'X' }],
    );
    const response = await PROBLEMS(anUpload(bytes));
    expect(response.headers.get('content-disposition')).toContain(
      'panorama-1-collecte-mj-a-corriger-',
    );
    expect(response.headers.get('content-disposition')).toContain('.csv"');
    const text = await response.text();
    expect(text).toContain('trente');
    expect(text).toContain(wrong.project);
    expect(text).not.toContain(good.project);
    expect(text).not.toMatch(/SECRET|77,7/);
  });

  it('says so with 409 where nothing is to be mended', async () => {
    const { project } = aProject();
    const bytes = await filledSheet(LIAISON, { [project]: LATER });
    expect((await PROBLEMS(anUpload(bytes))).status).toBe(409);
  });
});
