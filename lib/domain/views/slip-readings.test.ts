import { describe, expect, it } from 'vitest';
import type { CostSlip, EndSlip } from '../figures/slips';
import type { Basis } from './none-found';
import { costSlipInWords, endSlipInWords, slipRatio, slipSince, slipsTitle } from './slip-readings';

const cost: CostSlip = {
  euros: 30_200_000,
  ratio: 30.2 / 121.2,
  from: 121_200_000,
  to: 151_400_000,
  provenance: 'reconstructed',
  edition: 1,
};
const end: EndSlip = {
  months: 18,
  ratio: 0.23,
  from: '2020-12-01',
  to: '2022-06-01',
  provenance: 'reconstructed',
  edition: 2,
};

function titled(costs: number, ends: number, ...[of, until]: [Basis, Basis]): string {
  const named = { project: 'a', name: 'A', ministryLabel: 'M' };
  return slipsTitle({
    costs: Array.from({ length: costs }, () => ({ ...named, slip: cost })),
    ends: Array.from({ length: ends }, () => ({ ...named, slip: end })),
    basis: { costs: of, ends: until },
  });
}

describe('a slip in words', () => {
  it('says the amount, the percentage beside, and what it is measured from', () => {
    expect(costSlipInWords(cost)).toBe('+30,2\u00a0M€ (+25\u00a0%) depuis la 1re publication');
    expect(endSlipInWords(end)).toBe('+18\u00a0mois depuis la 1re publication');
    expect(slipSince(end)).toBe('1re publication, 2e édition');
  });

  it('names an approved baseline as such', () => {
    expect(endSlipInWords({ ...end, provenance: 'approved' })).toBe(
      '+18\u00a0mois depuis la référence approuvée',
    );
    expect(slipSince({ ...cost, provenance: 'approved', edition: 4 })).toBe(
      'référence approuvée, 4e édition',
    );
  });

  it.each([
    [0, '0\u00a0%'],
    [0.004, '+0,4\u00a0%'],
    [0.0001, '<\u00a0+0,1\u00a0%'],
    [-0.2, '\u221220\u00a0%'],
  ])('shows a ratio of %d', (ratio, text) => {
    expect(slipRatio({ ...cost, ratio })).toBe(text);
  });

  it.each([
    [0, 0, 'Aucun coût en hausse, aucune fin repoussée'],
    [1, 0, 'Un coût en hausse'],
    [0, 2, 'Deux fins repoussées'],
    [12, 22, 'Douze coûts en hausse, 22 fins repoussées'],
  ])('titles %i costs and %i ends', (costs, ends, title) => {
    expect(titled(costs, ends, { known: 30, all: 30 }, { known: 30, all: 30 })).toBe(title);
  });

  it('finds no slip among those compared only', () => {
    const [none, some, every] = [0, 1, 2].map((known) => ({ known, all: 2 }));
    if (!none || !some || !every) throw new Error('three bases');
    expect(titled(0, 0, none, none)).toBe('Rien à comparer dans ce périmètre');
    expect(titled(0, 0, none, every)).toBe('Aucun coût à comparer, aucune fin repoussée');
    expect(titled(0, 0, some, every)).toBe('Aucun coût connu en hausse, aucune fin repoussée');
    expect(titled(0, 0, some, some)).toBe(
      'Aucun coût connu en hausse, aucune fin connue repoussée',
    );
    expect(titled(0, 1, none, some)).toBe('Une fin repoussée');
  });
});
