import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { runs } from '@/lib/domain/fixtures/runs';
import { type Portal, portalClient } from './client';
import { DATASET, FakePortal, type Fault, KEY, ORIGIN } from './fixtures/portal';
import { bundleOf, P41, P42 } from './fixtures/publications';
import { comparable, readerComplaints } from './fixtures/reader';
import type { PushedPublication } from './publication';
import { pushPublication } from './push';

const SETTINGS = { url: ORIGIN, dataset: DATASET, key: KEY };
const never = () => new AbortController().signal;

let portal: FakePortal;
let paused: number[];
let complaints: string[];
beforeEach(() => {
  portal = freshPortal();
  paused = [];
});

/** A portal that already holds somebody else’s file, and is watched by a reader at every change. */
function freshPortal(): FakePortal {
  const made = new FakePortal();
  made.dataset.resources.push({
    id: 'a5d2f3a0-0000-4000-8000-000000000000',
    title: 'Notice',
    description: 'Écrite à la main',
    filetype: 'file',
    type: 'documentation',
    format: 'pdf',
    url: 'https://static.exemple.fr/resources/panorama/2016/notice.pdf',
    checksum: { type: 'sha1', value: '0'.repeat(40) },
  });
  complaints = [];
  made.onChange = () => complaints.push(...readerComplaints(made.dataset, [P41, P42]));
  return made;
}

function push(publication: PushedPublication, wrap: (client: Portal) => Portal = (same) => same) {
  return pushPublication({
    publication,
    files: bundleOf(publication),
    portal: wrap(portalClient(SETTINGS, { fetch: portal.fetch, deadline: never })),
    pause: async (seconds) => {
      paused.push(seconds);
    },
  });
}

const changes = () =>
  portal.calls
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'RID')}`);

/** The titles that a reader sees, in order. */
const titles = () => portal.dataset.resources.map(({ title }) => title);

describe('a push', () => {
  it('sends the files, then tells readers of them in one call', async () => {
    expect(await push(P41)).toEqual({ status: 'done', steps: 8, left: [], remark: null });
    expect(changes()).toEqual([
      `POST /datasets/${DATASET}/upload/`,
      `PUT /datasets/${DATASET}/resources/RID/`,
      `POST /datasets/${DATASET}/upload/`,
      `PUT /datasets/${DATASET}/resources/RID/`,
      `POST /datasets/${DATASET}/upload/`,
      `PUT /datasets/${DATASET}/resources/RID/`,
      `POST /datasets/${DATASET}/upload/`,
      `PUT /datasets/${DATASET}/`,
    ]);
    expect(titles()).toEqual([
      'Publication 4.1 – Panorama, édition 4 (CSV)',
      'Publication 4.1 – Chiffres clés (CSV)',
      'Publication 4.1 – Article (TXT)',
      'Publication 4.1 – Description des fichiers (JSON)',
      'Notice',
    ]);
    expect(portal.dataset).toMatchObject({
      title: 'Panorama des grands projets',
      license: 'lov2',
      private: false,
      frequency: 'irregular',
      temporal_coverage: { start: '2016-06-01', end: '2017-10-31' },
      extras: { ailleurs: 1 },
      tags: [
        'administration',
        'grands-projets',
        'panorama',
        'systemes-d-information',
        'tableau-de-bord',
      ],
    });
    expect(portal.dataset.description).toContain('publiée le 29 novembre 2017');
    expect(complaints).toEqual([]);
  });

  it('has nothing left to do the second time', async () => {
    await push(P41);
    const before = changes().length;
    expect(await push(P41)).toEqual({ status: 'done', steps: 0, left: [], remark: null });
    expect(changes()).toHaveLength(before);
  });

  it('adds a correction beside the publication it corrects, whose files do not move', async () => {
    await push(P41);
    const kept = portal.dataset.resources.map(({ url }) => url);
    await push(P42);
    expect(complaints).toEqual([]);
    expect(titles()).toEqual([
      'Publication 4.2 – Panorama, édition 4 (CSV)',
      'Publication 4.2 – Chiffres clés (CSV)',
      'Publication 4.2 – Article (TXT)',
      'Publication 4.2 – Description des fichiers (JSON)',
      'Publication 4.1 (corrigée par la 4.2) – Panorama, édition 4 (CSV)',
      'Publication 4.1 (corrigée par la 4.2) – Chiffres clés (CSV)',
      'Publication 4.1 (corrigée par la 4.2) – Article (TXT)',
      'Publication 4.1 (corrigée par la 4.2) – Description des fichiers (JSON)',
      'Notice',
    ]);
    expect(portal.dataset.resources.map(({ url }) => url)).toEqual(expect.arrayContaining(kept));
    expect(portal.dataset.description).toContain(
      'Elle corrige la publication 4.1\u202f: le coût de SIRHEN &lt;!-- /panorama --&gt; était faux.',
    );
    expect(portal.dataset.description.match(/<!-- panorama/g)).toHaveLength(1);
  });

  it('announces nothing when an earlier publication is pushed late', async () => {
    await push(P42);
    const { description } = portal.dataset;
    await push(P41);
    expect(portal.dataset.description).toBe(description);
    expect(titles().at(4)).toBe(
      'Publication 4.1 (corrigée par la 4.2) – Panorama, édition 4 (CSV)',
    );
    expect(complaints).toEqual([]);
  });

  it('leaves a dataset that is private as it is', async () => {
    portal.dataset.private = true;
    portal.onChange = () => {};
    await push(P41);
    expect(portal.dataset.private).toBe(true);
  });

  it('leaves out what the portal does not take, and says so', async () => {
    portal.extensions = ['csv', 'txt'];
    expect(await push(P41)).toMatchObject({
      status: 'done',
      left: [{ name: 'datapackage.json', reason: 'le portail ne prend pas les fichiers .json' }],
    });
  });

  it('puts back a file that somebody changed on the portal', async () => {
    await push(P41);
    const [first] = portal.dataset.resources;
    if (first) first.checksum = { type: 'sha1', value: 'f'.repeat(40) };
    // The portal takes the title back to the file’s name: the second step says it again.
    expect(await push(P41)).toMatchObject({ status: 'done', steps: 2 });
    expect(readerComplaints(portal.dataset, [P41])).toEqual([]);
  });
});

describe('a push that meets trouble', () => {
  it('looks before it sends again, when nobody knows whether a file arrived', async () => {
    portal.fault = ({ change }) => (change === 1 ? 'cut-after' : 'none');
    await push(P41);
    expect(changes().filter((call) => call.startsWith('POST'))).toHaveLength(4);
    expect(complaints).toEqual([]);
  });

  it('takes away the copy left by a file that arrived after it was sent again', async () => {
    portal.fault = ({ change }) => (change === 1 ? 'late' : 'none');
    portal.onChange = () => portal.settle();
    await push(P41);
    expect(readerComplaints(portal.dataset, [P41])).toEqual([]);
    expect(changes().filter((call) => call.startsWith('DELETE'))).toHaveLength(1);
  });

  it('waits as long as the portal asks', async () => {
    portal.fault = ({ change }) => (change === 1 ? 'busy' : 'none');
    portal.fault = (
      (busy) => () =>
        busy-- > 0 ? 'busy' : 'none'
    )(3) as () => Fault;
    await push(P41);
    expect(paused).toEqual([7, 7, 7]);
  });

  it('stops after five failures in a row, and says why', async () => {
    portal.fault = ({ change }) => (change === 0 ? 'none' : 'fails-before');
    expect(await push(P41)).toEqual({ status: 'stopped', reason: 'le portail est en panne (500)' });
    expect(paused).toEqual([2, 4, 8, 16]);
  });

  it('does not send a file twice because it was shown an old copy of the dataset', async () => {
    const stale = structuredClone(portal.dataset);
    let readings = 0;
    portal.intercept = ({ method, path }) => {
      if (method !== 'GET' || !path.includes(DATASET)) return null;
      readings += 1;
      return readings === 2 ? Response.json(stale) : null;
    };
    expect(await push(P41)).toMatchObject({ status: 'done' });
    expect(complaints).toEqual([]);
  });

  it('stops rather than send for ever what the portal alters', async () => {
    portal.onChange = () => {
      for (const resource of portal.dataset.resources) {
        resource.checksum = { type: 'sha1', value: 'f'.repeat(40) };
      }
    };
    expect(await push(P41)).toMatchObject({ status: 'stopped' });
  });

  it('says what the portal did not keep of the announcement', async () => {
    portal.onChange = () => {
      portal.dataset.tags = [];
    };
    expect(await push(P41)).toMatchObject({
      status: 'done',
      remark: 'Le portail n’a pas gardé tel quel\u202f: mots-clés.',
    });
  });
});

describe('whatever step a push stops at, and however often it is taken up', () => {
  const faults = fc.array(
    fc.constantFrom<Fault>(
      'none',
      'none',
      'fails-before',
      'fails-after',
      'cut-before',
      'cut-after',
      'busy',
    ),
    { maxLength: 12 },
  );
  /** A run is killed before or after its nth change, or not at all. */
  const run = fc.record({
    publication: fc.constantFrom(P41, P42),
    killedAt: fc.option(fc.record({ change: fc.nat(9), after: fc.boolean() })),
    faults,
  });

  it('the end is the same, no file is there twice, and no reader sees a mix', async () => {
    await push(P41);
    await push(P42);
    const expected = comparable(portal.dataset);
    await fc.assert(
      fc.asyncProperty(fc.array(run, { maxLength: 6 }), async (runs) => {
        portal = freshPortal();
        for (const { publication, killedAt, faults: planned } of runs) {
          const first = portal.calls.filter(({ method }) => method !== 'GET').length + 1;
          portal.fault = ({ change }) => planned[change - first] ?? 'none';
          await push(publication, (client) => killed(client, killedAt)).catch(onlyKill);
        }
        portal.fault = () => 'none';
        await push(P41);
        await push(P42);
        expect(complaints).toEqual([]);
        expect(comparable(portal.dataset)).toEqual(expected);
        expect(await push(P42)).toMatchObject({ status: 'done', steps: 0 });
      }),
      { numRuns: runs(60) },
    );
  });
});

class Kill extends Error {}

function killed(client: Portal, at: { change: number; after: boolean } | null): Portal {
  let change = 0;
  return {
    ...client,
    perform: async (step) => {
      const now = at !== null && change === at.change;
      change += 1;
      if (now && !at.after) throw new Kill();
      const answer = await client.perform(step);
      if (now) throw new Kill();
      return answer;
    },
  };
}

function onlyKill(error: unknown): void {
  if (!(error instanceof Kill)) throw error;
}
