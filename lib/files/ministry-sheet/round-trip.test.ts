import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portfolioArb } from '@/lib/domain/fixtures/arbitraries';
import { patience, runs } from '@/lib/domain/fixtures/runs';
import type { EntryState } from '@/lib/domain/history/entry';
import type { Portfolio } from '@/lib/domain/history/portfolio';
import type { SheetContext } from '@/lib/domain/sheet/context';
import type { MinistrySheet } from '@/lib/domain/sheet/sheet';
import { aContext, aProject, aSheet, goodPreviewOf } from './fixtures/sheets';
import { SHEET_FORMATS, writeMinistrySheet } from './write';

/** Texts as people paste them, and worse: formulas, quotes, line ends, controls, half characters. */
const textArb = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ';',
        ',',
        '\t',
        '\r',
        '\n',
        ' ',
        '\u00a0',
        'a',
        '_x0041_',
        '<b>',
        '&amp;',
        '\u000b',
        '#REF!',
        'constructor',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const programmeArb = fc.record({
  code: fc.option(fc.constantFrom('P129', 'P176', 'P205')),
  label: textArb.filter((text) => text.trim() !== ''),
  share: fc.option(fc.constantFrom('16,8\u00a0%', '80\u00a0%')),
});

const textsArb = fc.record({
  name: textArb,
  description: textArb,
  functionalZone: fc.option(textArb),
  moreUrl: fc.option(fc.webUrl({ withQueryParameters: true })),
  papUrl: fc.option(textArb),
  programmes: fc.array(programmeArb, { maxLength: 3 }),
  version: fc.integer({ min: 1, max: 999_999 }),
});

/** Portfolios as histories make them, with texts that nobody would write. */
const sheetArb = fc
  .tuple(portfolioArb, fc.infiniteStream(textsArb))
  .map(([portfolio, texts]): { sheet: MinistrySheet; context: SheetContext } => {
    const entries = portfolio.entries.map((entry): EntryState => {
      const { value } = texts.next();
      return { ...entry, ...value };
    });
    return sheetOf(portfolio, entries);
  });

function sheetOf(portfolio: Portfolio, entries: readonly EntryState[]) {
  const ministries = Object.entries(portfolio.ministryLabels).map(([code, label]) => ({
    code,
    label,
  }));
  const edition = portfolio.edition.number;
  return {
    sheet: aSheet(entries, { edition: portfolio.edition, ministries }),
    context: aContext(entries, {
      edition,
      ministries,
      references: {
        dataMonth: '2017-11',
        ministries: portfolio.ministryLabels,
        projects: {},
        programmes: new Set<string>(),
      },
    }),
  };
}

describe.each(SHEET_FORMATS)('a file downloaded and uploaded unchanged (%s)', (format) => {
  it(
    'changes nothing, whatever the portfolio',
    async () => {
      await fc.assert(
        fc.asyncProperty(sheetArb, async ({ sheet, context }) => {
          fc.pre(sheet.entries.length > 0);
          const preview = await goodPreviewOf(await writeMinistrySheet(sheet, format), context);
          expect(
            preview.rows.map(({ state, problems, changes }) => ({ state, problems, changes })),
          ).toEqual(sheet.entries.map(() => ({ state: 'unchanged', problems: [], changes: [] })));
          expect(preview.general).toEqual([]);
        }),
        { numRuns: runs(format === 'csv' ? 150 : 40) },
      );
    },
    patience(60_000),
  );

  it('previews the 61 projects of one ministry in under a second', async () => {
    const entries = Array.from({ length: 61 }, (_, index) =>
      aProject(index + 1, {
        description: 'Ce que fait le projet, pour qui, et ce qu’il doit améliorer.\n'.repeat(20),
        costEuros: 1_000_000 * (index + 1),
      }),
    );
    const bytes = await writeMinistrySheet(aSheet(entries), format);
    const context = aContext(
      entries.map((entry) => ({ ...entry, version: entry.version + 100, costEuros: 7_500_000 })),
      {
        entryAtVersion: (project) => entries.find((entry) => entry.project === project) ?? null,
      },
    );
    await goodPreviewOf(bytes, context);
    const start = performance.now();
    const preview = await goodPreviewOf(bytes, context);
    const spent = performance.now() - start;
    expect(preview.rows).toHaveLength(61);
    expect(spent).toBeLessThan(1_000);
  });
});
