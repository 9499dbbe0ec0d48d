import { beforeAll, describe, expect, it } from 'vitest';
import { byCostBand, byFunctionalZone, byMinistryAndPhase } from '../figures/breakdowns';
import { keyFigures } from '../figures/key-figures';
import { spellingKey } from '../figures/spelling';
import type { History } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import type { PublishedRow } from '../history/published-row';
import { PUBLISHED_FILES, REAL_EDITIONS, tidy } from '../identity/fixtures/published-editions';
import { importAll, importEdition, NOTHING_KNOWN, saidIn } from './fixtures/imports';
import type { ImportReport } from './report';

const TAKEN = { acceptLikely: true };

function counts(cells: readonly { key: string; count: number }[]): Record<string, number> {
  return Object.fromEntries(cells.map(({ key, count }) => [key, count]));
}

/** Cells at zero say no more than absent ones. */
function withoutZeros(record: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== 0));
}

for (const published of PUBLISHED_FILES) {
  describe.runIf(published.present)(
    `editions 1 to 4, imported as published (${published.whose})`,
    () => {
      const rows = new Map<number, PublishedRow[]>();
      const reports = new Map<number, ImportReport>();
      let history: History = NOTHING_KNOWN;

      beforeAll(async () => {
        for (const number of REAL_EDITIONS) {
          rows.set(number, await published.rows(number));
          const imported = importEdition(history, number, rows.get(number) ?? [], TAKEN);
          history = imported.history;
          reports.set(number, imported.plan.report);
        }
      });

      it.each([
        [1, 57, 0, 0],
        [2, 6, 6, 2],
        [3, 6, 6, 6],
        [4, 1, 1, 1],
      ])(
        'edition %i: %i projects created, %i entrants, %i exits',
        (number, created, entrants, exits) => {
          const report = reports.get(number);
          expect(report).toMatchObject({ created, errors: [], warnings: [] });
          expect(report?.entrants).toHaveLength(entrants);
          expect(report?.exits).toHaveLength(exits);
        },
      );

      it('moved from 3 to 4 only by MCIC² and the offer of certificates', () => {
        expect(reports.get(4)?.entrants.map(({ name }) => name)).toEqual(['MCIC²']);
        expect(reports.get(4)?.exits.map(({ name }) => name)).toEqual(['Offre IGC ministérielle']);
      });

      it('give each project one identifier under all its names, and no two projects the same', () => {
        const identities = published.identities();
        const truthOf = new Map<string, Set<string>>();
        const idOf = new Map<string, Set<string>>();
        for (const number of REAL_EDITIONS) {
          for (const { project, name } of portfolioAt(history, number).entries) {
            const truth = identities.get(tidy(name)) ?? tidy(name);
            truthOf.set(project, (truthOf.get(project) ?? new Set()).add(truth));
            idOf.set(truth, (idOf.get(truth) ?? new Set()).add(project));
          }
        }
        expect([...truthOf].filter(([, truths]) => truths.size > 1)).toEqual([]);
        expect([...idOf].filter(([, ids]) => ids.size > 1)).toEqual([]);
      });

      it.each(REAL_EDITIONS)(
        'edition %i gives its published figures and distributions',
        (number) => {
          const portfolio = portfolioAt(history, number);
          const declared = published.figures()[number];
          const figures = keyFigures(portfolio);
          expect(figures.projects.value).toBe(declared?.projects);
          expect(figures.interministerial.value).toBe(declared?.interministerial);
          expect(((figures.totalCost.value ?? 0) / 1e9).toFixed(2)).toBe(
            ((declared?.totalCostEuros ?? 0) / 1e9).toFixed(2),
          );
          expect(figures.meanDuration.value?.toFixed(1)).toBe(
            declared?.meanDurationYears?.toFixed(1),
          );
          expect(withoutZeros(counts(byCostBand(portfolio)))).toEqual(
            withoutZeros(declared?.byCostBand ?? {}),
          );
          const zones = byFunctionalZone(portfolio).filter(({ key }) => key !== '');
          const declaredZones = Object.entries(declared?.byFunctionalZone ?? {});
          expect(counts(zones)).toEqual(
            Object.fromEntries(declaredZones.map(([zone, count]) => [spellingKey(zone), count])),
          );
          const { rows: ministries, cells } = byMinistryAndPhase(portfolio);
          expect(
            Object.fromEntries(ministries.map(({ key, label }) => [label, cells[key] ?? {}])),
          ).toEqual(
            Object.fromEntries(
              Object.entries(declared?.byMinistryAndPhase ?? {}).map(([label, phases]) => [
                label,
                withoutZeros(phases),
              ]),
            ),
          );
        },
      );

      it.each(REAL_EDITIONS)('edition %i imported again changes nothing', (number) => {
        for (const options of [TAKEN, {}]) {
          const { plan } = importEdition(history, number, rows.get(number) ?? [], options);
          expect(plan).toMatchObject({ revisions: [], newProjects: [], ministryLabels: [] });
        }
      });

      it.each([1, 3])(
        'edition %i from its raw file adds only what the page left out',
        async (number) => {
          const alone = importAll([[number, rows.get(number) ?? []]]);
          const raw = await published.rows(number, 'opendata');
          const { plan, history: after } = importEdition(alone, number, raw, TAKEN);
          const kinds = new Set(
            plan.revisions.flatMap(({ changes }) => changes.map(({ kind }) => kind)),
          );
          expect(plan.report).toMatchObject({ created: 0, errors: [] });
          expect([...kinds].filter((kind) => kind !== 'schedule' && kind !== 'text')).toEqual([]);
          const schedules = plan.revisions.flatMap(({ changes }) =>
            changes.filter((change) => change.kind === 'schedule'),
          );
          expect(schedules.every(({ roundingOnly }) => roundingOnly)).toBe(true);
          expect(importEdition(after, number, raw, TAKEN).plan.revisions).toEqual([]);
        },
      );

      it('imported hastily, then with likely matches taken, end as if taken at once', () => {
        const editions = REAL_EDITIONS.map((number) => [number, rows.get(number) ?? []] as const);
        const hasty = importAll(editions);
        const repaired = editions.reduce(
          (known, [number, own]) => importEdition(known, number, own, TAKEN).history,
          hasty,
        );
        for (const number of REAL_EDITIONS) {
          expect(saidIn(repaired, number)).toEqual(saidIn(history, number));
        }
        const last = importEdition(repaired, 4, rows.get(4) ?? [], TAKEN).plan.report;
        expect([last.entrants.length, last.exits.length, last.revisions]).toEqual([1, 1, 0]);
      });

      it.each([[[4, 3, 2, 1]], [[2, 4, 1, 3]], [[3, 1, 4, 2]]])(
        'imported in the order %j say the same, with the same movements',
        (order) => {
          const shuffled = importAll(
            order.map((number) => [number, rows.get(number) ?? []] as const),
            TAKEN,
          );
          for (const number of REAL_EDITIONS) {
            expect(saidIn(shuffled, number)).toEqual(saidIn(history, number));
            const again = importEdition(shuffled, number, rows.get(number) ?? [], TAKEN).plan
              .report;
            expect(again.revisions).toBe(0);
            expect(again.entrants).toHaveLength(reports.get(number)?.entrants.length ?? -1);
            expect(again.exits).toHaveLength(reports.get(number)?.exits.length ?? -1);
          }
        },
      );
    },
  );
}
