import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchingActor } from '@/app/session/actor';
import { anOpenEdition, aProject, liaisonOf, MANAGER, OFFICER } from '@/db/fixtures/portfolio';
import { scratchDatabase } from '@/db/fixtures/scratch-database';
import { aCostOf, aSent } from '@/db/fixtures/submissions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { InboxView } from '@/lib/views/submissions';
import { GET as getOne } from './[transmission]/route';
import { GET } from './route';

vi.mock('@/app/session/actor', async () => {
  const { hasNoRights } =
    await vi.importActual<typeof import('@/app/session/actor')>('@/app/session/actor');
  return { watchingActor: vi.fn(), hasNoRights };
});

const OWN = liaisonOf('MJ');
const OTHER = liaisonOf('MI');

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

function asked(by: Actor | null, search = '', tag?: string): Promise<Response> {
  vi.mocked(watchingActor).mockResolvedValue(by);
  const headers = tag === undefined ? undefined : { 'if-none-match': tag };
  return GET(new Request(`https://ici.exemple/api/transmissions${search}`, { headers }));
}

function askedOne(by: Actor, transmission: string, tag?: string): Promise<Response> {
  vi.mocked(watchingActor).mockResolvedValue(by);
  const headers = tag === undefined ? undefined : { 'if-none-match': tag };
  const request = new Request(`https://ici.exemple/api/transmissions/${transmission}`, { headers });
  return getOne(request, { params: Promise.resolve({ transmission }) });
}

async function rows(response: Promise<Response>): Promise<string[]> {
  const view = (await (await response).json()) as InboxView;
  return view.rows.map(({ id }) => id);
}

describe('GET /api/transmissions', () => {
  it('answers what the reader may see, under the filters asked', async () => {
    const { project } = aProject();
    const { submission } = aSent(OWN, project, aCostOf(project));
    expect(await rows(asked(OFFICER))).toEqual([submission]);
    expect(await rows(asked(OWN, '?edition=1&statut=transmise'))).toEqual([submission]);
    expect(await rows(asked(OFFICER, '?statut=refusee'))).toEqual([]);
    expect(await rows(asked(OFFICER, '?ministere=MI'))).toEqual([]);
    expect(await rows(asked(OTHER))).toEqual([]);
  });

  it('answers 304 until something they may see happens', async () => {
    const tagOf = async (actor: Actor) => (await asked(actor)).headers.get('etag') ?? '';
    const before = [await tagOf(OFFICER), await tagOf(OWN), await tagOf(OTHER)];
    expect((await asked(OFFICER, '', before[0])).status).toBe(304);
    const { project } = aProject();
    aSent(OWN, project, aCostOf(project));
    expect((await asked(OFFICER, '', before[0])).status).toBe(200);
    expect((await asked(OWN, '', before[1])).status).toBe(200);
    expect((await asked(OTHER, '', before[2])).status).toBe(304);
  });

  it('refuses with a French sentence: nobody, no right, no ministry, what is not understood', async () => {
    const statuses = [
      await asked(null),
      await asked(MANAGER),
      await asked(liaisonOf()),
      await asked(OFFICER, '?statut=perdue'),
      await asked(OFFICER, '?edition=7'),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([401, 403, 403, 400, 404]);
    for (const response of statuses) {
      expect(await response.json()).toEqual({ message: expect.stringMatching(/\.$/) });
    }
  });
});

describe('GET /api/transmissions/[transmission]', () => {
  it('answers alike for another ministry’s and for one that does not exist', async () => {
    const { project } = aProject();
    const { submission } = aSent(OWN, project, aCostOf(project));
    const answers = [
      await askedOne(OTHER, submission),
      await askedOne(OTHER, 'T-ZZZZZZZZZZZZ'),
      await askedOne(OTHER, '../editions'),
    ];
    const told = await Promise.all(answers.map((answer) => answer.json()));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(told.map((body) => JSON.stringify(body))).size).toBe(1);
    const tag = (await asked(OTHER)).headers.get('etag') ?? '';
    const known = [await askedOne(OTHER, submission, tag), await askedOne(OTHER, 'T-0', tag)];
    expect(known.map(({ status }) => status)).toEqual([304, 304]);
  });

  it('answers the page to both sides, and 304 while nothing moves', async () => {
    const { project } = aProject();
    const { submission } = aSent(OWN, project, aCostOf(project));
    for (const actor of [OWN, OFFICER]) {
      const answer = await askedOne(actor, submission);
      expect(await answer.json()).toMatchObject({ summary: { id: submission, status: 'sent' } });
      const tag = answer.headers.get('etag') ?? '';
      expect((await askedOne(actor, submission, tag)).status).toBe(304);
    }
    expect((await askedOne(MANAGER, submission)).status).toBe(403);
  });
});
