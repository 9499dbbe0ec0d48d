import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEdition } from '@/lib/domain/fixtures/portfolios';
import { runs } from '@/lib/domain/fixtures/runs';
import type { EntryText } from '@/lib/domain/history/change';
import type { History } from '@/lib/domain/history/portfolio';
import type { Revision } from '@/lib/domain/history/revision';
import { oneLine, severalLines } from '../cells/cell';
import { readPublishedEdition } from '../published-edition';
import { EDITION_LIMITS } from '../tables/limits';
import { readZip } from '../tables/zip';
import { bundleOf, fileOf, recordsOf, textOf } from './fixtures/sources';

const TABLES = ['panorama-2.csv', 'indicateurs.csv', 'mouvements.csv', 'revisions.csv'];
const DANGEROUS = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

const piece = fc.constantFrom(
  '=1+1',
  '=HYPERLINK("http://a.fr")',
  '=cmd|’/c calc’!A1',
  '+',
  '-',
  '@SUM(A1)',
  "'",
  '"',
  ',',
  ';',
  ' | ',
  'é',
  '漢字',
  '🇫🇷',
  'e\u0301',
  '\u00a0',
  '\r\n',
  '\n',
  '\t',
  '_x0041_',
  'constructor',
  '<b>',
  '&amp;',
);
const words = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
/** What the importer makes of a cell’s white space is no concern here. */
const name = words.map((text) => oneLine(`${oneLine(text)} SI`));
const description = words.map((text) => severalLines(text));

/** Two editions: a project that stays and is renamed, one that leaves, one that enters. */
function historyOf([first, second, left, entered]: readonly Partial<EntryText>[]): History {
  const act = (project: string, edition: number, changes: Revision['changes']) => ({
    project,
    edition,
    changes,
    origin: 'officer' as const,
    reason: { code: 'scope' as const, text: '=secret()' },
    actor: { id: 'officer', name: '=Camille' },
    at: '2018-01-01T00:00:00.000Z',
  });
  const creation = (set: Partial<EntryText> | undefined): Revision['changes'] => [
    { kind: 'entry' },
    { kind: 'text', set: { ministry: 'SPM', ...set } },
    { kind: 'phase', phase: 'build' },
    { kind: 'budget', costEuros: 12_000_000 },
  ];
  const acts = [
    act('p1', 1, creation(first)),
    act('p2', 1, creation(left)),
    act('p1', 2, [{ kind: 'text', set: second ?? {} }]),
    act('p2', 2, [
      {
        kind: 'exit',
        ground: 'merged',
        finalCostEuros: 9_000_000,
        finalEndOn: null,
        successors: ['p3'],
      },
    ]),
    act('p3', 2, creation(entered)),
  ];
  return {
    editions: [anEdition(1), anEdition(2)],
    revisions: acts.map((one, index) => ({ ...one, seq: index + 1 })),
    ministryLabels: [{ ministry: 'SPM', edition: 1, label: '@Premier ministre' }],
    publications: [],
  };
}

const texts = fc
  .tuple(
    fc.tuple(name, name, name, name),
    fc.tuple(description, description, description, description),
  )
  .map(([names, descriptions]) =>
    // The importer refuses two projects of one name in one ministry.
    names.map((text, index) => ({
      name: `${text} ${index}`,
      description: descriptions[index] ?? '',
    })),
  );

describe('texts that a spreadsheet would run', () => {
  it('stand in no cell of any CSV as formulas', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (drawn) => {
        const files = await bundleOf(historyOf(drawn), 2);
        for (const table of TABLES) {
          const cells: string[] = parse(textOf(files, table)).flat();
          const runnable = cells.filter((cell) => DANGEROUS.test(cell) && !NUMBER.test(cell));
          expect({ table, runnable }).toEqual({ table, runnable: [] });
        }
      }),
      { numRuns: runs(15) },
    );
  });

  it('are texts in the workbook, which holds no formula', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (drawn) => {
        const files = readZip(
          fileOf(await bundleOf(historyOf(drawn), 2), 'panorama-2.xlsx').bytes,
          EDITION_LIMITS,
        );
        if ('problem' in files) throw new Error(files.problem);
        const sheet = files.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
        expect(sheet).not.toMatch(/<f[ >/]/);
        const strings = files.get('xl/sharedStrings.xml')?.toString('utf8') ?? '';
        expect(strings).not.toMatch(/<t[^>]*>[=+\-@]/);
      }),
      { numRuns: runs(15) },
    );
  });

  it.each(['csv', 'xlsx'])('come back intact from the %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(texts, async (drawn) => {
        const file = fileOf(await bundleOf(historyOf(drawn), 2), `panorama-2.${format}`);
        const { rows, errors } = await readPublishedEdition(file.bytes, file.name);
        expect(errors).toEqual([]);
        expect(rows.map((row) => [row.name, row.description])).toEqual(
          [drawn[1], drawn[3]].map((one) => [one?.name, one?.description]),
        );
      }),
      { numRuns: runs(25) },
    );
  });

  it('are written once, in full, whatever the separators in them', async () => {
    const drawn = [
      { name: 'A' },
      { name: '=A | "B", C' },
      { name: 'D,\u00a0« d »' },
      { name: '-E' },
    ];
    const files = await bundleOf(historyOf(drawn), 2);
    expect(
      recordsOf(files, 'mouvements.csv').map((row) => [row.mouvement, row.nom, row.noms_lies]),
    ).toEqual([
      ['entree', "'-E", 'D,\u00a0« d »'],
      ['sortie', 'D,\u00a0« d »', "'-E"],
      ['renommage', '\'=A | "B", C', ''],
    ]);
  });
});
