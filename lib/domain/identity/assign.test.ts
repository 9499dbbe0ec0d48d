import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment, type Pairing } from './assign';

type Numbered = Pairing<number, number>;

function total(pairings: readonly Numbered[]): number {
  return pairings.reduce((sum, { weight }) => sum + weight, 0);
}

/** The highest sum, by trying every choice. */
function bruteForce(pairings: readonly Numbered[]): number {
  const [first, ...rest] = pairings;
  if (!first) return 0;
  const without = rest.filter(({ left, right }) => left !== first.left && right !== first.right);
  return Math.max(bruteForce(rest), first.weight + bruteForce(without));
}

describe('the best assignment', () => {
  it('sums highest among all that use each side once', () => {
    const pairing = fc.record({
      left: fc.integer({ min: 0, max: 3 }),
      right: fc.integer({ min: 0, max: 4 }),
      weight: fc.integer({ min: -5, max: 20 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(pairing, { selector: (p) => `${p.left} ${p.right}`, maxLength: 12 }),
        (pairings) => {
          const chosen = bestAssignment(pairings);
          expect(total(chosen)).toBe(bruteForce(pairings));
          expect(new Set(chosen.map(({ left }) => left)).size).toBe(chosen.length);
          expect(new Set(chosen.map(({ right }) => right)).size).toBe(chosen.length);
          expect(chosen.every(({ weight }) => weight > 0)).toBe(true);
        },
      ),
    );
  });
});
