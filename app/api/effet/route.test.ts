import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currentActor } from '@/app/session/actor';
import { previewAct } from '@/db/queries/preview';
import { POST } from './route';

vi.mock('@/app/session/actor', () => ({ currentActor: vi.fn() }));
vi.mock('@/db/queries/preview', () => ({ previewAct: vi.fn() }));

const OFFICER = { id: 'o1', name: 'Odile Officier', role: 'officer', ministries: [] } as const;
const OURS = { host: 'ici.exemple', origin: 'https://ici.exemple' };

beforeEach(() => {
  vi.mocked(currentActor).mockReset().mockResolvedValue(OFFICER);
  vi.mocked(previewAct).mockReset().mockReturnValue({ status: 'ok', effects: [], warnings: [] });
});

function aRequest(body: BodyInit, headers: Record<string, string> = OURS): Request {
  // A stream is sent without its length; Node asks for `duplex` then.
  const init = { method: 'POST', body, headers, duplex: 'half' };
  return new Request('https://ici.exemple/api/effet', init);
}

/** A body without end, and how many bytes of it were asked for. */
function endless(): {
  body: ReadableStream<Uint8Array>;
  given: () => number;
  stopped: () => boolean;
} {
  let given = 0;
  let stopped = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 10_000;
      controller.enqueue(new Uint8Array(10_000).fill(0x61));
    },
    cancel() {
      stopped = true;
    },
  });
  return { body, given: () => given, stopped: () => stopped };
}

describe('POST /api/effet', () => {
  it('answers what the act would do', async () => {
    const response = await POST(aRequest('{"act":"edit"}'));
    expect(response.status).toBe(200);
    expect(previewAct).toHaveBeenCalledWith(OFFICER, { act: 'edit' }, expect.any(String));
  });

  it('refuses another site with 403 before anything else', async () => {
    const foreign = { host: 'ici.exemple', origin: 'https://ailleurs.exemple' };
    const { body, given } = endless();
    const response = await POST(aRequest(body, foreign));
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ message: expect.stringContaining('Panorama') });
    expect(currentActor).not.toHaveBeenCalled();
    expect(given()).toBeLessThanOrEqual(10_000);
  });

  it('stops reading a body at its limit', async () => {
    const { body, given, stopped } = endless();
    const response = await POST(aRequest(body));
    expect(response.status).toBe(413);
    expect(given()).toBeLessThan(150_000);
    expect(stopped()).toBe(true);
  });

  it('reads nothing of a body that says it is too long', async () => {
    const { body, given } = endless();
    const response = await POST(aRequest(body, { ...OURS, 'content-length': '100001' }));
    expect(response.status).toBe(413);
    expect(given()).toBeLessThanOrEqual(10_000);
  });

  it('counts bytes, not characters', async () => {
    expect((await POST(aRequest(JSON.stringify('é'.repeat(50_000))))).status).toBe(413);
    expect((await POST(aRequest(JSON.stringify('é'.repeat(49_000))))).status).toBe(200);
  });

  it('refuses what is no JSON, and nobody', async () => {
    expect((await POST(aRequest('{'))).status).toBe(400);
    vi.mocked(currentActor).mockResolvedValue(null);
    expect((await POST(aRequest('{}'))).status).toBe(401);
  });
});
