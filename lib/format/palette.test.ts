import { describe, expect, it } from 'vitest';
import { COST_BANDS } from '@/lib/domain/vocabulary/bands';
import { PHASES } from '@/lib/domain/vocabulary/phases';
import { TINTS, tintOf } from './palette';

/** Keys that mean the same thing, so that they are drawn alike. */
const ONE_MEANING = [['withheld', 'unstated', 'unknown']];

describe('the colours of the charts', () => {
  it('have one meaning each, whatever the chart', () => {
    const byColour = Map.groupBy(Object.keys(TINTS), (key) => tintOf(key).colour);
    const shared = [...byColour.values()].filter((keys) => keys.length > 1);
    expect(shared.map((keys) => keys.toSorted())).toEqual(
      ONE_MEANING.map((keys) => keys.toSorted()),
    );
  });

  it('know every phase, band and move', () => {
    for (const key of [...PHASES, ...COST_BANDS, 'increase', 'decrease', 'total', 'quantity']) {
      expect(Object.keys(TINTS)).toContain(key);
    }
  });
});
