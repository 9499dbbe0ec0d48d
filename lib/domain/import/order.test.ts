import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedRow } from '../history/published-row';
import { aRow } from '../identity/fixtures/rows';
import { PHASES } from '../vocabulary/phases';
import { contentOf, importAll, importEdition, saidIn } from './fixtures/imports';

/** A withheld row gives no figure. */
const KEPT_BACK = { costEuros: null, duration: null } as const;

const NAMES = ['ASTREA', 'COMEDEC', 'PORTALIS', 'CYCLADES'];

const rowNamed = (name: string): fc.Arbitrary<PublishedRow> =>
  fc
    .record({
      phase: fc.constantFrom(...PHASES),
      costEuros: fc.option(fc.constantFrom(4_200_000, 9_000_000, 52_400_000)),
      start: fc.option(
        fc
          .constantFrom('2014-01-01', '2015-06-01')
          .map((on) => ({ on, precision: 'month' as const })),
      ),
      duration: fc.option(
        fc.constantFrom(
          { years: 6.75616438356164, decimals: 14 },
          { years: 6.8, decimals: 1 },
          { years: 5, decimals: 0 },
        ),
      ),
      functionalZone: fc.option(fc.constantFrom('Finances', 'Achats')),
      interministerial: fc.boolean(),
      withheld: fc.option(
        fc.constant({ scope: 'cost', ground: 'unstated', statement: null } as const),
        { freq: 6 },
      ),
    })
    .map((facts) => aRow(name, facts.withheld === null ? facts : { ...facts, ...KEPT_BACK }));

/** One edition: some of the projects, each with facts of its own. */
const editionRows: fc.Arbitrary<PublishedRow[]> = fc
  .tuple(...NAMES.map((name) => fc.option(rowNamed(name), { freq: 3 })))
  .map((rows) => rows.filter((row) => row !== null));

/** Editions with gaps in their numbers, and an order to import them in. */
const imports = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
    fc.infiniteStream(editionRows),
  )
  .map(([numbers, rows]) =>
    numbers.map((number) => [number, rows.next().value as PublishedRow[]] as const),
  );

const byNumber = (editions: readonly (readonly [number, PublishedRow[]])[]) =>
  editions.toSorted(([a], [b]) => a - b);

describe('importing editions', () => {
  it('gives the same editions in whatever order', () => {
    fc.assert(
      fc.property(imports, (editions) => {
        const inOrder = importAll(byNumber(editions));
        const shuffled = importAll(editions);
        for (const [number] of editions) {
          expect(contentOf(shuffled, number)).toEqual(contentOf(inOrder, number));
        }
      }),
    );
  });

  it('never alters an edition already published', () => {
    fc.assert(
      fc.property(
        imports,
        editionRows,
        fc.integer({ min: 1, max: 9 }),
        (editions, rows, number) => {
          const history = importAll(editions);
          const after = importEdition(history, number, rows).history;
          for (const [other] of editions.filter(([one]) => one !== number)) {
            expect(saidIn(after, other)).toEqual(saidIn(history, other));
          }
        },
      ),
    );
  });

  it('again changes nothing, in whatever order of rows', () => {
    fc.assert(
      fc.property(imports, (editions) => {
        const history = importAll(editions);
        for (const [number, rows] of editions) {
          const { plan } = importEdition(history, number, rows.toReversed());
          expect(plan.revisions).toEqual([]);
          expect(plan.ministryLabels).toEqual([]);
        }
      }),
    );
  });

  it('says what the file says', () => {
    fc.assert(
      fc.property(imports, (editions) => {
        const history = importAll(editions);
        for (const [number, rows] of editions) {
          const said = contentOf(history, number).map(({ name, phase, costEuros, startOn }) => ({
            name,
            phase,
            costEuros,
            startOn,
          }));
          const published = rows
            .map(({ name, phase, costEuros, start }) => ({
              name,
              phase,
              costEuros,
              startOn: start?.on ?? null,
            }))
            .sort((a, b) => (a.name < b.name ? -1 : 1));
          expect(said).toEqual(published);
        }
      }),
    );
  });
});
