import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedRow } from '../history/published-row';
import { resolveMinistry } from '../vocabulary/ministries';
import { bestAssignment, type Pairing } from './assign';
import { ACCEPTABLE_FROM, scoreOf } from './compare';
import { knownFrom } from './fixtures/known';
import { aRow } from './fixtures/rows';
import { matchRows } from './match';
import { closestRivals, weightBesideRival } from './rivals';

type Named = Pairing<string, string>;

const pairing = (left: string, right: string, weight: number): Named => ({ left, right, weight });

/** Margin of each pairing chosen that has a rival, by « left right ». */
function margins(...pairings: Named[]): Record<string, number> {
  const rivals = closestRivals(pairings, bestAssignment(pairings));
  return Object.fromEntries(
    [...rivals].map(([{ left, right }, { margin }]) => [`${left} ${right}`, margin]),
  );
}

describe('the closest rival', () => {
  it('is the other row for a project, and the other project for a row', () => {
    expect(margins(pairing('a', 'P', 10), pairing('b', 'P', 8))).toEqual({ 'a P': 2 });
    expect(margins(pairing('a', 'P', 8), pairing('a', 'Q', 10))).toEqual({ 'a Q': 2 });
  });

  it('is nobody where each has its own', () => {
    expect(margins(pairing('a', 'P', 10), pairing('b', 'Q', 10))).toEqual({});
  });

  it('counts for little when it is better placed elsewhere', () => {
    const alike = [pairing('a', 'Q', 4), pairing('b', 'P', 4)];
    expect(margins(pairing('a', 'P', 10), pairing('b', 'Q', 10), ...alike)).toEqual({});
    const halfAlike = [pairing('a', 'Q', 9), pairing('b', 'P', 9)];
    expect(margins(pairing('a', 'P', 10), pairing('b', 'Q', 10), ...halfAlike)).toEqual({
      'a P': 2,
      'b Q': 2,
    });
  });

  it('counts in full when what it was given is worth little', () => {
    expect(
      margins(pairing('a', 'P', 10), pairing('b', 'P', 9), pairing('b', 'Q', 1)),
    ).toMatchObject({ 'a P': 2 });
  });

  it('never was worth more than the choice made', () => {
    const some = fc.record({
      left: fc.constantFrom('a', 'b', 'c', 'd'),
      right: fc.constantFrom('P', 'Q', 'R', 'S'),
      weight: fc.integer({ min: -5, max: 20 }),
    });
    const several = fc.uniqueArray(some, { selector: (p) => `${p.left} ${p.right}` });
    fc.assert(
      fc.property(several, (pairings) => {
        const chosen = bestAssignment<string, string, Named>(pairings);
        for (const [{ weight }, { margin }] of closestRivals(pairings, chosen)) {
          expect(margin).toBeGreaterThanOrEqual(0);
          expect(margin).toBeLessThan(weight);
        }
      }),
    );
  });
});

describe('the weight beside a rival', () => {
  const weights = fc.double({ min: 0.1, max: 30, noNaN: true });
  const shares = fc.double({ min: 0, max: 1, noNaN: true });

  it('is never more than alone, and grows with the margin', () => {
    fc.assert(
      fc.property(weights, shares, shares, (weight, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const near = weightBesideRival(weight, less * weight);
        expect(near).toBeGreaterThanOrEqual(0);
        expect(near).toBeLessThanOrEqual(weightBesideRival(weight, more * weight) + 1e-9);
        expect(weightBesideRival(weight, more * weight)).toBeLessThanOrEqual(weight);
      }),
    );
  });

  it('is not acceptable beside a rival of more than half the weight, and may be beside a lesser', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 0.49, noNaN: true }), (weight, share) => {
        expect(scoreOf(weightBesideRival(weight, share * weight))).toBeLessThan(ACCEPTABLE_FROM);
      }),
    );
    expect(scoreOf(weightBesideRival(14, 8))).toBeGreaterThan(ACCEPTABLE_FROM);
  });
});

const ministryOf = (row: PublishedRow) => resolveMinistry(row.ministryLabel, null, []).code;

function match(rows: readonly PublishedRow[], before: readonly PublishedRow[]) {
  const known = before.map((row, index) => knownFrom(row, `GP-${index + 1}`, ministryOf(row)));
  const { likely, unmatched } = matchRows(rows, known, { ministryOf });
  return {
    unmatched: unmatched.map(({ name }) => name),
    likely: likely.map(({ row, project, score, evidence }) => ({
      pair: `${row.name} → ${project.state.name}`,
      isAcceptable: score >= ACCEPTABLE_FROM,
      rival: evidence.find(({ criterion }) => criterion === 'rival')?.says,
    })),
  };
}

const MOBILE = aRow('MOBILITE (NEOGEND/NEOPOL)', { costEuros: 60_000_000 });
const SOLDE = aRow('SOURCE SOLDE', { costEuros: 60_000_000 });
const WEB = aRow('SOURCE WEB', { costEuros: 45_000_000, line: 3 });
const neighbours = [
  aRow('ASTREA', { costEuros: 12_000_000, line: 50 }),
  aRow('PORTALIS', { costEuros: 42_000_000, line: 51, duration: { years: 8.1, decimals: 1 } }),
];

describe('a project that was split', () => {
  it.each([
    [0.5, 0.5],
    [0.6, 0.4],
    [0.8, 0.2],
  ])('is proposed to one part, not taken by it: %d and %d of the cost', (one, other) => {
    const rows = [
      aRow('NEOGEND', { costEuros: one * 60_000_000, line: 7 }),
      aRow('NEOPOL', { costEuros: other * 60_000_000, line: 8 }),
    ];
    expect(match([...rows, ...neighbours], [MOBILE, ...neighbours])).toEqual({
      unmatched: ['NEOPOL'],
      likely: [
        {
          pair: 'NEOGEND → MOBILITE (NEOGEND/NEOPOL)',
          isAcceptable: false,
          rival:
            'un autre candidat est presque aussi vraisemblable\u202f: «\u00a0NEOPOL\u00a0» (ligne 8)',
        },
      ],
    });
  });
});

describe('projects that were merged', () => {
  it('are proposed to the one row, of which none is taken', () => {
    const merged = aRow('SOURCE', { costEuros: 105_000_000 });
    expect(match([merged, ...neighbours], [SOLDE, WEB, ...neighbours]).likely).toEqual([
      {
        pair: 'SOURCE → SOURCE SOLDE',
        isAcceptable: false,
        rival:
          'un autre candidat est presque aussi vraisemblable\u202f: «\u00a0SOURCE WEB\u00a0» (GP-2)',
      },
    ]);
  });
});

describe('a project that only changed its name', () => {
  it('is taken among siblings of its ministry, zone, programme and month', () => {
    const renamed = aRow('Mobilité des forces', { costEuros: 60_000_000 });
    const sibling = aRow('Annuaire', { costEuros: 3_000_000, line: 9, duration: null });
    expect(match([renamed, sibling, ...neighbours], [MOBILE, ...neighbours]).likely).toEqual([
      { pair: 'Mobilité des forces → MOBILITE (NEOGEND/NEOPOL)', isAcceptable: true },
    ]);
  });

  it('is taken beside a sibling renamed with it', () => {
    const rows = [
      aRow('SOURCE - SOLDE des militaires', { costEuros: 60_000_000 }),
      aRow('SOURCE - saisie WEB', { costEuros: 45_000_000, line: 3 }),
    ];
    expect(
      match(rows, [SOLDE, WEB]).likely.map(({ pair, isAcceptable }) => [pair, isAcceptable]),
    ).toEqual([
      ['SOURCE - SOLDE des militaires → SOURCE SOLDE', true],
      ['SOURCE - saisie WEB → SOURCE WEB', true],
    ]);
  });
});
