import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '@/lib/domain/compare/types';
import { PUBLISHED_FILES } from '@/lib/domain/identity/fixtures/published-editions';
import type { FiguresReport } from '@/lib/domain/views/figures-report';

const EDITIONS = [
  { number: 1, month: '2016-11', file: 'edition-01-2016-11.csv' },
  { number: 2, month: '2017-02', file: 'edition-02-2017-02.csv' },
  { number: 3, month: '2017-06', file: 'edition-03-2017-06.csv' },
  { number: 4, month: '2017-11', file: 'edition-04-2017-11.csv' },
];

interface Published {
  projects: number;
  interministerial: number;
  totalBillions: number;
  meanYears: number;
  byCostBand: Record<string, number>;
  byMinistryAndPhase: Record<string, Record<string, number>>;
  byFunctionalZone: Record<string, number>;
}

/** The command line as a person runs it, on the editions as published. */
for (const { whose, present, folder: data, editionsFolder } of PUBLISHED_FILES) {
  describe.runIf(present)(`the published editions, from the command line (${whose})`, () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'panorama-cli-'));
    const published = () =>
      JSON.parse(fs.readFileSync(path.join(data, 'published-figures.json'), 'utf8')) as Record<
        string,
        Published
      >;

    function panorama(...args: string[]) {
      const output = execFileSync(
        process.execPath,
        ['--import', 'tsx', 'db/cli/panorama.ts', ...args],
        {
          encoding: 'utf8',
          env: { ...process.env, DATABASE_FILE: path.join(folder, 'panorama.db') },
          maxBuffer: 64 * 1024 * 1024,
        },
      );
      return JSON.parse(output);
    }

    const movements: [number, number][] = [];

    beforeAll(() => {
      for (const { number, month, file } of EDITIONS) {
        const report = panorama(
          'import',
          path.join(editionsFolder, file),
          '--edition',
          String(number),
          '--data-month',
          month,
          '--declared',
          path.join(data, 'published-figures.json'),
          '--accept-likely',
          '--json',
        );
        movements.push([report.entrants.length, report.exits.length]);
      }
    }, 120_000);

    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

    it('enter and leave as the State told', () => {
      expect(movements).toEqual([
        [0, 0],
        [6, 2],
        [6, 6],
        [1, 1],
      ]);
    });

    it.each(EDITIONS)('edition $number comes to every figure published', ({ number }) => {
      const figures = panorama('figures', '--edition', String(number), '--json') as FiguresReport;
      const expected = published()[number];
      expect(figures.projects).toBe(expected?.projects);
      expect(figures.interministerial).toBe(expected?.interministerial);
      expect(((figures.totalCostEuros ?? 0) / 1e9).toFixed(2)).toBe(
        expected?.totalBillions.toFixed(2),
      );
      expect(figures.meanDurationYears?.toFixed(1)).toBe(expected?.meanYears.toFixed(1));
      expect(figures.byCostBand).toEqual(expected?.byCostBand);
      expect(figures.byMinistryAndPhase).toEqual(expected?.byMinistryAndPhase);
      expect(figures.byFunctionalZone).toEqual(expected?.byFunctionalZone);
      expect(figures.differences).toEqual([]);
      // Nothing recomputes the declared rates: no figure stands in their place.
      expect(figures.approvedBudgetGap).toBeNull();
      expect(figures.declared?.budgetGap).toBeGreaterThan(0.2);
    });

    /** Names of a project that one edition gave and the next did not, as settled by hand. */
    function renamesBetween(from: number, to: number): string[] {
      const rows = parse(fs.readFileSync(path.join(data, 'renames-editions-1-4.csv')), {
        columns: true,
        bom: true,
      }) as { project: string; published_name: string; editions: string }[];
      const namesIn = (edition: number) =>
        new Map(
          rows
            .filter(({ editions }) => editions.split(' ').map(Number).includes(edition))
            .map(({ project, published_name }) => [project, published_name]),
        );
      const later = namesIn(to);
      return [...namesIn(from)]
        .flatMap(([project, name]) => {
          const next = later.get(project);
          return next === undefined || next === name ? [] : [asRead(name, next)];
        })
        .sort();
    }

    /** Spaces are tidied as a name is read. */
    function asRead(from: string, to: string): string {
      return `${from} → ${to}`.replace(/\s+/g, ' ');
    }

    it.each([
      [1, 2, 6, 2],
      [2, 3, 6, 6],
      [3, 4, 1, 1],
    ])('compared, %i and %i tell %i entrants, %i exits and the renames', (a, b, entered, left) => {
      const { entrants, exits, renames } = panorama(
        'compare',
        `${a}`,
        `${b}`,
        '--json',
      ) as Comparison;
      expect([entrants.length, exits.length]).toEqual([entered, left]);
      expect(renames.map(({ from, to }) => asRead(from, to)).sort()).toEqual(renamesBetween(a, b));
    });

    it('imported again, change nothing', () => {
      const { rows, revisions, created } = panorama(
        'import',
        path.join(editionsFolder, 'edition-03-2017-06.csv'),
        '--edition',
        '3',
        '--data-month',
        '2017-06',
        '--accept-likely',
        '--json',
      );
      expect({ rows, revisions, created }).toEqual({ rows: 61, revisions: 0, created: 0 });
    });
  });
}
