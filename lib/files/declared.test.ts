import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PUBLISHED_FILES } from '@/lib/domain/identity/fixtures/published-editions';
import { readDeclared } from './declared';

const edition = {
  dataMonth: '2030-01',
  projects: 12,
  interministerial: 3,
  totalBillions: 2.63,
  meanYears: '6,2',
  scheduleGapPercent: 21.3,
  budgetGapPercent: 25.0,
  byCostBand: { '> 100 M€': 2, 'entre 5 et 9 M€': 4, 'En cadrage': 6 },
  byMinistryAndPhase: { 'Ministère de la Mer': { Déploiement: 1, 'Conception / Réalisation': 2 } },
};

describe('readDeclared', () => {
  it('turns billions into whole euros, percents into ratios, labels into codes', () => {
    expect(readDeclared({ '7': edition })).toEqual({
      byEdition: {
        7: {
          edition: 7,
          projects: 12,
          interministerial: 3,
          totalCostEuros: 2_630_000_000,
          meanDurationYears: 6.2,
          budgetGap: 0.25,
          scheduleGap: 0.213,
          byCostBand: { over100: 2, '5to9': 4, framing: 6 },
          byMinistryAndPhase: { 'Ministère de la Mer': { rollout: 1, build: 2 } },
          byFunctionalZone: null,
        },
      },
    });
  });

  it('takes the object of one edition, numbered by itself or by the caller', () => {
    expect(readDeclared({ ...edition, edition: 9 })).toHaveProperty('byEdition.9.projects', 12);
    expect(readDeclared(edition, 5)).toHaveProperty('byEdition.5.projects', 12);
    expect(readDeclared(edition)).toHaveProperty('problem', expect.stringContaining('édition'));
  });

  it('keeps unpublished figures null', () => {
    expect(readDeclared({ 3: { projects: null } })).toHaveProperty('byEdition.3', {
      edition: 3,
      projects: null,
      interministerial: null,
      totalCostEuros: null,
      meanDurationYears: null,
      budgetGap: null,
      scheduleGap: null,
      byCostBand: null,
      byMinistryAndPhase: null,
      byFunctionalZone: null,
    });
  });

  it.each([
    ['not an object', 12],
    ['an array', [edition]],
    ['nothing', {}],
    ['a key that is no edition', { premiere: edition }],
    ['a count that is no number', { 1: { ...edition, projects: 'beaucoup' } }],
    ['a negative count', { 1: { ...edition, projects: -1 } }],
    ['a distribution that is no distribution', { 1: { ...edition, byCostBand: [1] } }],
    ['an edition that is no object', { 1: 'rien' }],
  ])('refuses %s with a sentence', (_, json) => {
    expect(readDeclared(json)).toHaveProperty('problem', expect.stringMatching(/[.…]$/));
  });
});

for (const { whose, present, folder } of PUBLISHED_FILES) {
  describe.runIf(present)(`the published figures (${whose})`, () => {
    it('are read for the four editions', () => {
      const read = readDeclared(
        JSON.parse(readFileSync(path.join(folder, 'published-figures.json'), 'utf8')),
      );
      if ('problem' in read) throw new Error(read.problem);
      expect(Object.keys(read.byEdition)).toEqual(['1', '2', '3', '4']);
      expect(read.byEdition[4]).toMatchObject({
        projects: 61,
        interministerial: 21,
        totalCostEuros: 2_630_000_000,
        meanDurationYears: 6.2,
        budgetGap: 0.25,
        scheduleGap: 0.22,
        byCostBand: { under5: 5, '5to9': 3, '9to20': 16, '20to100': 23, over100: 6, framing: 8 },
      });
      for (const figures of Object.values(read.byEdition)) {
        const bands = Object.values(figures.byCostBand ?? {}).reduce((sum, n) => sum + n, 0);
        expect(bands).toBe(figures.projects);
      }
    });
  });
}
