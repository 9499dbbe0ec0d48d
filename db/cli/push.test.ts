import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATASET, FakePortal, KEY } from '@/lib/datagouv/fixtures/portal';
import { type PortalServer, startPortal } from '@/lib/datagouv/fixtures/portal-server';
import { bundleOf, P41 } from '@/lib/datagouv/fixtures/publications';
import { readerComplaints } from '@/lib/datagouv/fixtures/reader';
import { appendEditionEvent } from '../commands/append';
import { inTransaction, type Synchronous } from '../commands/writer';
import { ADMINISTRATOR } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { edition } from '../schema/history';
import { CommandError } from './arguments';
import { run } from './push';

let scene: ReturnType<typeof scratchDatabase>;
let portal: FakePortal;
let server: PortalServer;
let folder: string;

beforeEach(async () => {
  scene = scratchDatabase();
  portal = new FakePortal();
  server = await startPortal(portal);
  folder = path.join(scene.folder, 'publication');
  fs.mkdirSync(folder);
  for (const { name, bytes } of bundleOf(P41)) fs.writeFileSync(path.join(folder, name), bytes);
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
  inTransaction((tx): Synchronous<void> => {
    const now = '2017-11-29T09:00:00.000Z';
    tx.insert(edition).values({ number: 4 }).run();
    appendEditionEvent(
      { tx, actor: ADMINISTRATOR, now },
      {
        number: 4,
        dataMonth: P41.dataMonth,
        publishedOn: P41.publishedOn,
        state: 'published',
        budgetMethod: 'simple-mean',
        scheduleMethod: 'simple-mean',
      },
      'Pour un test',
    );
  });
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

const push = (...more: string[]) => ['--edition', '4', '--from', folder, ...more];

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
    expect(portal.dataset.resources).toHaveLength(3);
    expect(await panorama(push())).toContain('Tout y est déjà');
  });

  it('refuses in one sentence what cannot be pushed', async () => {
    expect(await panorama(push('--send'))).toContain('Il manque la clé');
    expect(await panorama(push('--send'), { DATAGOUV_API_KEY: 'une-autre-cle' })).toContain(
      'ne reconnaît pas la clé',
    );
    expect(await panorama(['--edition', '5', '--from', folder])).toContain(
      'n’est pas dans la base',
    );
    expect(await panorama(push(), { DATAGOUV_URL: 'http://portail.fr' })).toContain(
      'DATAGOUV_URL doit être',
    );
  });
});
