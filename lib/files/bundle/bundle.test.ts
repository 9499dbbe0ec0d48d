import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyAtArb } from '@/lib/domain/fixtures/arbitraries';
import { smallHistory } from '@/lib/domain/fixtures/histories';
import { runs } from '@/lib/domain/fixtures/runs';
import type { PublicationSource } from '@/lib/domain/publication/source';
import { writeBundle } from './bundle';
import { sha256 } from './checksums';
import { bundleOf, fileOf, recordsOf, sourceOf, textOf } from './fixtures/sources';

const NAMES = [
  'panorama-4.csv',
  'panorama-4.xlsx',
  'panorama-4.json',
  'indicateurs.csv',
  'mouvements.csv',
  'revisions.csv',
  'article.md',
  'index.html',
  'schema-panorama.json',
  'schema-indicateurs.json',
  'schema-mouvements.json',
  'schema-revisions.json',
  'LISEZMOI.md',
  'datapackage.json',
  'SHA256SUMS',
];

describe('writeBundle', () => {
  it('writes every file, and lists the others with their SHA-256', async () => {
    const files = await bundleOf(smallHistory, 4);
    expect(files.map(({ name }) => name)).toEqual(NAMES);
    const sums = textOf(files, 'SHA256SUMS').trimEnd().split('\n');
    expect(sums).toEqual(
      files
        .filter(({ name }) => name !== 'SHA256SUMS')
        .map(({ name, bytes }) => ({ name, line: `${sha256(bytes)}  ${name}` }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ line }) => line),
    );
  });

  it('is a pure function of its publication, whatever the order of what has none', async () => {
    await fc.assert(
      fc.asyncProperty(historyAtArb, fc.integer(), async ({ history, edition }, seed) => {
        const source = sourceOf(history, edition);
        const frozen = structuredClone(source);
        const files = await writeBundle(source);
        expect(source).toEqual(frozen);
        expect(await writeBundle(shuffled(structuredClone(source), seed))).toEqual(files);
      }),
      { numRuns: runs(15) },
    );
  });

  it('leaves the publication’s own words as they are', async () => {
    const article = '---\ntitle: « Édition 4 »\r\n---\n\u00a0';
    const files = await writeBundle(sourceOf(smallHistory, 4, { article }));
    expect(textOf(files, 'article.md')).toBe(article);
  });

  it('says of an erratum what it corrects', async () => {
    const note = 'Le coût d’ALPHA était faux.';
    const files = await writeBundle(
      sourceOf(smallHistory, 4, { version: 2, publishedOn: '2018-01-10', note }),
    );
    const described = JSON.parse(textOf(files, 'datapackage.json'));
    expect(described).toMatchObject({ version: '4.2', erratum: note });
    expect(textOf(files, 'LISEZMOI.md')).toContain(note);
    expect(JSON.parse(textOf(files, 'panorama-4.json'))).toMatchObject({
      publication: '4.2',
      note,
    });
    expect(recordsOf(files, 'panorama-4.csv')[0]?.['Date de publication']).toBe('2018-01-10');
  });

  it('gives the workbook no date of its making', async () => {
    const [once, again] = await Promise.all([bundleOf(smallHistory, 4), bundleOf(smallHistory, 4)]);
    const bytes = fileOf(once, 'panorama-4.xlsx').bytes;
    expect(bytes).toEqual(fileOf(again, 'panorama-4.xlsx').bytes);
    expect(Buffer.from(bytes).readUInt32LE(10)).toBe(0x0021_0000);
  });
});

/** The same source, its arrays in another order wherever the order says nothing. */
function shuffled(source: PublicationSource, seed: number): PublicationSource {
  const mix = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item, index) => ({ item, rank: Math.sin(seed * 7919 + index * 104_729) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  const { editions, revisions, ministryLabels } = source.history;
  return {
    ...source,
    declared: mix(source.declared),
    history: {
      ...source.history,
      editions: mix(editions),
      revisions: mix(revisions),
      ministryLabels: mix(ministryLabels),
    },
  };
}
