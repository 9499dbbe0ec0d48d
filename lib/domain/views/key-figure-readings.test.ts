import { describe, expect, it } from 'vitest';
import type { Comparison, KeyFigureView } from '@/lib/views/dashboard';
import { type FigureName, figureNamed } from '../figures/registry';
import type { Unit } from '../figures/types';
import { movedMark, readKeyFigure } from './key-figure-readings';

const against = (edition: number, dataMonth: string, value: number): Comparison => ({
  edition,
  dataMonth,
  value,
});

function figure(
  name: FigureName,
  unit: Unit,
  value: number | null,
  rest: Partial<KeyFigureView> = {},
): KeyFigureView {
  return {
    name,
    label: figureNamed(name).label,
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
        sincePrevious: against(1, '2016-11', 2.29e9),
      }),
    );
    expect(reading).toMatchObject({
      value: '2,51\u00a0Md€',
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
    expect(reading.beside).toBe('Publié\u202f: 61, recalculé\u202f: 60, écart \u22121');
  });

  it('says on what a rate is measured, and calls a change that rounds to nothing stable', () => {
    const contribution = { project: 'a', name: 'A', value: 0.031, weight: 1 };
    const leftOut = ['b', 'c'].map((project) => ({
      project,
      name: project,
      reason: 'withheld' as const,
    }));
    const on = (name: FigureName, counted = [contribution]) => {
      const one = figure(name, 'ratio', counted.length === 0 ? null : 0.031, {
        sincePrevious: against(4, '2017-11', 0.031),
      });
      return readKeyFigure({ ...one, evidence: { ...one.evidence, counted, leftOut } });
    };
    expect(on('scheduleDrift')).toMatchObject({
      label: 'Dérive calendaire depuis la première publication',
      caveat: '1 projet sur 3',
      sincePrevious: { change: 'stable' },
    });
    expect(on('scheduleDrift', []).caveat).toBe('aucun projet compté');
    expect(on('approvedBudgetGap').caveat).toBe('sur 1 référence approuvée de 3');
    expect(on('approvedBudgetGap', []).caveat).toBe('aucune référence approuvée sur 2');
  });

  it('never takes a declared rate for a computed one', () => {
    const reading = readKeyFigure(figure('budgetDrift', 'ratio', 0.032));
    expect(reading).toMatchObject({ value: '3,2\u00a0%', beside: null });
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
});

describe('movedMark', () => {
  const { evidence } = figure('budgetDrift', 'ratio', 0.03);
  it('says by how much, and does not show a change that rounds to nothing as one', () => {
    expect(movedMark({ name: 'budgetDrift', label: 'Dérive', before: 0.01 }, evidence)).toBe(
      'Modifié\u202f: +2\u00a0points',
    );
    expect(movedMark({ name: 'budgetDrift', label: 'Dérive', before: 0.0299 }, evidence)).toBe(
      'Légèrement modifié',
    );
    expect(movedMark({ name: 'budgetDrift', label: 'Dérive', before: null }, evidence)).toBe(
      'Modifié',
    );
  });
});
