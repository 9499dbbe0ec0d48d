import { describe, expect, it } from 'vitest';
import { axisLabel } from '@/lib/format/axis-label';
import { FIGURES, figureNamed } from '../figures/registry';
import { bridgeFinding } from './findings';
import { bridgeLabel } from './labels';
import { BRIDGE_KINDS, type Bridge, type BridgePart } from './types';
import { waterfall } from './waterfall';

const HARD = '\u00a0';
const third = { number: 3, dataMonth: '2017-06', version: null };
const fourth = { number: 4, dataMonth: '2017-11', version: null };

function part(kind: BridgePart['kind'], label: string, amount: number): BridgePart {
  return { kind, label, amount, projects: [] };
}

function aBridge(overrides: Partial<Bridge> = {}): Bridge {
  const { label, noun } = figureNamed(overrides.figure ?? 'totalCost');
  return {
    figure: 'totalCost',
    label,
    noun,
    unit: 'euros',
    methods: { from: 'Somme', to: 'Somme' },
    from: 2_560_000_000,
    to: 2_632_600_000,
    difference: 72_600_000,
    parts: [
      part('entrants', 'Projets entrants', 30_800_000),
      part('exits', 'Projets sortants', -14_600_000),
      part('upward', 'Révisions à la hausse', 56_400_000),
    ],
    counted: { from: 52, to: 53 },
    without: { from: null, to: null },
    ...overrides,
  };
}

describe('what a bridge shows', () => {
  it('is by how much the figure moved, and what moved it most that way', () => {
    expect(bridgeFinding(aBridge(), third, fourth)).toBe(
      `Le coût total augmente de 72,6${HARD}M€, première part\u202f: révisions à la hausse (+56,4${HARD}M€)`,
    );
    const shorter = aBridge({
      figure: 'meanDuration',
      unit: 'years',
      from: 6.2,
      to: 6.16,
      difference: -0.04,
      parts: [part('exits', 'Projets sortants', -0.04)],
    });
    expect(bridgeFinding(shorter, third, fourth)).toBe(
      `La durée prévue moyenne diminue de 0,04${HARD}an, seule part\u202f: projets sortants`,
    );
  });

  it('tells what stays from what makes up for itself', () => {
    const still = { figure: 'projects', unit: 'count', from: 61, to: 61, difference: 0 } as const;
    expect(bridgeFinding(aBridge({ ...still, parts: [] }), third, fourth)).toBe(
      'Le nombre de projets n’a pas changé',
    );
    const parts = [part('entrants', 'Projets entrants', 1), part('exits', 'Projets sortants', -1)];
    expect(bridgeFinding(aBridge({ ...still, parts }), third, fourth)).toContain('est stable');
  });

  it('calls neither a rise nor a fall what ministries took from each other', () => {
    const moved = aBridge({
      from: 400_000_000,
      to: 100_000_000,
      difference: -300_000_000,
      parts: [
        part('transferredOut', 'Passés à un autre ministère', -310_000_000),
        part('upward', 'Révisions à la hausse', 10_000_000),
      ],
    });
    expect(bridgeFinding(moved, third, fourth)).toBe(
      `Le coût total passe de 400${HARD}M€ à 100${HARD}M€, périmètre modifié\u202f: passés à un autre ministère (\u2212310${HARD}M€)`,
    );
  });

  it('calls no rise what one project did', () => {
    const alone = aBridge({ counted: { from: 1, to: 1 } });
    expect(bridgeFinding(alone, third, fourth)).toBe(
      `Le coût total passe de 2\u202f560${HARD}M€ à 2\u202f632,6${HARD}M€, sur un seul projet`,
    );
  });

  it('says on which side nobody counts', () => {
    expect(bridgeFinding(aBridge({ to: null, difference: null }), third, fourth)).toBe(
      'Le coût total n’est pas calculable dans la 4e édition',
    );
  });
});

describe('the name of a part', () => {
  it('stands whole beside its bar', () => {
    for (const figure of FIGURES) {
      for (const kind of BRIDGE_KINDS) {
        const label = bridgeLabel(figure, kind);
        expect(axisLabel(label)).toBe(label);
      }
    }
  });
});

describe('a waterfall', () => {
  it('goes from zero, which is the first value, to the difference', () => {
    const steps = waterfall(aBridge(), { from: '3e édition', to: '4e édition' });
    expect(steps.map(({ key, low, high, tint }) => [key, low / 1e5, high / 1e5, tint])).toEqual([
      ['from', 0, 0, 'total'],
      ['entrants', 0, 308, 'increase'],
      ['exits', 162, 308, 'decrease'],
      ['upward', 162, 726, 'increase'],
      ['to', 0, 726, 'total'],
    ]);
    expect(steps.map(({ text }) => text)).toEqual([
      `2\u202f560${HARD}M€`,
      `+30,8${HARD}M€`,
      `\u221214,6${HARD}M€`,
      `+56,4${HARD}M€`,
      `2\u202f632,6${HARD}M€`,
    ]);
  });
});
