import { describe, expect, it } from 'vitest';
import { anEntry, aPortfolio } from '../fixtures/portfolios';
import type { EntryState } from '../history/entry';
import { leftTotalWords } from '../views/exit-words';
import type { ExitGround } from '../vocabulary/exits';
import { comparePortfolios } from './compare';
import { bridgeFinding } from './findings';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

interface Leaver {
  ground: ExitGround;
  /** Last estimate, then what it came to: whole euros. */
  costEuros: number;
  finalCostEuros: number | null;
  withheld?: EntryState['withheld'];
}

/** One project that stays, beside those that leave. */
function left(leavers: readonly Leaver[]) {
  const before = leavers.map(({ costEuros }, index) => anEntry(`left${index}`, { costEuros }));
  const departed = leavers.map(({ ground, finalCostEuros, withheld = null }, index) =>
    anEntry(`left${index}`, {
      ...before[index],
      withheld,
      exit: { edition: 4, ground, finalCostEuros, finalEndOn: null, successors: [] },
    }),
  );
  return comparePortfolios({
    from: aPortfolio([anEntry('stays'), ...before]),
    to: aPortfolio([anEntry('stays')], { departed }),
    history: { revisions: [] },
  });
}

const ABANDONED = {
  ground: 'abandoned',
  costEuros: 81_600_000,
  finalCostEuros: 40_000_000,
} as const;

describe('what leaves the total cost', () => {
  it('is told by ground, never as one saving', () => {
    const { parts } = left([
      ABANDONED,
      { ground: 'completed', costEuros: 12_000_000, finalCostEuros: 13_000_000 },
      { ground: 'merged', costEuros: 5_000_000, finalCostEuros: null },
      { ground: 'outOfScope', costEuros: 3_000_000, finalCostEuros: null },
      { ground: 'unstated', costEuros: 2_000_000, finalCostEuros: null },
    ]).bridge.totalCost;
    expect(parts.map(({ label, amount }) => [label, amount])).toEqual([
      ['Sortants terminés', -12_000_000],
      ['Sortants abandonnés', -81_600_000],
      ['Sortants fusionnés', -5_000_000],
      ['Sortants hors périmètre', -3_000_000],
      ['Autres projets sortants', -2_000_000],
    ]);
  });

  it('says beside an abandonment what it had cost', () => {
    const { bridge, from, to } = left([ABANDONED]);
    const [part] = bridge.totalCost.parts;
    expect(part?.spent && plain(leftTotalWords(part.amount, part.spent))).toBe(
      'Sortis du total : 81,6 M€ ; dépensés sans mise en service : 40 M€',
    );
    expect(plain(bridgeFinding(bridge.totalCost, from, to))).toBe(
      'Le coût total diminue de 81,6 M€, seule part : sortants abandonnés ; abandons : 40 M€ dépensés sans mise en service',
    );
  });

  it('says why an amount is missing, and gives none that is withheld', () => {
    const tender = { scope: 'cost', ground: 'tender', statement: null } as const;
    const { bridge, exits } = left([
      ABANDONED,
      { ...ABANDONED, finalCostEuros: null },
      { ...ABANDONED, finalCostEuros: 77_123_456, withheld: tender },
    ]);
    const [part] = bridge.totalCost.parts;
    expect(part?.spent && plain(leftTotalWords(part.amount, part.spent))).toBe(
      'Sortis du total : 244,8 M€ ; dépensés sans mise en service : 40 M€, sans compter un montant non renseigné et un montant non communiqué',
    );
    expect(JSON.stringify({ bridge, exits })).not.toContain('77123456');
  });

  it('is one part without a ground where the other side knows none', () => {
    const { bridge } = comparePortfolios({
      from: aPortfolio([anEntry('stays'), anEntry('left')]),
      to: aPortfolio([anEntry('stays')]),
      history: { revisions: [] },
    });
    expect(bridge.totalCost.parts.map(({ label }) => label)).toEqual(['Projets sortants']);
  });
});
