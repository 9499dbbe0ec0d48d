import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentActor, watchingActor } from '@/app/session/actor';
import { NOW, type Written } from '@/db/commands/sheet/fixtures/filled-sheet';
import {
  ADMINISTRATOR,
  anOpenEdition,
  aProject,
  liaisonOf,
  MANAGER,
  OFFICER,
} from '@/db/fixtures/portfolio';
import { scratchDatabase } from '@/db/fixtures/scratch-database';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { MAXIMUM_SHEET_BYTES } from '@/lib/files/ministry-sheet/read';
import { MAXIMUM_UPLOAD_BYTES } from '@/lib/schemas/sheet';
import type { UploadPreview } from '@/lib/views/sheet-upload';
import { POST as PROBLEMS } from './erreurs/route';
import { anUpload, aRequest, endless, OURS, silent } from './fixtures/requests';
import { POST as KEEP } from './garder/route';
import { GET, POST } from './route';

vi.mock('next/cache', () => ({ revalidatePath: vi.fn() }));
vi.mock('@/app/session/actor', () => ({
  currentActor: vi.fn(),
  watchingActor: vi.fn(),
  hasNoRights: ({ role, ministries }: Actor) => role === 'liaison' && ministries.length === 0,
}));

const LIAISON = liaisonOf('MJ');
const _LATER: Written = {
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

async function _previewOf(bytes: Uint8Array): Promise<UploadPreview> {
  const answer = await (await POST(anUpload(bytes))).json();
  expect(answer).toMatchObject({ status: 'ok' });
  return answer.preview;
}

function _choicesFor({ fingerprint }: { fingerprint: string }) {
  return { fingerprint, replace: [], explanations: [], confirm: true, send: true };
}

const WRITES = { preview: POST, keep: KEEP, problems: PROBLEMS } as const;
const REFUSED: [string, Actor | null, number][] = [
  ['nobody', null, 401],
  ['an officer', OFFICER, 403],
  ['a manager', MANAGER, 403],
  ['an administrator', ADMINISTRATOR, 403],
  ['a liaison of no ministry', liaisonOf(), 403],
];

describe('who may ask', () => {
  it.each(REFUSED)('%s downloads nothing', async (_, actor, status) => {
    aProject();
    asking(actor);
    const response = await download('?format=xlsx');
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ message: expect.stringMatching(/\S/) });
  });

  it.each(
    Object.entries(WRITES).flatMap(([name, post]) =>
      REFUSED.map(([who, actor, status]) => [who, name, post, actor, status] as const),
    ),
  )(
    '%s may not %s, and not a byte is read of what they send',
    async (_, __, post, actor, status) => {
      asking(actor);
      const { body, given } = endless();
      const response = await post(aRequest(body));
      expect(response.status).toBe(status);
      expect(given()).toBeLessThanOrEqual(64 * 1024);
    },
  );

  it.each(Object.entries(WRITES))('%s refuses another site before it asks who', async (_, post) => {
    const { body } = endless();
    const headers = { host: 'ici.exemple', origin: 'https://ailleurs.exemple' };
    expect((await post(aRequest(body, headers))).status).toBe(403);
    expect((await post(aRequest('x', { host: 'ici.exemple' }))).status).toBe(403);
    expect(currentActor).not.toHaveBeenCalled();
  });
});

describe('limits', () => {
  it('are those of the reader of the file, and said by the page', () => {
    expect(MAXIMUM_UPLOAD_BYTES).toBe(MAXIMUM_SHEET_BYTES);
  });

  it.each(Object.entries(WRITES))('%s stops reading a body without end', async (_, post) => {
    const { body, given, stopped } = endless();
    const response = await post(aRequest(body));
    expect(response.status).toBe(413);
    expect(stopped()).toBe(true);
    expect(given()).toBeLessThan(MAXIMUM_SHEET_BYTES + 2 * 1024 * 1024);
  });

  it.each([
    ['too small', '10'],
    ['no number', 'beaucoup'],
    ['negative', '-5'],
  ])('a length announced %s is not believed', async (_, length) => {
    const { body, stopped } = endless();
    const response = await POST(aRequest(body, { ...OURS, 'content-length': length }));
    expect(response.status).toBe(413);
    expect(stopped()).toBe(true);
  });

  it('reads nothing of what says it is too long', async () => {
    const { body, given } = endless();
    const headers = { ...OURS, 'content-length': '999999999' };
    expect((await POST(aRequest(body, headers))).status).toBe(413);
    expect(given()).toBeLessThanOrEqual(64 * 1024);
  });

  it('lets a person send one file at a time, and others meanwhile', async () => {
    const slow = silent();
    const first = POST(aRequest(slow.body));
    await vi.waitFor(() => expect(currentActor).toHaveBeenCalled());
    const second = await POST(anUpload(new Uint8Array([1])));
    expect(second.status).toBe(429);
    asking(liaisonOf('MI'));
    expect((await POST(anUpload(new Uint8Array([1])))).status).toBe(200);
    slow.fail();
    await expect(first).rejects.toThrow('gone');
    asking(LIAISON);
    expect((await POST(anUpload(new Uint8Array([1])))).status).toBe(200);
  });

  it('does not take many parts apart, even where a file is among them', async () => {
    const type = { ...OURS, 'content-type': 'multipart/form-data; boundary=x' };
    const file =
      '--x\r\nContent-Disposition: form-data; name="fichier"; filename="a.csv"\r\n\r\na\r\n';
    const empty = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n';
    const send = (parts: number) => POST(aRequest(`${file}${empty.repeat(parts)}--x--\r\n`, type));
    expect((await send(1)).status).toBe(200);
    expect((await send(50_000)).status).toBe(400);
  });

  it('refuses what is no form, no file, or no known choice', async () => {
    expect((await POST(aRequest('{}'))).status).toBe(400);
    const noFile = new FormData();
    noFile.set('fichier', 'du texte');
    expect((await POST(aRequest(noFile))).status).toBe(400);
    const bytes = new Uint8Array([1]);
    expect((await KEEP(anUpload(bytes))).status).toBe(400);
    expect((await KEEP(anUpload(bytes, '{'))).status).toBe(400);
    expect((await KEEP(anUpload(bytes, '{"fingerprint":"f","rows":[]}'))).status).toBe(400);
  });
});
