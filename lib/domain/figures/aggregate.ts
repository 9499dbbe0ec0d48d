import { DAYS_PER_YEAR } from '../history/duration';
import type { Contribution, Evidence } from './types';

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Durations are whole days: adding days rather than years keeps the sum exact in any order. */
function meanYears(counted: readonly Contribution[]): number {
  const days = sum(counted.map(({ value }) => Math.round(value * DAYS_PER_YEAR)));
  return days / (DAYS_PER_YEAR * counted.length);
}

/** When a gap is weighed by its own initial value, `weight·value` is the difference itself, exactly. */
function weighted({ value, weight, initial, latest }: Contribution): number {
  return initial === weight && latest !== undefined ? latest - initial : weight * value;
}

/**
 * Combines contributions as the method says: the only routine that makes a figure, so that its
 * evidence gives it back to the last bit. Null when nothing contributes, except for a count: 0.
 */
export function aggregate(parts: Pick<Evidence, 'method' | 'unit' | 'counted'>): number | null {
  const { method, unit, counted } = parts;
  if (counted.length === 0) return unit === 'count' ? 0 : null;
  switch (method.aggregation) {
    case 'sum':
      return sum(counted.map(({ value }) => value));
    case 'mean':
      return unit === 'years'
        ? meanYears(counted)
        : sum(counted.map(({ value }) => value)) / counted.length;
    case 'weightedMean':
      return sum(counted.map(weighted)) / sum(counted.map(({ weight }) => weight));
  }
}
