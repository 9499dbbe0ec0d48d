import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anOpenEdition, aProject, MANAGER } from '@/db/fixtures/portfolio';
import { published } from '@/db/fixtures/publications';
import { scratchDatabase } from '@/db/fixtures/scratch-database';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { GET } from './route';

const asking = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock('@/app/session/actor', () => ({
  watchingActor: async () => asking.actor,
  hasNoRights: () => false,
}));

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(async () => {
  scratch = scratchDatabase();
  anOpenEdition();
  aProject();
  await published();
  asking.actor = MANAGER;
});
afterEach(() => scratch.dispose());

function get(file: string, version = '1', edition = '1'): Promise<Response> {
  const params = Promise.resolve({ edition, version, file });
  return GET(new Request('http://localhost/'), { params });
}

describe('a published file', () => {
  it('is given byte for byte, to be kept', async () => {
    const answer = await get('panorama-1.csv');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(answer.headers.get('etag')).toBe(
      `"${createHash('sha256').update(bytes).digest('hex')}"`,
    );
  });

  it('is read in place, in a sandbox without our origin, when it is the page', async () => {
    const answer = await get('index.html');
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox /);
    expect(answer.headers.get('content-security-policy')).not.toContain('allow-same-origin');
  });

  it.each([
    ['rien.csv', '1', '1'],
    ['panorama-1.csv', '2', '1'],
    ['panorama-1.csv', '1', '7'],
    ['../panorama.db', '1', '1'],
    ['%', '1', '1'],
    ['panorama-1.csv', 'un', '1'],
  ])('is not found as %s of %s, edition %s', async (file, version, edition) => {
    expect((await get(file, version, edition)).status).toBe(404);
  });

  it('is not for who is not signed in', async () => {
    asking.actor = null;
    expect((await get('panorama-1.csv')).status).toBe(401);
  });
});
