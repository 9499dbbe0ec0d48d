import { beforeAll, describe, expect, it } from 'vitest';
import { keyFigures } from '../figures/key-figures';
import type { Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { PUBLISHED_FILES } from '../identity/fixtures/published-editions';
import { importEdition, NOTHING_KNOWN } from './fixtures/imports';
import type { ImportReport } from './report';

/** What no name nor text tells alike in all files: an officer says it. */
const APPACH = { edition: 5, name: 'APPACH', ministry: null, project: '3-PAS-S_DAE' };

for (const published of PUBLISHED_FILES) {
  describe.runIf(published.present)(`edition 5 after the four others (${published.whose})`, () => {
    let report: ImportReport;
    let portfolio: Portfolio;

    beforeAll(async () => {
      let history = NOTHING_KNOWN;
      for (const number of [1, 2, 3, 4, 5]) {
        const rows = await published.rows(number);
        const imported = importEdition(history, number, rows, {
          acceptLikely: true,
          decisions: number === 5 ? [APPACH] : [],
        });
        history = imported.history;
        report = imported.plan.report;
      }
      portfolio = portfolioAt(history, 5);
    });

    it('sees two projects enter and two leave', () => {
      expect(report.errors).toEqual([]);
      expect(report.entrants.map(({ name }) => name).toSorted()).toEqual(['IRHIS', 'OSHIMAE']);
      expect(report.exits.map(({ name }) => name).toSorted()).toEqual(['GENESIS V2', 'RIE']);
    });

    it('knows APPACH as the project that had two other names', () => {
      const { previousNames } = portfolio.entries.find(({ name }) => name === 'APPACH') ?? {};
      expect(previousNames?.map(({ name }) => name)).toEqual(['3PA-S', '3-PAS-S_DAE']);
    });

    it('comes to what its table gives, of which the total is not the one declared', () => {
      const { projects, interministerial, totalCost, meanDuration } = keyFigures(portfolio);
      expect([projects.value, interministerial.value]).toEqual([61, 21]);
      expect(((totalCost.value ?? 0) / 1e9).toFixed(3)).toBe('2.809');
      expect(meanDuration.value?.toFixed(1)).toBe('6.2');
    });
  });
}
