import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currentActor } from '@/app/session/actor';
import { previewSubmission } from '@/db/queries/submissions-preview';
import { POST } from './route';

vi.mock('@/app/session/actor', () => ({ currentActor: vi.fn() }));
vi.mock('@/db/queries/submissions-preview', () => ({ previewSubmission: vi.fn() }));

const LIAISON = { id: 'l1', name: 'Lise Liaison', role: 'liaison', ministries: ['MJ'] } as const;
const OURS = { host: 'ici.exemple', origin: 'https://ici.exemple' };
const OK = { status: 'ok', problems: {}, warnings: [], effects: [], parts: [] } as const;

beforeEach(() => {
  vi.mocked(currentActor).mockReset().mockResolvedValue(LIAISON);
  vi.mocked(previewSubmission).mockReset().mockReturnValue(OK);
});

function asked(body: string, headers: Record<string, string> = OURS): Promise<Response> {
  const init = { method: 'POST', body, headers };
  return POST(new Request('https://ici.exemple/api/transmissions/effet', init));
}

describe('POST /api/transmissions/effet', () => {
  it('answers what is typed comes to, and lets nobody keep it', async () => {
    const response = await asked('{"edition":1}');
    expect(await response.json()).toEqual(OK);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(previewSubmission).toHaveBeenCalledWith(LIAISON, { edition: 1 }, expect.any(String));
  });

  it('refuses another site before anything else', async () => {
    const foreign = { host: 'ici.exemple', origin: 'https://ailleurs.exemple' };
    expect((await asked('{}', foreign)).status).toBe(403);
    expect(currentActor).not.toHaveBeenCalled();
  });

  it('refuses nobody’s, what is too long and what is no JSON, without looking at it', async () => {
    expect((await asked('{')).status).toBe(400);
    expect((await asked(JSON.stringify('x'.repeat(260_000)))).status).toBe(413);
    vi.mocked(currentActor).mockResolvedValue(null);
    expect((await asked('{}')).status).toBe(401);
    expect(previewSubmission).not.toHaveBeenCalled();
  });
});
