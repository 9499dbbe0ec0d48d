import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MISSING_ZONE_LABEL } from '@/lib/domain/figures/breakdowns';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { NO_FILTERS } from '@/lib/views/dashboard';
import { verifyChains } from '../chain';
import { openForReading } from '../client';
import { dashboardView } from '../queries/dashboard';
import { loadHistory } from '../queries/history';
import { editionGate } from '../queries/quality';
import { reader } from '../read';
import { makeDatabase } from './make-database';
import { seedDemonstration } from './portfolio';
import { declaredFigures } from './published';

const MANAGER: Actor = { id: 'm', name: 'M', role: 'manager', ministries: [] };

let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'panorama-seed-'));
  file = path.join(folder, 'demo.db');
  await makeDatabase(file, () => seedDemonstration(new Date('2026-11-24T23:30:00.000Z')));
  process.env.DATABASE_FILE = file;
}, 60_000);

afterAll(() => {
  delete process.env.DATABASE_FILE;
  rmSync(folder, { recursive: true, force: true });
});

function dashboard(edition: number) {
  const view = dashboardView(MANAGER, { edition, filters: NO_FILTERS, today: '2018-05-15' });
  if (view === null) throw new Error(`no edition ${edition}`);
  const figure = (name: string) =>
    view.keyFigures.find((known) => known.name === name)?.evidence.value ?? Number.NaN;
  return { view, figure };
}

/** Cells that are not zero, by label: published tables write their zeros, ours do not. */
function present(cells: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(cells).filter(([, count]) => count > 0));
}

describe('the demonstration portfolio', () => {
  it.each(declaredFigures())('gives the figures declared for edition $edition', (declared) => {
    const { figure } = dashboard(declared.edition);
    expect(figure('projects')).toBe(declared.projects);
    expect(figure('interministerial')).toBe(declared.interministerial);
    expect((figure('totalCost') / 1e9).toFixed(2)).toBe(
      ((declared.totalCostEuros ?? 0) / 1e9).toFixed(2),
    );
    expect(figure('meanDuration').toFixed(1)).toBe(declared.meanDurationYears?.toFixed(1));
  });

  it.each(declaredFigures())(
    'gives the distributions of edition $edition, cell by cell',
    (declared) => {
      const { view } = dashboard(declared.edition);
      expect(
        present(Object.fromEntries(view.byCostBand.map(({ key, count }) => [key, count]))),
      ).toEqual(present(declared.byCostBand ?? {}));
      // What was published leaves out the project that has no zone, in editions 2 and 4.
      const zones = view.byFunctionalZone.filter(({ label }) => label !== MISSING_ZONE_LABEL);
      expect(Object.fromEntries(zones.map(({ label, count }) => [label, count]))).toEqual(
        present(declared.byFunctionalZone ?? {}),
      );
      const { rows, cells } = view.byMinistryAndPhase;
      expect(
        Object.fromEntries(rows.map(({ key, label }) => [label, present(cells[key] ?? {})])),
      ).toEqual(
        Object.fromEntries(
          Object.entries(declared.byMinistryAndPhase ?? {}).map(([label, row]) => [
            label,
            present(row),
          ]),
        ),
      );
    },
  );

  it.each([
    [2, 6, 2],
    [3, 6, 6],
    [4, 1, 1],
    [5, 0, 0],
  ])(
    'has in edition %i the entrants and exits that were published: %i and %i',
    (edition, entrants, exits) => {
      const { view } = dashboard(edition);
      expect([view.entrants.length, view.exits.length]).toEqual([entrants, exits]);
    },
  );

  it('ranks what costs more in euros and what ends later in months, as the facts say', () => {
    const { costs, ends } = dashboard(4).view.slips;
    expect(costs.slice(0, 4).map(({ name, slip }) => [name, slip.euros / 1e6])).toEqual([
      ['PNIJ', 30.2],
      ['SI SAMU', 16.1],
      ['PAS', 11.9],
      ['CPP 2017', 8.2],
    ]);
    expect(ends.slice(0, 4).map(({ name, slip }) => [name, slip.months])).toEqual([
      ['Mistral', 18],
      ['CYCLADES', 12],
      ['CPP 2017', 11],
      ['PNR', 9],
    ]);
    // Its start was corrected by three years: its end moved by a month.
    expect(ends.findIndex(({ name }) => name === 'RenoiRH')).toBeGreaterThan(20);
    expect(ends.find(({ name }) => name === 'RenoiRH')?.slip.months).toBe(1);
  });

  it('opens the fifth edition in collection and invents nothing in it', () => {
    const { view, figure } = dashboard(5);
    expect(view.edition).toMatchObject({
      state: 'collection',
      publishedOn: null,
      // Three weeks from the day it was made, which in Paris was the 25th already.
      collectionDeadline: '2026-12-16',
    });
    expect(figure('projects')).toBe(61);
    const { revisions } = loadHistory(reader(), 'everything');
    expect(revisions.filter((revision) => revision.edition === 5)).toEqual([]);
    expect(new Set(revisions.map((revision) => revision.project)).size).toBe(70);
  });

  it('has in the check the past ends that the dashboard shows, years after its data month', () => {
    const today = '2026-11-30';
    const view = dashboardView(MANAGER, { edition: 5, filters: NO_FILTERS, today });
    const overdue = (view?.expectedEnds ?? []).filter((end) => end.overdue);
    const gate = editionGate(reader(), 5, today);
    const found = (gate?.warnings ?? []).filter(({ code }) => code === 'endPast');
    expect(overdue).toHaveLength(11);
    expect(found.map(({ project }) => project).toSorted()).toEqual(
      overdue.map(({ project }) => project).toSorted(),
    );
  });

  it('leaves chains that verify, and no working file', () => {
    const connection = openForReading(file);
    expect(verifyChains(connection)).toEqual([]);
    connection.close();
  });
});
