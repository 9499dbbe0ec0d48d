import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { spellingKey } from '@/lib/domain/figures/spelling';
import type { PublishedRow } from '@/lib/domain/history/published-row';
import { PUBLISHED_FILES } from '@/lib/domain/identity/fixtures/published-editions';
import { readPublishedEdition } from './published-edition';

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

for (const { whose, present, editionsFolder } of PUBLISHED_FILES) {
  describe.runIf(present)(`the published editions (${whose})`, () => {
    const read = (name: string) =>
      readPublishedEdition(readFileSync(path.join(editionsFolder, name)), name);

    it.each([
      ['edition-01-2016-11.csv', 57, 8, 18, 2.29, 6.2, 0],
      ['edition-02-2017-02.csv', 61, 9, 19, 2.51, 6.1, 0],
      ['edition-03-2017-06.csv', 61, 8, 20, 2.56, 6.0, 0],
      ['edition-04-2017-11.csv', 61, 8, 21, 2.63, 6.2, 0],
      ['opendata-01-2016-11.csv', 57, 8, 18, 2.29, 6.2, 236],
      ['opendata-03-2017-06.csv', 61, 8, 20, 2.56, 6.0, 0],
    ])(
      '%s gives the published figures',
      async (name, projects, noCost, inter, billions, years, blank) => {
        const { rows, errors, blankRecords } = await read(name);
        expect(errors).toEqual([]);
        expect(rows).toHaveLength(projects);
        expect(blankRecords).toBe(blank);
        expect(rows.filter(({ costEuros }) => costEuros === null)).toHaveLength(noCost);
        expect(rows.filter(({ phase }) => phase === 'framing')).toHaveLength(noCost);
        expect(rows.filter(({ withheld }) => withheld !== null)).toEqual([]);
        expect(rows.filter(({ interministerial }) => interministerial)).toHaveLength(inter);
        const total = rows.reduce((sum, { costEuros }) => sum + (costEuros ?? 0), 0);
        expect(Number((total / 1e9).toFixed(2))).toBe(billions);
        const durations = rows.flatMap(({ duration }) => (duration ? [duration.years] : []));
        expect(Number(mean(durations).toFixed(1))).toBe(years);
      },
    );

    it('their warnings are the links that hold two addresses or none', async () => {
      const names = [1, 2, 3, 4].map(
        (n) => `edition-0${n}-${['2016-11', '2017-02', '2017-06', '2017-11'][n - 1]}.csv`,
      );
      const editions = await Promise.all(names.map(read));
      expect(editions.map(({ warnings }) => warnings.length)).toEqual([3, 3, 3, 1]);
      for (const { message } of editions.flatMap(({ warnings }) => warnings)) {
        expect(message).toMatch(/adresse/);
      }
    });

    it('every programme has its code, but the funds that are none', async () => {
      const editions = await Promise.all(
        ['edition-01-2016-11.csv', 'edition-04-2017-11.csv'].map(read),
      );
      const uncoded = editions
        .flatMap(({ rows }) => rows.flatMap(({ programmes }) => programmes))
        .filter(({ code }) => code === null);
      expect([...new Set(uncoded.map(({ label }) => label))].sort()).toEqual(['ANTS', 'FMESPP']);
      const shared = editions.map(({ rows }) =>
        rows.flatMap(({ programmes }) =>
          programmes.flatMap(({ code, share }) => (share ? [`${code} ${share}`] : [])),
        ),
      );
      const shares = ['P176 80\u00a0%', 'P307 16,8\u00a0%', 'P216 1,6\u00a0%', 'P152 1,6\u00a0%'];
      expect(shared).toEqual([shares, shares]);
    });

    /** What both formats of an edition say; the page gives months only, and rounds to 14 decimals. */
    function facts(row: PublishedRow) {
      const { line: _line, ministryCode: _code, declaredBand: _band, ...rest } = row;
      return {
        ...rest,
        name: spellingKey(row.name),
        start: row.start?.on.slice(0, 7) ?? null,
        duration: row.duration === null ? null : Number(row.duration.years.toFixed(12)),
        programmes: row.programmes.map(({ code, label, share }) => ({
          code,
          share,
          label: spellingKey(label),
        })),
      };
    }

    it.each([
      ['edition-01-2016-11.csv', 'opendata-01-2016-11.csv'],
      ['edition-03-2017-06.csv', 'opendata-03-2017-06.csv'],
    ])('%s and its open-data file give the same facts', async (page, open) => {
      const [onPage, asData] = await Promise.all([read(page), read(open)]);
      // The one difference as published: edition 3 gives two addresses for the Géoportail.
      const geoportail = asData.rows.find(({ name }) => name === 'Géoportail');
      if (geoportail) {
        expect(geoportail.moreUrl).toBe('https://geoportail.gouv.fr');
        geoportail.moreUrl = 'https://www.geoportail.gouv.fr/';
      }
      const order = (rows: readonly PublishedRow[]) =>
        rows.map(facts).sort((a, b) => a.name.localeCompare(b.name));
      expect(order(asData.rows)).toEqual(order(onPage.rows));
      expect(new Set(asData.rows.map(({ ministryCode }) => ministryCode))).not.toContain(null);
    });
  });
}
