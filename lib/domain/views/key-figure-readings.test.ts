import { describe, expect, it } from 'vitest';
import type { Comparison, KeyFigureView } from '@/lib/views/dashboard';
import type { FigureName, Unit } from '../figures/types';
import { movedMark, readKeyFigure } from './key-figure-readings';

const against = (edition: number, dataMonth: string, value: number, delta: number): Comparison => ({
  edition,
  dataMonth,
  value,
  delta,
});

function figure(
  name: FigureName,
  unit: Unit,
  value: number | null,
  rest: Partial<KeyFigureView> = {},
): KeyFigureView {
  return {
    name,
    evidence: {
      figure: name,
      unit,
      method: {
        name: 'moyenne',
        version: 1,
        label: 'Moyenne',
        description: '',
        aggregation: 'mean',
        weight: null,
        includesCompleted: true,
      },
      value,
      counted: [],
      leftOut: [],
    },
    sincePrevious: null,
    sinceYear: null,
    declared: null,
    trend: [],
    ...rest,
  };
}

describe('readKeyFigure', () => {
  it('shows the recomputed figure first and says that the published one is the same', () => {
    const reading = readKeyFigure(
      figure('totalCost', 'euros', 2_509_600_000, {
        declared: 2.51e9,
        sincePrevious: against(1, '2016-11', 2.29e9, 219_600_000),
      }),
    );
    expect(reading).toMatchObject({
      value: '2,51\u00a0Md€',
      source: 'recomputed',
      caveat: null,
      beside: 'Publié\u202f: 2,51\u00a0Md€, identique',
      sincePrevious: {
        change: '+219,6\u00a0M€',
        since: 'depuis nov. 2016',
      },
      sinceYear: { change: 'pas de comparaison à un an' },
    });
  });

  it('gives the difference where the published figure is another one', () => {
    const reading = readKeyFigure(figure('projects', 'count', 60, { declared: 61 }));
    expect(reading.beside).toBe('Publié\u202f: 61, écart \u22121');
  });

  it('puts a declared gap first, and compares it with declared gaps only', () => {
    const reading = readKeyFigure(
      figure('budgetGap', 'ratio', 0, {
        declared: 0.21,
        sincePrevious: against(3, '2017-06', 0, 0),
        sinceYear: against(1, '2016-11', 0, 0),
        trend: [
          { edition: 1, dataMonth: '2016-11', value: 0, declared: null },
          { edition: 3, dataMonth: '2017-06', value: 0, declared: 0.25 },
          { edition: 4, dataMonth: '2017-11', value: 0, declared: 0.21 },
        ],
      }),
    );
    expect(reading).toMatchObject({
      value: '21\u00a0%',
      source: 'declared',
      caveat: 'taux publié',
      beside: 'Recalculé\u202f: 0\u00a0%, base reconstituée',
      sincePrevious: { change: '\u22124\u00a0points' },
      sinceYear: { change: 'non publié', since: 'pour la 1re édition' },
    });
  });

  it('warns of a recomputed gap, and calls a change that rounds to nothing stable', () => {
    const reading = readKeyFigure(
      figure('scheduleGap', 'ratio', 0.031, {
        sincePrevious: against(4, '2017-11', 0.031, 0.0001),
      }),
    );
    expect(reading.caveat).toBe('sur base reconstituée');
    expect(reading.sincePrevious).toMatchObject({ change: 'stable' });
  });

  it('says why a figure is missing', () => {
    const reading = readKeyFigure(figure('meanDuration', 'years', null));
    expect(reading).toMatchObject({ value: 'Non calculable', caveat: 'aucun projet compté' });
    expect(reading.sincePrevious.change).toBe('pas d’édition précédente');
    const before = { edition: 4, dataMonth: '2017-11', value: null, declared: null };
    const now = { edition: 5, dataMonth: '2018-05', value: 6, declared: null };
    const appeared = readKeyFigure(figure('meanDuration', 'years', 6, { trend: [before, now] }));
    expect(appeared.sincePrevious.change).toBe('non calculable en nov. 2017');
    const gone = readKeyFigure(figure('meanDuration', 'years', null, { trend: [now, before] }));
    expect(gone.sincePrevious.change).toBe('rien à comparer');
  });

  it('recalls the last published rate while the edition has none', () => {
    const reading = readKeyFigure(
      figure('budgetGap', 'ratio', 0.03, {
        trend: [
          { edition: 4, dataMonth: '2017-11', value: 0, declared: 0.25 },
          { edition: 5, dataMonth: '2018-05', value: 0.03, declared: null },
        ],
      }),
    );
    expect(reading).toMatchObject({
      source: 'recomputed',
      beside: 'Publié en nov. 2017\u202f: 25\u00a0%',
    });
  });
});

describe('movedMark', () => {
  const { evidence } = figure('budgetGap', 'ratio', 0.03);
  it('says by how much, and does not show a change that rounds to nothing as one', () => {
    expect(movedMark({ name: 'budgetGap', before: 0.01 }, evidence)).toBe(
      'Modifié\u202f: +2\u00a0points',
    );
    expect(movedMark({ name: 'budgetGap', before: 0.0299 }, evidence)).toBe('Légèrement modifié');
    expect(movedMark({ name: 'budgetGap', before: null }, evidence)).toBe('Modifié');
  });
});
