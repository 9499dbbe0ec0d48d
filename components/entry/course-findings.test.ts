import { describe, expect, test } from 'vitest';
import type { ProjectEditionPoint } from '@/lib/views/project';
import { costFinding, endFinding } from './course-findings';

function points(...values: readonly Partial<ProjectEditionPoint>[]): ProjectEditionPoint[] {
  return values.map((value, index) => ({
    edition: index + 1,
    dataMonth: '2017-11',
    phase: 'build',
    costEuros: null,
    plannedEndOn: null,
    baselineCostEuros: null,
    baselineEndOn: null,
    rebaselined: false,
    withheld: false,
    ...value,
  }));
}

describe('what became of a project over the editions', () => {
  test('its cost', () => {
    const cost = (...values: (number | null)[]) =>
      costFinding(points(...values.map((costEuros) => ({ costEuros }))), true);
    expect(cost(10e6, null, 12e6)).toBe(
      'Coût en hausse de 20\u00a0% depuis la 1re édition\u202f: 12\u00a0M€',
    );
    expect(cost(null, 10e6, 9.95e6)).toBe(
      'Coût en baisse de 0,5\u00a0% depuis la 2e édition\u202f: 9,95\u00a0M€',
    );
    expect(cost(496.4e6, 496.5e6)).toMatch(/^Coût en hausse de moins de 0,1\u00a0% /);
    expect(cost(10e6, 10e6)).toBe('Coût inchangé depuis la 1re édition\u202f: 10\u00a0M€');
    expect(cost(0, 10e6)).toBe('Coût en hausse depuis la 1re édition\u202f: 10\u00a0M€');
    expect(cost(null, 10e6)).toBe('Coût connu depuis la 2e édition\u202f: 10\u00a0M€');
    expect(cost(null, 10e6, null)).toBe('Coût connu à la 2e édition seulement\u202f: 10\u00a0M€');
    expect(cost(10e6, 12e6, null)).toBe(
      'Coût en hausse de 20\u00a0% entre la 1re et la 2e édition\u202f: 12\u00a0M€',
    );
    expect(costFinding(points({ costEuros: 10e6 }, { costEuros: 10e6 }), false)).toBe(
      'Coût inchangé entre la 1re et la 2e édition\u202f: 10\u00a0M€',
    );
    expect(cost(null)).toBe('Aucun coût publié à ce jour');
  });

  test('its planned end', () => {
    const end = (...values: (string | null)[]) =>
      endFinding(points(...values.map((plannedEndOn) => ({ plannedEndOn }))), true);
    expect(end('2018-01-01', '2019-03-15')).toBe(
      'Fin prévue repoussée de 14\u00a0mois depuis la 1re édition',
    );
    expect(end('2018-03-01', '2018-01-15')).toBe(
      'Fin prévue avancée de 2\u00a0mois depuis la 1re édition',
    );
    expect(end('2018-03-01', '2018-03-15')).toBe('Fin prévue inchangée depuis la 1re édition');
    expect(end(null, '2018-03-01')).toBe('Fin prévue connue depuis la 2e édition');
    expect(end(null, null)).toBe('Aucune fin prévue publiée à ce jour');
  });
});
