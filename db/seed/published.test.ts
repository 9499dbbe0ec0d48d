import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  OWN_FILES,
  PUBLISHED_FILES,
  STATE_FILES,
} from '@/lib/domain/identity/fixtures/published-editions';
import { declaredFigures, knownProjects, publishedEditions } from './published';

const editions = publishedEditions();

function recordsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { columns: true, relax_column_count: true, bom: true });
}

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

for (const { whose, present, editionsFolder } of PUBLISHED_FILES) {
  describe.runIf(present)(`against the published files (${whose})`, () => {
    it('the costs carried over are those of the page’s tables', () => {
      for (const { edition, dataMonth, rows } of editions) {
        const table = recordsOf(path.join(editionsFolder, `edition-0${edition}-${dataMonth}.csv`));
        const theirs = table.map((row) => Math.round(Number(row['Coût estimé']) * 1e6)).toSorted();
        expect(rows.map((row) => row.costEuros ?? 0).toSorted()).toEqual(theirs);
      }
    });
  });
}

describe('the words of the State’s descriptions', () => {
  const LENGTH = 10;
  /** Each run of ten words in them, as the first four bytes of its SHA-256: enough to know it again. */
  const theirs = readPrints();

  function readPrints(): ReadonlySet<string> {
    const bytes = Buffer.from(
      readFileSync(path.join(OWN_FILES.folder, 'ten-word-runs.b64'), 'utf8'),
      'base64',
    );
    return new Set(
      Array.from({ length: bytes.length / 4 }, (_, index) =>
        bytes.subarray(index * 4, index * 4 + 4).toString('hex'),
      ),
    );
  }

  function printsOf(text: string): string[] {
    const words =
      text
        .replace(/<[^>]*>/g, '')
        .toLowerCase()
        .match(/[\p{L}\d]+/gu) ?? [];
    return words.slice(LENGTH - 1).map((_, index) =>
      createHash('sha256')
        .update(words.slice(index, index + LENGTH).join(' '))
        .digest('hex')
        .slice(0, 8),
    );
  }

  function descriptionsIn(folder: string): string[] {
    return readdirSync(folder).flatMap((file) =>
      recordsOf(path.join(folder, file)).flatMap((row) =>
        Object.entries(row).flatMap(([column, text]) =>
          column.startsWith('Description') ? [text] : [],
        ),
      ),
    );
  }

  it('are repeated, ten in a row, neither by the demonstration nor by our own files', () => {
    expect(theirs.size).toBeGreaterThan(1000);
    const ours = [
      ...knownProjects().map(({ description }) => description),
      ...descriptionsIn(OWN_FILES.editionsFolder),
    ];
    expect(ours.filter((text) => printsOf(text).some((print) => theirs.has(print)))).toEqual([]);
  });

  it.runIf(STATE_FILES.present)('are all known by their prints', () => {
    const missing = descriptionsIn(STATE_FILES.editionsFolder)
      .flatMap(printsOf)
      .filter((print) => !theirs.has(print));
    expect(missing).toEqual([]);
  });
});
