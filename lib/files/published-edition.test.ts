import { describe, expect, it } from 'vitest';
import { bytes, csv, type Grid, grid, readGrid, record, xlsx } from './fixtures/editions';
import { readPublishedEdition } from './published-edition';

const read = (text: string | Uint8Array, name = 'essai.csv') =>
  readPublishedEdition(typeof text === 'string' ? bytes(text) : text, name);

const plain = grid(record(), record({ Projet: 'SEXTANT', Début: 'janvier 16' }));

describe('readPublishedEdition', () => {
  it('reads a record whole', async () => {
    const edition = await readGrid(grid(record()));
    expect(edition).toEqual({
      rows: [
        {
          line: 2,
          name: 'BOUSSOLE',
          ministryCode: null,
          ministryLabel: 'Ministère de la Mer',
          interministerial: false,
          description: 'Rénove la gestion des phares.',
          moreUrl: null,
          start: { on: '2013-07-01', precision: 'month' },
          duration: { years: 6.5, decimals: 1 },
          phase: 'rollout',
          costEuros: 30_800_000,
          functionalZone: 'Infrastructure, Transports et Mer',
          programmes: [{ code: 'P205', label: 'Affaires maritimes', share: null }],
          papUrl: null,
          withheld: null,
          declaredBand: null,
          project: null,
        },
      ],
      records: 1,
      warnings: [],
      errors: [],
      blankRecords: 0,
    });
  });

  it.each([
    ['semicolons', csv(plain, { delimiter: ';' })],
    ['tabs', csv(plain, { delimiter: '\t' })],
    ['bars', csv(plain, { delimiter: '|' })],
    ['LF line ends', csv(plain, { lineEnd: '\n' })],
    ['CR line ends', csv(plain, { lineEnd: '\r' })],
    ['a byte order mark', `\ufeff${csv(plain)}`],
    ['no line end at the end', csv(plain).trimEnd()],
    ['a title above', `Panorama des grands projets,,\r\n\r\n${csv(plain)}`],
  ])('reads a file with %s', async (_, text) => {
    const edition = await read(text);
    expect(edition.errors).toEqual([]);
    expect(edition.warnings).toEqual([]);
    expect(edition.rows.map(({ name }) => name)).toEqual(['BOUSSOLE', 'SEXTANT']);
  });

  it('reads windows-1252, and says so', async () => {
    const edition = await read(new Uint8Array(Buffer.from(csv(plain), 'latin1')));
    expect(edition.rows[0]?.ministryLabel).toBe('Ministère de la Mer');
    expect(edition.warnings).toEqual([
      expect.objectContaining({ message: expect.stringContaining('windows-1252') }),
    ]);
  });

  it('reads the UTF-16 that Excel calls « texte Unicode »', async () => {
    const text = Buffer.from(`\ufeff${csv(plain, { delimiter: '\t' })}`, 'utf16le');
    expect((await read(new Uint8Array(text))).rows).toHaveLength(2);
  });

  it('places records at the physical line where they start', async () => {
    const long = record({ 'Description et objectifs': 'Une ligne\ndeux\r\ntrois' });
    const edition = await readGrid(
      grid(long, record().fill(''), record({ Projet: 'SEXTANT', 'Coût estimé': 'cher' })),
    );
    expect(edition.rows.map(({ line }) => line)).toEqual([2]);
    expect(edition.blankRecords).toBe(1);
    expect(edition.errors).toEqual([
      {
        line: 6,
        column: 'Coût estimé',
        value: 'cher',
        message: expect.stringContaining('Coût attendu en M€'),
      },
    ]);
  });

  it('reports every error of a record, and none of its values', async () => {
    const { rows, errors } = await readGrid(
      grid(record({ Projet: '', Début: '31/02/2013', 'Phase du projet en cours': 'Suspendu' })),
    );
    expect(rows).toEqual([]);
    expect(errors.map(({ column }) => column)).toEqual([
      'Projet',
      'Début',
      'Phase du projet en cours',
    ]);
  });

  it('refuses the same project twice, naming both lines', async () => {
    const { errors } = await readGrid(grid(record(), record({ Projet: 'Boussole ' })));
    expect(errors).toEqual([
      expect.objectContaining({ line: 3, message: expect.stringContaining('lignes 2 et 3') }),
    ]);
  });

  it('takes the same name in two ministries for two projects', async () => {
    const other = record({ 'Ministère porteur': 'Premier ministre' });
    expect((await readGrid(grid(record(), other))).errors).toEqual([]);
  });

  it('ignores empty columns, and warns of unknown ones and of overflowing cells', async () => {
    const rows: Grid = [
      ['Projet', 'Ministère', 'Début', 'Durée', 'Phase', 'Coût', '', 'Couleur', 'Vide'],
      ['BOUSSOLE', 'Mer', 'mai 2015', '3', 'Cadrage', '', '', 'bleu', '', 'débordement'],
    ];
    const { warnings, errors } = await readGrid(rows);
    expect(errors).toEqual([]);
    const said = warnings.map(({ line, column, value }) => ({ line, column, value }));
    expect(said).toContainEqual({ line: 1, column: 'Couleur', value: 'Couleur' });
    expect(said).toContainEqual({ line: 2, column: 'colonne\u00a010', value: 'débordement' });
    expect(said.map(({ column }) => column)).not.toContain('Vide');
  });

  it('names the indispensable columns that are missing and the headers it found', async () => {
    const { errors } = await readGrid([
      ['Projet', 'Ministère', 'Début', 'Zone', 'Objectifs'],
      ['BOUSSOLE', 'Mer', 'mai 2015', 'Mer', ''],
    ]);
    expect(errors).toHaveLength(1);
    for (const words of ['Phase du projet', 'Coût estimé', 'Durée', '«\u00a0Zone\u00a0»']) {
      expect(errors[0]?.message).toContain(words);
    }
  });

  it('leaves out a source or a total under the table, with a warning', async () => {
    const { rows, warnings, errors } = await readGrid(
      grid(
        record(),
        ['Total', '', '', '', '', '', '', '30,8'],
        ['Source : ministères, novembre 2017'],
      ),
    );
    expect(errors).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(warnings.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('passes over headers that are repeated in the middle', async () => {
    const { rows, errors } = await readGrid([
      ...grid(record()),
      ...grid(record({ Projet: 'CAP' })),
    ]);
    expect(errors).toEqual([]);
    expect(rows).toHaveLength(2);
  });

  it('refuses a cell too long to be one, and more projects than any portfolio', async () => {
    const long = await readGrid(grid(record({ 'Coût estimé': '1'.repeat(2001) })));
    expect(long.errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining('2\u202f000 caractères') }),
    ]);
    const header = 'Projet,Ministère,Début,Durée,Phase,Coût\n';
    const many = await read(header + 'A,B,,,Cadrage,\n'.repeat(5001));
    expect(many.errors[0]?.message).toContain('5\u202f000');
  });

  it('lets quotes written by hand through where no cell is lost', async () => {
    const text = csv(plain, { delimiter: ';' }).replace(
      'BOUSSOLE',
      'Projet "BOUSSOLE" (étape "1")',
    );
    expect((await read(text)).rows[0]?.name).toBe('Projet "BOUSSOLE" (étape "1")');
  });

  it('places a quote that is never closed', async () => {
    const { rows, errors } = await read(csv(plain).replace('SEXTANT', '"SEXTANT'));
    expect(rows).toEqual([]);
    expect(errors[0]?.message).toContain('guillemet');
  });

  it('refuses a failed formula', async () => {
    const { errors } = await readGrid(grid(record({ Projet: '#REF!', 'Coût estimé': '#N/A' })));
    expect(errors).toEqual([expect.objectContaining({ column: 'Projet', value: '#REF!' })]);
  });
});

describe('readPublishedEdition, XLSX', () => {
  it('reads native dates and numbers, in the sheet that has the header, under a title', async () => {
    const rows: Grid = [
      ['Panorama des grands projets', ...Array(9).fill(null)],
      record().fill(null),
      ...grid(
        record({
          Début: new Date(Date.UTC(2015, 0, 1)),
          'Durée du projet en années': 6.75616438356164,
          'Coût estimé': 26.3,
          'Projet inter-ministériel': true,
        }),
      ),
    ];
    const file = await xlsx([
      { name: 'Lisez-moi', rows: [['Ce classeur contient une édition.']] },
      { name: 'Projets', rows },
    ]);
    const { rows: read1, errors, warnings } = await readPublishedEdition(file, 'essai.xlsx');
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(read1).toEqual([
      expect.objectContaining({
        line: 4,
        interministerial: true,
        start: { on: '2015-01-01', precision: 'day' },
        duration: { years: 6.75616438356164, decimals: 14 },
        costEuros: 26_300_000,
      }),
    ]);
  });

  it('says which sheet it read where several have a table', async () => {
    const file = await xlsx([
      { name: 'Édition 4', rows: plain },
      { name: 'Édition 5', rows: plain },
    ]);
    const { rows, warnings } = await readPublishedEdition(file, 'essai.xlsx');
    expect(rows).toHaveLength(2);
    expect(warnings).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Édition 5') }),
    ]);
  });

  it('places errors by row and column', async () => {
    const file = await xlsx([
      { name: 'Projets', rows: grid(record(), record({ Projet: 'CAP', 'Coût estimé': 'cher' })) },
    ]);
    const { errors } = await readPublishedEdition(file, 'essai.xlsx');
    expect(errors).toEqual([
      expect.objectContaining({ line: 3, column: 'Coût estimé', value: 'cher' }),
    ]);
  });

  it('reads a workbook whose bytes lie among others, as those of a small file do', async () => {
    const file = await xlsx([{ name: 'Projets', rows: plain }]);
    const pool = Buffer.alloc(file.length + 2_000, 1);
    pool.set(file, 1_000);
    const shared = pool.subarray(1_000, 1_000 + file.length);
    const { rows, errors } = await readPublishedEdition(shared, 'essai.xlsx');
    expect(errors).toEqual([]);
    expect(rows).toHaveLength(2);
  });

  it('gives the same rows as the CSV file', async () => {
    const [fromXlsx, fromCsv] = await Promise.all([
      xlsx([{ name: 'Projets', rows: plain }]).then((file) => readPublishedEdition(file, 'a.xlsx')),
      readGrid(plain),
    ]);
    expect(fromXlsx).toEqual(fromCsv);
  });
});

describe('a file that lost something on its way', () => {
  it.each(['utf-16le', 'utf-16be'] as const)('reads %s without its mark', async (encoding) => {
    const file = Buffer.from(csv(plain), 'utf16le');
    if (encoding === 'utf-16be') file.swap16();
    const { rows, errors } = await readPublishedEdition(new Uint8Array(file), 'essai.csv');
    expect(errors).toEqual([]);
    expect(rows[0]?.ministryLabel).toBe('Ministère de la Mer');
  });

  it('refuses a last record that stops before the cost, and counts it', async () => {
    const text = csv(plain);
    const cut = text.slice(0, text.lastIndexOf(',"30,8"'));
    const { records, errors } = await read(cut);
    expect(records).toBe(2);
    expect(errors).toEqual([
      expect.objectContaining({
        line: 3,
        column: 'Coût estimé',
        message: expect.stringContaining('incomplet'),
      }),
    ]);
  });

  it('reads a last record without its last empty cells', async () => {
    const { errors } = await read(csv([...plain, record().slice(0, 8)]));
    expect(errors.map(({ message }) => message)).not.toContainEqual(
      expect.stringContaining('incomplet'),
    );
  });

  it('takes the full cost where another estimate stands beside it', async () => {
    const [headers = [], first = []] = plain;
    const { rows } = await readGrid([
      [...headers, 'Coût complet estimé'],
      [...first, '41,2'],
    ]);
    expect(rows[0]?.costEuros).toBe(41_200_000);
  });
});
