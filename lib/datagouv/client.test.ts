import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portalClient } from './client';
import { DATASET, FakePortal, KEY } from './fixtures/portal';
import { type PortalServer, startPortal } from './fixtures/portal-server';
import { bundleOf, P41 } from './fixtures/publications';
import { readerComplaints } from './fixtures/reader';
import { pushPublication } from './push';

let portal: FakePortal;
let server: PortalServer;
let deadlines: AbortController[];
beforeEach(async () => {
  portal = new FakePortal();
  server = await startPortal(portal);
  deadlines = [];
});
afterEach(() => server.stop());

function push({ key = KEY, dataset = DATASET, url = server.url } = {}) {
  const deadline = () => {
    const controller = new AbortController();
    deadlines.push(controller);
    return controller.signal;
  };
  return pushPublication({
    publication: P41,
    files: bundleOf(P41),
    portal: portalClient({ url, dataset, key }, { fetch, deadline }),
    pause: async () => {},
  });
}

/** Answers the first change with `response`, and the rest as usual. */
function answerFirst(response: () => Response) {
  portal.intercept = ({ change }) => (change === 1 ? response() : null);
}

describe('over HTTP', () => {
  it('pushes a publication', async () => {
    expect(await push()).toMatchObject({ status: 'done', steps: 8 });
    expect(readerComplaints(portal.dataset, [P41])).toEqual([]);
  });

  it.each([
    [401, /ne reconnaît pas la clé/],
    [403, /n’a pas le droit/],
    [410, /a été supprimé/],
    [413, /trop lourd/],
    [415, /ne prend pas ce type/],
    [418, /Le portail refuse \(418\)\. Il dit\u202f: théière/],
  ])('stops at once on %i, with what to do', async (status, reason) => {
    answerFirst(() => new Response('théière', { status }));
    expect(await push()).toEqual({ status: 'stopped', reason: expect.stringMatching(reason) });
    expect(portal.calls.filter(({ change }) => change > 0)).toHaveLength(1);
  });

  it('says that a key is wrong, and that a dataset is unknown', async () => {
    expect(await push({ key: 'une-autre-cle' })).toMatchObject({ reason: /clé/ });
    expect(await push({ dataset: 'inconnu' })).toMatchObject({ reason: /DATAGOUV_DATASET/ });
  });

  it.each(['fails-before', 'fails-after', 'cut-before', 'cut-after', 'busy'] as const)(
    'goes on after a call that %s, in the middle of a push',
    async (fault) => {
      portal.fault = ({ change }) => (change === 3 || change === 5 ? fault : 'none');
      expect(await push()).toMatchObject({ status: 'done' });
      expect(readerComplaints(portal.dataset, [P41])).toEqual([]);
    },
  );

  it('gives a call up after its deadline, and looks whether it was done', async () => {
    portal.fault = ({ change }) => (change === 1 ? 'silent-after' : 'none');
    const pushing = push();
    await server.silent;
    deadlines.at(-1)?.abort();
    expect(await pushing).toMatchObject({ status: 'done' });
    expect(portal.dataset.resources).toHaveLength(4);
  });
});

describe('the key', () => {
  it('is not carried to another host by a redirection', async () => {
    const other = new FakePortal();
    const elsewhere = await startPortal(other);
    const location = `${elsewhere.url}/api/1/datasets/${DATASET}/upload/`;
    answerFirst(() => new Response(null, { status: 307, headers: { Location: location } }));
    const outcome = await push();
    await elsewhere.stop();
    expect(outcome).toMatchObject({ status: 'stopped', reason: /Le portail renvoie vers 127/ });
    expect(other.calls).toEqual([]);
  });

  it('is in a header only, and in no outcome, even where the portal repeats it', async () => {
    answerFirst(() => new Response(`Bad key ${KEY}`, { status: 400 }));
    const outcome = await push();
    expect(JSON.stringify(outcome)).not.toContain(KEY);
    expect(outcome).toMatchObject({ reason: /Bad key …/ });
    expect(portal.calls.every(({ key, path }) => key === KEY && !path.includes(KEY))).toBe(true);
    portal.fault = () => 'cut-before';
    expect(JSON.stringify(await push())).not.toContain(KEY);
  });
});
