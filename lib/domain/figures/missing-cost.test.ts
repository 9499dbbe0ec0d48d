import { describe, expect, it } from 'vitest';
import { anEntry } from '../fixtures/portfolios';
import { countMissing, missingCost, missingWords, withoutCosts } from './missing-cost';

const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
const counts = (framing: number, kept = 0, unstated = 0) => ({ framing, withheld: kept, unstated });

describe('a missing cost', () => {
  it('has one reason per case, and is called withheld only where it is', () => {
    expect(missingCost(anEntry('a'))).toBeNull();
    expect(missingCost(anEntry('a', { withheld }))).toBe('withheld');
    expect(missingCost(anEntry('a', { costEuros: null, withheld }))).toBe('withheld');
    expect(missingCost(anEntry('a', { costEuros: null, phase: 'framing' }))).toBe('framing');
    expect(missingCost(anEntry('a', { costEuros: null, phase: 'build' }))).toBe('unstated');
    expect(missingCost(anEntry('a', { costEuros: null, phase: null }))).toBe('unstated');
  });

  it('is counted and said in place of a cost', () => {
    const entries = [anEntry('a', { withheld }), anEntry('b', { costEuros: null }), anEntry('c')];
    expect(countMissing(entries)).toEqual(counts(0, 1, 1));
    expect(missingWords(counts(0, 1, 1))).toBe('non communiqué, non renseigné');
  });
});

describe('a total of costs', () => {
  it('says nothing where it misses none', () => {
    expect(withoutCosts(counts(0))).toBeNull();
  });

  it('says which costs it misses', () => {
    expect(withoutCosts(counts(8))).toBe('sans le coût de huit projets en cadrage');
    expect(withoutCosts(counts(0, 1))).toBe('sans le coût d’un projet non communiqué');
    expect(withoutCosts(counts(8, 1))).toBe(
      'sans le coût de neuf projets\u202f: huit en cadrage, un non communiqué',
    );
    expect(withoutCosts(counts(1, 2, 17))).toBe(
      'sans le coût de 20 projets\u202f: un en cadrage, deux non communiqués, 17 non renseignés',
    );
  });
});
