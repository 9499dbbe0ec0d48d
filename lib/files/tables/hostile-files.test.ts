import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/domain/fixtures/runs';
import {
  cellXml as cell,
  sheetXml as sheet,
  workbookOf as workbook,
  zip,
} from '../fixtures/archives';
import { bytes, csv, grid, record, xlsx } from '../fixtures/editions';
import { readPublishedEdition } from '../published-edition';

async function refusal(bytes: Uint8Array): Promise<string> {
  const { rows, errors } = await readPublishedEdition(bytes, 'essai');
  expect(rows).toEqual([]);
  expect(errors).toHaveLength(1);
  return errors[0]?.message ?? '';
}

describe('hostile files are refused with a sentence, never an exception', () => {
  it('the archive made by hand is readable when it does not lie', async () => {
    expect(await refusal(workbook(sheet(`<row r="1">${cell('A1')}</row>`)))).toContain('en-têtes');
  });

  it('more than 20 MB', async () => {
    expect(await refusal(new Uint8Array(20 * 1024 * 1024 + 1).fill(65))).toContain('20\u00a0Mo');
  });

  it('a bomb that says its size', async () => {
    expect(await refusal(workbook(Buffer.alloc(201 * 1024 * 1024)))).toContain('décompressé');
  });

  it('a bomb by its ratio', async () => {
    expect(await refusal(workbook(Buffer.alloc(8 * 1024 * 1024, ' ')))).toContain('décompressé');
  });

  it('a bomb that lies about its size', async () => {
    expect(await refusal(workbook(Buffer.alloc(8 * 1024 * 1024, ' '), 1000))).toContain('abîmé');
  });

  it.each([
    ['a row beyond the limit', `<row r="900000000">${cell('A900000000')}</row>`, 'lignes'],
    ['a cell beyond the limit', `<row r="1">${cell('A200001')}</row>`, 'lignes'],
    [
      'a row hidden by a bracket',
      `<row spans=">" r="900000000">${cell('A900000000')}</row>`,
      'lignes',
    ],
    ['columns by millions', `<row r="1">${cell('ZZZZZ1')}</row>`, 'lu'],
    ['rows times columns', `<row r="1">${cell('XFD1')}</row><row r="100000"></row>`, 'cellules'],
    ['an address hidden in entities', `<row r="&#57;9999999">${cell('A1')}</row>`, 'lu'],
    ['rows out of order', `<row r="2">${cell('A2')}</row><row r="1">${cell('A1')}</row>`, 'lu'],
  ])('%s', async (_, rows, words) => {
    expect(await refusal(workbook(sheet(rows)))).toContain(words);
  });

  it.each([
    ['an archive cut short', workbook(sheet('')).slice(0, 400), 'abîmé'],
    ['an archive that is no workbook', zip([{ name: 'mimetype', content: 'a' }]), 'XLSX'],
    ['four bytes of an archive', new Uint8Array([0x50, 0x4b, 3, 4]), 'abîmé'],
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'XLS'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'tableau'],
    ['an empty file', new Uint8Array(), 'vide'],
    ['spaces', new TextEncoder().encode(' \r\n '), 'vide'],
    ['a text', new TextEncoder().encode('Bonjour,\nceci n’est pas un tableau.'), 'en-têtes'],
    ['a page', new TextEncoder().encode('<!doctype html><p class="a">Non'), 'en-têtes'],
  ])('%s', async (_, bytes, words) => {
    expect(await refusal(bytes)).toContain(words);
  });

  it('more than 200 000 records of CSV', async () => {
    const header = 'Projet,Ministère,Début,Durée,Phase,Coût\n';
    const text = header + 'A,B,,,Cadrage,\n'.repeat(200_001);
    expect(await refusal(new TextEncoder().encode(text))).toContain('200\u202f000 lignes');
  });

  it('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (anything) => {
        expect((await readPublishedEdition(anything, 'essai')).rows).toEqual([]);
      }),
    );
  });

  it('a good file with damaged bytes', async () => {
    const rows = grid(record(), record({ Projet: 'SEXTANT' }));
    const files = [bytes(csv(rows)), await xlsx([{ name: 'Projets', rows }])];
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, async (file, places) => {
        const damaged = Uint8Array.from(file);
        for (const [at, byte] of places) damaged[at % damaged.length] = byte;
        const edition = await readPublishedEdition(damaged, 'essai');
        expect(edition.rows.length + edition.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(300) },
    );
  });
});
