import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate } from '../figures/aggregate';
import type { Aggregation, Contribution, Evidence, Unit } from '../figures/types';
import { byPart, howComputed, leftOutGroups, partOf, partText } from './evidence-readings';

function evidence(
  aggregation: Aggregation,
  unit: Unit,
  counted: Contribution[],
  leftOut: Evidence['leftOut'] = [],
): Evidence {
  const method = {
    name: 'm',
    version: 1,
    label: 'Méthode',
    description: '',
    aggregation,
    weight: aggregation === 'weightedMean' ? ('initialCost' as const) : null,
    includesCompleted: true,
  };
  const value = aggregate({ method, unit, counted });
  return { figure: 'approvedBudgetGap', unit, method, value, counted, leftOut };
}

const part = (project: string, value: number, weight = 1): Contribution => ({
  project,
  name: project,
  value,
  weight,
});

describe('partOf', () => {
  it('gives parts that add up to the figure, whatever the method', () => {
    const contributions = fc.array(
      fc.record({
        value: fc.double({ min: -1, max: 5, noNaN: true }),
        weight: fc.integer({ min: 1, max: 1e9 }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    const aggregations = fc.constantFrom<Aggregation>('sum', 'mean', 'weightedMean');
    fc.assert(
      fc.property(contributions, aggregations, (drawn, aggregation) => {
        const counted = drawn.map(({ value, weight }, i) => part(`p${i}`, value, weight));
        const figure = evidence(aggregation, 'ratio', counted);
        const total = counted.reduce((sum, one) => sum + partOf(one, figure), 0);
        expect(total).toBeCloseTo(figure.value ?? Number.NaN, 9);
      }),
    );
  });
});

describe('reading an evidence', () => {
  it('orders the parts from the one that raises the figure most', () => {
    const figure = evidence('weightedMean', 'ratio', [
      part('a', 0.5, 10),
      part('b', 0.1, 100),
      part('c', -0.2, 10),
    ]);
    expect(byPart(figure).map(({ project }) => project)).toEqual(['b', 'a', 'c']);
  });

  it('says how the figure is made, and agrees', () => {
    expect(howComputed(evidence('sum', 'count', [part('a', 1)]))).toBe('Un projet compté.');
    expect(howComputed(evidence('sum', 'count', [part('a', 1), part('b', 1)]))).toBe(
      'Deux projets comptés.',
    );
    expect(howComputed(evidence('sum', 'euros', [part('a', 3e6), part('b', 4e6)]))).toBe(
      'Somme de deux projets\u202f: 7\u00a0M€.',
    );
    expect(howComputed(evidence('mean', 'ratio', []))).toContain('n’est pas calculable');
  });

  it('groups what is left out by reason, the largest group first', () => {
    const leftOut = [
      { project: 'a', name: 'A', reason: 'withheld' as const },
      { project: 'b', name: 'B', reason: 'framing' as const },
      { project: 'c', name: 'C', reason: 'framing' as const },
    ];
    const groups = leftOutGroups(evidence('sum', 'euros', [], leftOut));
    expect(groups.map(({ reason, projects }) => [reason, projects.length])).toEqual([
      ['framing', 2],
      ['withheld', 1],
    ]);
  });

  it('writes a part in the unit of its column', () => {
    expect(partText(30_800_000, evidence('sum', 'euros', []))).toBe('30,8');
    expect(partText(0.0105, evidence('mean', 'ratio', []))).toBe('1,05');
  });
});
