import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Package } from 'datapackage';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyAtArb } from '@/lib/domain/fixtures/arbitraries';
import { smallHistory } from '@/lib/domain/fixtures/histories';
import { runs } from '@/lib/domain/fixtures/runs';
import { type BundleFile, textFile } from './bundle-file';
import { bundleOf, textOf } from './fixtures/sources';

const TABLES = ['panorama-4', 'indicateurs', 'mouvements', 'revisions'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'panorama-bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function opened(files: readonly BundleFile[]): Promise<Package> {
  for (const { name, bytes } of files) writeFileSync(path.join(folder, name), bytes);
  return Package.load(path.join(folder, 'datapackage.json'), { strict: true });
}

/** Every row of every table, cast by the rules of the frictionless standard. */
async function rowsOf(described: Package): Promise<Record<string, unknown[]>> {
  const tables = described.resources.filter(({ tabular }) => tabular);
  const read = tables.map(async (table) => [table.name, await table.read({ keyed: true })]);
  return Object.fromEntries(await Promise.all(read));
}

describe('the data package of a bundle', () => {
  it('keeps to the profile, and its rows to their schemas', async () => {
    const described = await opened(await bundleOf(smallHistory, 4));
    expect(described.errors).toEqual([]);
    expect(described.valid).toBe(true);
    const rows = await rowsOf(described);
    expect(Object.keys(rows)).toEqual(TABLES);
    expect(rows['panorama-4']).toHaveLength(3);
    expect(described.resources.map(({ valid }) => valid)).not.toContain(false);
    for (const table of TABLES) {
      expect(described.getResource(table)?.schema?.errors).toEqual([]);
    }
  });

  it.each([
    ['panorama-4.csv', 'Conception / Réalisation', 'Construction'],
    ['panorama-4.csv', ',12,', ',douze,'],
    ['mouvements.csv', 'sortie', 'exit'],
    ['indicateurs.csv', 'euros', 'francs'],
    ['revisions.csv', ',non', ',peut-être'],
  ])('is checked for good: %s with « %s » become « %s »', async (name, from, to) => {
    const files = await bundleOf(smallHistory, 4);
    const changed = files.map((file) =>
      file.name === name
        ? textFile(name, file.mediaType, textOf(files, name).replace(from, to))
        : file,
    );
    expect(textOf(files, name)).toContain(from);
    await expect(opened(changed).then(rowsOf)).rejects.toThrow();
  });

  it('keeps to them for any history', async () => {
    await fc.assert(
      fc.asyncProperty(historyAtArb, async ({ history, edition }) => {
        const described = await opened(await bundleOf(history, edition));
        expect(described.errors).toEqual([]);
        await rowsOf(described);
      }),
      { numRuns: runs(15) },
    );
  });

  it('is found under the words by which people look for it', async () => {
    const { descriptor } = await opened(await bundleOf(smallHistory, 4));
    expect(descriptor).toMatchObject({
      keywords: expect.arrayContaining([
        'tableau de bord',
        'panorama',
        'grands projets',
        'systèmes d’information',
        'transformation numérique',
        'DINSIC',
      ]),
      licenses: [{ name: 'etalab-2.0' }],
      version: '4.1',
    });
  });
});
