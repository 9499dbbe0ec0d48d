import { describe, expect, it } from 'vitest';
import { aHistory, CREATION } from '../fixtures/one-project';
import { aDeclaration } from './fixtures/declarations';
import { anInput, found, inFifth, WITHHELD } from './fixtures/inputs';

const HIDDEN = [WITHHELD, { kind: 'budget' as const, costEuros: 12_400_000 }];

function described(description: string) {
  return { kind: 'text' as const, set: { description } };
}

describe('a withheld amount', () => {
  it('is well kept where nothing that goes out says it', () => {
    const input = anInput(inFifth(HIDDEN));
    expect(found('derivableAmount', input)).toEqual([]);
    expect(found('knownAmount', input)).toEqual([]);
  });

  it('is known where an earlier edition published the same', () => {
    const [finding] = found('knownAmount', anInput(inFifth([WITHHELD])));
    expect(finding).toMatchObject({ severity: 'warning', mend: { act: 'budget' } });
    expect(finding?.message).toContain(
      'La 4e édition a publié le coût (10\u00a0M€), qui n’a pas changé depuis',
    );
  });

  it('blocks when its own description writes it, until it is taken out', () => {
    const written = [...HIDDEN, described('Un marché de 12,4\u00a0M€ est en cours.')];
    const [finding] = found('derivableAmount', anInput(inFifth(written)));
    expect(finding).toMatchObject({ severity: 'blocking', mend: { act: 'modifier' } });
    expect(finding?.message).toContain('écrit «\u00a012,4\u00a0M€\u00a0», qui donne le coût');
    const mended = inFifth(written, [described('Un marché est en cours.')]);
    expect(found('derivableAmount', anInput(mended))).toEqual([]);
    const far = inFifth([...HIDDEN, described('Un marché de 2\u00a0M€ est en cours.')]);
    expect(found('derivableAmount', anInput(far))).toEqual([]);
  });

  it('blocks when the figures declared for the edition include it, and names the attack', () => {
    const declared = [aDeclaration(5, { totalCostEuros: 120_000_000 })];
    const secret = [WITHHELD, { kind: 'budget' as const, costEuros: 118_000_000 }];
    const [finding] = found('derivableAmount', anInput(inFifth(secret), { declared }));
    // The figure is at fault, not a text: the amount is what one may change.
    expect(finding?.mend).toMatchObject({ act: 'budget' });
    expect(finding?.message).toContain(
      'Le coût total déclaré de la 5e édition, moins les coûts publiés, donne le coût\u202f: 120\u00a0M€, à 5\u00a0M€ près',
    );
  });

  it('is told, and blocks no more, once what gives it away is public', () => {
    const secret = [...CREATION, WITHHELD, { kind: 'budget' as const, costEuros: 118_000_000 }];
    const declared = [aDeclaration(4, { totalCostEuros: 120_000_000 })];
    const input = anInput(
      aHistory([
        [4, secret],
        [5, [{ kind: 'confirmation' }]],
      ]),
      { declared },
    );
    expect(found('derivableAmount', input)).toEqual([]);
    expect(found('knownAmount', input)[0]?.message).toContain('déclaré de la 4e édition');
  });

  it('that changed since is no longer given away by an earlier edition', () => {
    const secret = [...CREATION, WITHHELD, { kind: 'budget' as const, costEuros: 118_000_000 }];
    const declared = [aDeclaration(4, { totalCostEuros: 120_000_000 })];
    const moved = aHistory([
      [4, secret],
      [5, [{ kind: 'budget', costEuros: 90_000_000 }]],
    ]);
    expect(found('knownAmount', anInput(moved, { declared }))).toEqual([]);
  });

  it('in a count by band gives its band away', () => {
    const declared = [aDeclaration(5, { byCostBand: { '9to20': 1 } })];
    const [finding] = found('derivableAmount', anInput(inFifth(HIDDEN), { declared }));
    expect(finding?.message).toContain(
      'dit dans quelle tranche est le coût\u202f: entre 9 et 20 M€',
    );
  });
});
