import { describe, expect, it } from 'vitest';
import type { DeclaredRateView } from '@/lib/views/dashboard';
import { declaredChange, declaredSeries } from '../figures/declared-rates';
import { figureLabel } from '../figures/registry';
import type { DeclaredFigures } from '../figures/types';
import { methodBreaks, readDeclaredRate } from './declared-rate-readings';

/** The rates that the State declared of the budget, editions 1 to 4. */
const DECLARED = [
  { edition: 1, dataMonth: '2016-11', rate: 0.32 },
  { edition: 2, dataMonth: '2017-02', rate: 0.31 },
  { edition: 3, dataMonth: '2017-06', rate: 0.25 },
  { edition: 4, dataMonth: '2017-11', rate: 0.25 },
  { edition: 5, dataMonth: '2018-03', rate: null },
];

function rateUpTo(edition: number, isWhole = true): DeclaredRateView {
  const editions = DECLARED.filter((one) => one.edition <= edition).map(({ rate, ...one }) => ({
    ...one,
    declared:
      rate === null || !isWhole ? null : ({ budgetGap: rate } as unknown as DeclaredFigures),
  }));
  return { ...declaredSeries('declaredBudgetGap', editions), isWhole };
}

describe('readDeclaredRate', () => {
  it('reads the rate of the edition, compared with one of the same method only', () => {
    expect(readDeclaredRate(rateUpTo(4))).toEqual({
      label: 'Taux d’écart budgétaire déclaré',
      value: '25\u00a0%',
      caveat: 'publié par l’État, non recalculable',
      sincePrevious: { change: 'inchangé', since: 'depuis juin 2017' },
    });
    expect(readDeclaredRate(rateUpTo(2)).sincePrevious).toEqual({
      change: '\u22121\u00a0point',
      since: 'depuis nov. 2016',
    });
    expect(readDeclaredRate(rateUpTo(3)).sincePrevious?.change).toContain('non comparable');
    expect(readDeclaredRate(rateUpTo(1)).sincePrevious).toBeNull();
  });

  it('puts nothing in the place of a rate that was not declared', () => {
    expect(readDeclaredRate(rateUpTo(5))).toMatchObject({
      value: 'Non déclaré',
      caveat: 'dernier taux publié\u202f: 25\u00a0% (nov. 2017)',
      sincePrevious: null,
    });
    expect(readDeclaredRate(rateUpTo(4, false))).toMatchObject({
      value: 'Sans objet',
      caveat: 'déclaré pour l’ensemble du portefeuille seulement',
    });
  });
});

describe('declaredChange', () => {
  it('is a whole number of hundredths, without the dust of binary numbers', () => {
    const [from, , , to] = rateUpTo(4).points.map((point) => ({ ...point, methodVersion: 1 }));
    if (!from || !to) throw new Error('a point is missing');
    expect(declaredChange(from, to)).toMatchObject({ comparable: true, difference: -0.07 });
  });
});

describe('methodBreaks', () => {
  it('says once that the method changed, where the series goes through it', () => {
    expect(methodBreaks(rateUpTo(5).points)).toHaveLength(1);
    expect(methodBreaks(rateUpTo(2).points)).toEqual([]);
    expect(methodBreaks(rateUpTo(5).points.slice(2))).toEqual([]);
  });
});

describe('figureLabel', () => {
  it('gives the official name to the gaps on approved baselines where the directorate decided so', () => {
    const decided = { officialRates: 'approvedGaps' as const };
    expect(figureLabel('approvedBudgetGap', decided)).toBe('Taux d’écart budgétaire');
    expect(figureLabel('approvedBudgetGap', {})).toBe('Écart budgétaire sur références approuvées');
    expect(figureLabel('budgetDrift', decided)).toBe(figureLabel('budgetDrift', {}));
  });
});
