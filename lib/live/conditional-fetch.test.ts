import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  entityTag,
  fetchIfChanged,
  isFinal,
  LiveReadError,
  matchesVersion,
} from './conditional-fetch';

function answering(response: () => Response | Promise<never>) {
  const fetched = vi.fn(async (_url: string, _init?: RequestInit) => response());
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

describe('fetchIfChanged', () => {
  it('names the version at hand and takes a 304 for « nothing changed »', async () => {
    const fetched = answering(() => new Response(null, { status: 304 }));
    expect(await fetchIfChanged('/api/x', '12-3')).toBeNull();
    expect(fetched.mock.calls[0]?.[1]?.headers).toMatchObject({ 'If-None-Match': '"12-3"' });
  });

  it('asks without condition when it has nothing', async () => {
    const fetched = answering(() => Response.json({ a: 1 }));
    expect(await fetchIfChanged('/api/x', null)).toEqual({ a: 1 });
    expect(fetched.mock.calls[0]?.[1]?.headers).not.toHaveProperty('If-None-Match');
  });

  it('gives the server’s own sentence when it refuses, and knows what is final', async () => {
    answering(() => Response.json({ message: 'Session close.' }, { status: 401 }));
    const refusal = await fetchIfChanged('/api/x', null).catch((error: Error) => error);
    expect(refusal).toEqual(new LiveReadError(401, 'Session close.'));
    expect(isFinal(refusal as Error)).toBe(true);
  });

  it('says that the server is out of reach, which may pass', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    const failure = await fetchIfChanged('/api/x', null).catch((error: Error) => error);
    expect(failure).toMatchObject({ status: 0 });
    expect((failure as Error).message).toContain('Le serveur ne répond pas');
    expect(isFinal(failure as Error)).toBe(false);
  });

  it('does not show a page of HTML as a sentence', async () => {
    answering(() => new Response('<h1>502</h1>', { status: 502 }));
    const failure = await fetchIfChanged('/api/x', null).catch((error: Error) => error);
    expect((failure as Error).message).not.toContain('<');
  });
});

describe('matchesVersion', () => {
  it.each([
    [null, false],
    ['"1-2"', true],
    ['W/"1-2"', true],
    ['"0-1", W/"1-2"', true],
    ['"1-22"', false],
    ['1-2', false],
  ])('%s', (header, matches) => expect(matchesVersion(header, '1-2')).toBe(matches));

  it('matches the tag it writes', () => {
    expect(matchesVersion(entityTag('9-9'), '9-9')).toBe(true);
  });
});
