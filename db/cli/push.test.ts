import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digested } from '@/lib/datagouv/files';
import { DATASET, FakePortal, KEY } from '@/lib/datagouv/fixtures/portal';
import { type PortalServer, startPortal } from '@/lib/datagouv/fixtures/portal-server';
import { bundleOf, P41, P42 } from '@/lib/datagouv/fixtures/publications';
import { readerComplaints } from '@/lib/datagouv/fixtures/reader';
import type { PushedPublication } from '@/lib/datagouv/publication';
import { CURRENT_RULES } from '@/lib/domain/history/rules';
import { appendEditionEvent, appendPublication } from '../commands/append';
import { inTransaction, type Synchronous } from '../commands/writer';
import { ADMINISTRATOR } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { edition } from '../schema/history';
import { publicationFile } from '../schema/publications';
import { CommandError } from './arguments';
import { run } from './push';

let scene: ReturnType<typeof scratchDatabase>;
let portal: FakePortal;
let server: PortalServer;

const NOW = '2017-11-29T09:00:00.000Z';

/** A publication of edition 4 as it was kept, its page included. */
function keep(published: PushedPublication): void {
  const page = {
    name: 'index.html',
    mediaType: 'text/html',
    bytes: Buffer.from('<!doctype html>'),
  };
  const files = [...bundleOf(published), digested(page)];
  inTransaction((tx): Synchronous<void> => {
    const kept = new Set(
      tx
        .select()
        .from(publicationFile)
        .all()
        .map(({ sha256 }) => sha256),
    );
    for (const { bytes, digests } of files.filter(({ digests }) => !kept.has(digests.sha256))) {
      const content = Buffer.from(bytes);
      tx.insert(publicationFile).values({ sha256: digests.sha256, content }).run();
    }
    appendPublication(
      { tx, actor: ADMINISTRATOR, now: NOW },
      {
        ...published,
        position: 0,
        rules: CURRENT_RULES,
        figures: {},
        files: files.map(({ name, mediaType, bytes, digests }) => ({
          name,
          mediaType,
          bytes: bytes.length,
          sha256: digests.sha256,
        })),
      },
    );
  });
}

beforeEach(async () => {
  scene = scratchDatabase();
  portal = new FakePortal();
  server = await startPortal(portal);
  inTransaction((tx): Synchronous<void> => {
    for (const number of [3, 4]) {
      tx.insert(edition).values({ number }).run();
      appendEditionEvent(
        { tx, actor: ADMINISTRATOR, now: NOW },
        {
          number,
          dataMonth: number === 4 ? P41.dataMonth : '2017-06',
          publishedOn: P41.publishedOn,
          state: 'published',
          budgetMethod: 'simple-mean',
          scheduleMethod: 'simple-mean',
        },
        'Pour un test',
      );
    }
  });
  keep(P41);
});
afterEach(async () => {
  await server.stop();
  scene.dispose();
});

/** What the command writes, or the sentence it stops with. */
async function panorama(args: string[], environment: Record<string, string> = {}) {
  vi.stubEnv('DATAGOUV_URL', server.url);
  vi.stubEnv('DATAGOUV_DATASET', DATASET);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  let output = '';
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += text;
    return true;
  });
  try {
    await run(args);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    output += error.message;
  } finally {
    written.mockRestore();
    vi.unstubAllEnvs();
  }
  expect(output).not.toContain(KEY);
  return output;
}

const push = (...more: string[]) => ['--edition', '4', ...more];

describe('panorama push', () => {
  it('says what it would do, and writes nothing', async () => {
    const output = await panorama(push());
    expect(output).toContain('envoyer panorama-4-1.csv');
    expect(output).toContain('annoncer la publication 4.1, une fois tout arrivé');
    expect(output).toContain('laisser index.html : le portail refuse les pages HTML');
    expect(output).toContain('Rien n’a été envoyé');
    expect(portal.calls.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('sends, then has nothing left to do', async () => {
    const output = await panorama(push('--send'), { DATAGOUV_API_KEY: KEY });
    expect(output).toContain('La publication est annoncée');
    expect(readerComplaints(portal.dataset, [P41])).toEqual([]);
    expect(portal.dataset.resources).toHaveLength(4);
    expect(await panorama(push())).toContain('Tout y est déjà');
  });

  it('takes the last publication, unless another is asked', async () => {
    keep(P42);
    await panorama(push('--send', '--publication', '1'), { DATAGOUV_API_KEY: KEY });
    expect(await panorama(push('--send'), { DATAGOUV_API_KEY: KEY })).toContain('panorama-4-2.csv');
    expect(readerComplaints(portal.dataset, [P41, P42])).toEqual([]);
    expect(portal.dataset.temporal_coverage).toEqual({ start: '2017-06-01', end: '2017-10-31' });
  });

  it('refuses in one sentence what cannot be pushed', async () => {
    expect(await panorama(push('--send'))).toContain('Il manque la clé');
    expect(await panorama(push('--send'), { DATAGOUV_API_KEY: 'une-autre-cle' })).toContain(
      'ne reconnaît pas la clé',
    );
    expect(await panorama(['--edition', '5'])).toContain('n’est pas dans la base');
    expect(await panorama(['--edition', '3'])).toContain('n’a pas de publication');
    expect(await panorama(push('--publication', '2'))).toContain('Il n’y a pas de publication 4.2');
    expect(await panorama(push(), { DATAGOUV_URL: 'http://portail.fr' })).toContain(
      'DATAGOUV_URL doit être',
    );
  });
});
