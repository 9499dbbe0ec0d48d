import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { declaredFigures, knownProjects, publishedEditions } from './published';

const editions = publishedEditions();
const SOURCES = path.resolve(process.cwd(), '../shared/data/editions');

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

describe('the published facts of editions 1 to 4', () => {
  it.each(declaredFigures())('come to what the State declared for edition $edition', (declared) => {
    const rows = editions.find(({ edition }) => edition === declared.edition)?.rows ?? [];
    const years = rows.flatMap(({ duration }) => (duration === null ? [] : [duration.years]));
    expect(rows).toHaveLength(declared.projects ?? -1);
    expect(rows.filter((row) => row.interministerial)).toHaveLength(
      declared.interministerial ?? -1,
    );
    expect(sum(rows.map((row) => row.costEuros)) / 1e9).toBeCloseTo(
      (declared.totalCostEuros ?? 0) / 1e9,
      2,
    );
    expect((sum(years) / years.length).toFixed(1)).toBe(declared.meanDurationYears?.toFixed(1));
  });

  it('name no project twice in an edition', () => {
    for (const { rows } of editions) {
      expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
    }
  });

  it('give every project one description, of its own, in French typography', () => {
    const descriptions = knownProjects().map(({ description }) => description);
    expect(new Set(descriptions).size).toBe(descriptions.length);
    for (const description of descriptions) {
      expect(description).toMatch(/^[A-ZÀ-Ý].*\.$/);
      expect(description).not.toMatch(/'| [:;!?]/);
    }
  });

  it('know 70 projects and no name that no edition uses', () => {
    const used = new Set(editions.flatMap(({ rows }) => rows.map((row) => row.name)));
    const known = knownProjects().flatMap(({ names }) => names);
    expect(knownProjects()).toHaveLength(70);
    expect(new Set(known)).toEqual(used);
    expect(known).toHaveLength(used.size);
  });
});

describe.runIf(existsSync(SOURCES))('against the published files', () => {
  const published = () =>
    readdirSync(SOURCES).flatMap(
      (file) =>
        parse(readFileSync(path.join(SOURCES, file)), {
          columns: true,
          relax_column_count: true,
          bom: true,
        }) as Record<string, string>[],
    );
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const runs = (text: string, length: number) => {
    const all = words(text);
    return all.slice(length - 1).map((_, index) => all.slice(index, index + length).join(' '));
  };

  it('no description repeats ten words in a row of the published texts', () => {
    const theirs = new Set(
      published().flatMap((row) =>
        Object.entries(row)
          .filter(([column]) => column.startsWith('Description'))
          .flatMap(([, text]) => runs(text, 10)),
      ),
    );
    expect(theirs.size).toBeGreaterThan(1000);
    for (const { description } of knownProjects()) {
      expect(runs(description, 10).filter((run) => theirs.has(run))).toEqual([]);
    }
  });

  it('the costs carried over are those of the page’s tables', () => {
    for (const { edition, dataMonth, rows } of editions) {
      const table = parse(
        readFileSync(path.join(SOURCES, `edition-0${edition}-${dataMonth}.csv`)),
        { columns: true, bom: true },
      ) as Record<string, string>[];
      const theirs = table.map((row) => Math.round(Number(row['Coût estimé']) * 1e6)).toSorted();
      expect(rows.map((row) => row.costEuros ?? 0).toSorted()).toEqual(theirs);
    }
  });
});
