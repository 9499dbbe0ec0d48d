import { describe, expect, it } from 'vitest';
import { aHistory, CREATION } from '../fixtures/one-project';
import type { Change } from '../history/change';
import type { ExitGround } from '../vocabulary/exits';
import { articleFor } from './article';

function articleOf(finalCostEuros: number | null, ...more: Change[]): string {
  return articleOn('abandoned', finalCostEuros, ...more);
}

function articleOn(ground: ExitGround, finalCostEuros: number | null, ...more: Change[]): string {
  const exit: Change = {
    kind: 'exit',
    ground,
    finalCostEuros,
    finalEndOn: null,
    successors: [],
  };
  const history = aHistory([
    [1, [...CREATION, { kind: 'budget', costEuros: 81_600_000 }, ...more]],
    [2, [exit]],
  ]);
  return articleFor(history, 2, [], '2017-11-29').replace(/[\u202f\u00a0]/g, ' ');
}

describe('a project merged, or out of scope', () => {
  it.each(['merged', 'outOfScope'] as const)('%s: saves nothing either', (ground) => {
    const text = articleOn(ground, 4_000_000);
    expect(text).not.toMatch(/inférieur|dépensé/);
    expect(articleOn('completed', 4_000_000)).toContain('inférieur de 95 %');
  });
});

describe('an abandonment', () => {
  it('is told by what was spent without service', () => {
    expect(articleOf(40_000_000)).toContain(
      'Motif de sa sortie : abandonné. Il a été suivi dans le panorama pendant cinq mois. Il n’a pas été mis en service : 40 millions d’euros dépensés sans mise en service.',
    );
    expect(articleOf(1_000_000)).toContain('1 million d’euros dépensé sans mise en service.');
  });

  it('says why an amount is not told', () => {
    expect(articleOf(null)).toContain('le montant dépensé n’est pas renseigné.');
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    const secret = articleOf(40_000_000, { kind: 'withholding', withheld });
    expect(secret).toContain('le montant dépensé n’est pas communiqué.');
    expect(secret).not.toContain('40');
  });

  it('is told once the secret was lifted before it, and not where the exit itself is withheld', () => {
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    const told = (...inTheEnd: Change[]) => {
      const exit: Change = {
        kind: 'exit',
        ground: 'abandoned',
        finalCostEuros: 4_000_000,
        finalEndOn: null,
        successors: [],
      };
      const history = aHistory([
        [1, [...CREATION, { kind: 'withholding', withheld }]],
        [2, [{ kind: 'withholding', withheld: null }]],
        [3, [exit, ...inTheEnd]],
      ]);
      return articleFor(history, 3, [], '2017-11-29').replace(/[\u202f\u00a0]/g, ' ');
    };
    expect(told()).toContain('4 millions d’euros dépensés sans mise en service.');
    expect(told({ kind: 'withholding', withheld })).toContain(
      'le montant dépensé n’est pas communiqué.',
    );
  });

  it('is never set against a first cost, as a saving would be', () => {
    for (const euros of [0, 40_000_000, 81_600_000, 120_000_000, null]) {
      expect(articleOf(euros)).not.toMatch(/(inférieur|supérieur|égal) |coût final|dernier coût/);
    }
  });
});
