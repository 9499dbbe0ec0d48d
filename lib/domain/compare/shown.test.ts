import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../figures/types';
import { shownBridge, shownShares } from './shown';
import type { Bridge, BridgePart } from './types';
import { writtenToSum } from './written';

const read = (bare: string) =>
  Number(bare.replaceAll('\u202f', '').replace('\u2212', '-').replace(',', '.'));
const WHOLE = 1e7;
const sum = (texts: readonly { bare: string }[]) =>
  texts.reduce((total, { bare }) => total + Math.round(read(bare) * WHOLE), 0);

const SIZES: Record<Unit, number> = { count: 50, euros: 5e8, years: 3, ratio: 0.4 };

/** A bridge of any figure, whose parts make the difference and whose projects make the parts. */
const anyBridge = fc
  .constantFrom<Unit>('euros', 'years', 'ratio')
  .chain((unit) => {
    const amount = fc.double({ min: -SIZES[unit], max: SIZES[unit], noNaN: true });
    const shares = fc.array(amount, { minLength: 1, maxLength: 6 });
    return fc.tuple(fc.constant(unit), amount, fc.array(shares, { maxLength: 5 }));
  })
  .map(([unit, start, groups]): Bridge => {
    const round = (value: number) => (unit === 'euros' ? Math.round(value) : value);
    const from = round(Math.abs(start));
    const exact = groups.map((shares) => shares.map(round));
    const amounts = exact.map((shares) => shares.reduce((total, share) => total + share, 0));
    const to = from + amounts.reduce((total, amount) => total + amount, 0);
    const written = writtenToSum(amounts, to - from);
    const parts = exact.map((shares, index): BridgePart => {
      const amount = written[index] ?? 0;
      const projects = writtenToSum(shares, amount).map((share, at) => {
        return { project: `p${at}`, name: 'P', amount: share, before: null, after: null };
      });
      return { kind: 'upward', label: 'Part', amount, projects };
    });
    return {
      figure: 'totalCost',
      label: 'Coût total estimé',
      noun: { text: 'coût total', gender: 'masculine' },
      unit,
      methods: { from: '', to: '' },
      from,
      to,
      difference: to - from,
      parts,
      counted: { from: 2, to: 2 },
      without: { from: null, to: null },
    };
  });

describe('a bridge as it is shown', () => {
  it('has parts that add up to the difference shown, and terms that subtract to it', () => {
    fc.assert(
      fc.property(anyBridge, (bridge) => {
        const { change, parts } = shownBridge(bridge);
        expect(sum([change.after]) - sum([change.before])).toBe(sum([change.difference]));
        if (parts.length > 0) expect(sum(parts)).toBe(sum([change.difference]));
      }),
    );
  });

  it('has shares within one unit of their last decimal of the part they make', () => {
    fc.assert(
      fc.property(anyBridge, (bridge) => {
        const factor = { count: 1, euros: 1e-6, years: 1, ratio: 100 }[bridge.unit];
        for (const part of bridge.parts) {
          const shown = sum(shownShares(part, bridge)) / WHOLE;
          expect(Math.abs(shown - part.amount * factor)).toBeLessThan(0.006);
        }
      }),
    );
  });
});
