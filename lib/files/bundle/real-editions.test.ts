import { beforeAll, describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history/portfolio';
import { PUBLISHED_FILES, REAL_EDITIONS } from '@/lib/domain/identity/fixtures/published-editions';
import {
  contentOf,
  importEdition,
  NOTHING_KNOWN,
  saidIn,
} from '@/lib/domain/import/fixtures/imports';
import { historyOf, IMPORTABLE, readBack, republished } from './fixtures/republish';

for (const published of PUBLISHED_FILES) {
  describe.runIf(published.present)(`editions 1 to 4, republished (${published.whose})`, () => {
    let history: History = NOTHING_KNOWN;

    beforeAll(async () => {
      history = historyOf(
        await Promise.all(
          REAL_EDITIONS.map(async (number) => [number, await published.rows(number)] as const),
        ),
      );
    });

    it.each(IMPORTABLE)(
      'say the same, read back from their %s into a fresh history',
      async (format) => {
        const again = await republished(history, REAL_EDITIONS, format);
        for (const number of REAL_EDITIONS) {
          expect(saidIn(again, number)).toEqual(saidIn(history, number));
          expect(contentOf(again, number)).toEqual(contentOf(history, number));
        }
      },
    );

    it.each(IMPORTABLE)('change nothing, imported again from their %s', async (format) => {
      for (const number of REAL_EDITIONS) {
        const { rows } = await readBack(history, number, format);
        const { plan } = importEdition(history, number, rows);
        expect({ number, errors: plan.report.errors, revisions: plan.revisions }).toEqual({
          number,
          errors: [],
          revisions: [],
        });
      }
    });
  });
}
