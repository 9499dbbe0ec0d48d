import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { anEdition, anEntry, aPortfolio } from '../fixtures/portfolios';
import type { EntryState } from '../history/entry';
import { PUBLISHED_FILES } from '../identity/fixtures/published-editions';
import { PHASE_LABELS, PHASES } from '../vocabulary/phases';
import { byCostBand, byFunctionalZone, byMinistryAndPhase } from './breakdowns';
import { keyFigures } from './key-figures';
import { spellingKey } from './spelling';

/** The figures of the State's own tables are the figures the State published. */

interface Published {
  file: string;
  projects: number;
  interministerial: number;
  totalBillions: number;
  meanYears: number;
  byCostBand: Record<string, number>;
  byMinistryAndPhase: Record<string, Record<string, number>>;
  byFunctionalZone: Record<string, number>;
}

function decimal(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', '.'));
}

function entryOf(record: readonly string[], line: number): EntryState {
  const cell = (column: number) => record[column] ?? '';
  const years = decimal(cell(5));
  const millions = decimal(cell(7));
  const phase = PHASES.find((known) => spellingKey(PHASE_LABELS[known]) === spellingKey(cell(6)));
  return anEntry(`line-${line}`, {
    name: cell(0),
    ministry: cell(1).trim(),
    interministerial: cell(2) === 'Oui',
    plannedEndOn: null,
    statedDurationDays: years === null ? null : Math.round(years * 365),
    phase: phase ?? null,
    costEuros: millions === null ? null : Math.round(millions * 1e6),
    functionalZone: cell(8) || null,
  });
}

for (const { whose, present, folder, editionsFolder } of PUBLISHED_FILES) {
  describe.runIf(present)(`published editions (${whose})`, () => {
    const published: Record<string, Published> = present
      ? JSON.parse(readFileSync(path.join(folder, 'published-figures.json'), 'utf8'))
      : {};

    it.each(Object.entries(published))('edition %s gives its figures back', (number, declared) => {
      const csv = readFileSync(path.join(editionsFolder, declared.file), 'utf8');
      const [, ...records]: string[][] = parse(csv, { bom: true });
      const portfolio = aPortfolio(records.map(entryOf), {
        edition: anEdition(Number(number)),
        ministryLabels: {},
      });
      const figures = keyFigures(portfolio);
      expect(figures.projects.value).toBe(declared.projects);
      expect(figures.interministerial.value).toBe(declared.interministerial);
      expect(((figures.totalCost.value ?? 0) / 1e9).toFixed(2)).toBe(
        declared.totalBillions.toFixed(2),
      );
      expect(figures.meanDuration.value?.toFixed(1)).toBe(declared.meanYears.toFixed(1));

      const counts = (cells: readonly { label: string; count: number }[]) =>
        Object.fromEntries(cells.map(({ label, count }) => [label, count]));
      expect(counts(byCostBand(portfolio))).toEqual(declared.byCostBand);
      expect(counts(byFunctionalZone(portfolio).filter(({ key }) => key !== ''))).toEqual(
        declared.byFunctionalZone,
      );
      const { rows, columns, cells } = byMinistryAndPhase(portfolio);
      const table = rows.map((row) => [
        row.label,
        counts(columns.map(({ key, label }) => ({ label, count: cells[row.key]?.[key] ?? 0 }))),
      ]);
      expect(Object.fromEntries(table)).toEqual(declared.byMinistryAndPhase);
    });
  });
}
