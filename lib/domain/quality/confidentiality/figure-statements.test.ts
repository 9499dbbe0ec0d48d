import { describe, expect, it } from 'vitest';
import { toNumber } from '../../compare/rational';
import { METHODS } from '../../figures/methods';
import { aBaseline, anEntry, aPortfolio } from '../../fixtures/portfolios';
import type { EntryState } from '../../history/entry';
import type { Withholding } from '../../vocabulary/withholding';
import { rateStatements, sumStatements } from './figure-statements';
import type { OutgoingRate } from './outgoing';
import type { PublicReading } from './reading';
import type { Statement } from './statement';

const hidden = (scope: Withholding['scope'] = 'cost'): Withholding => ({
  scope,
  ground: 'defence',
  statement: null,
});

function reading(...entries: EntryState[]): PublicReading {
  const portfolio = aPortfolio(entries);
  return { id: '4.1', edition: 4, label: '4e édition (4.1)', isPublic: true, portfolio };
}

/** The numbers of each statement: what is unknown with its coefficient, the value, the tolerance. */
function read(statements: readonly Statement[]) {
  return statements.map(({ terms, value, tolerance }) => ({
    terms: Object.fromEntries(
      terms.map(({ unknown, coefficient }) => [unknown, round(toNumber(coefficient))]),
    ),
    value: round(toNumber(value)),
    tolerance: round(toNumber(tolerance)),
  }));
}

function round(number: number): number {
  return Number(number.toPrecision(10));
}

describe('what a sum says of what it covers', () => {
  const whole = reading(
    anEntry('a', { costEuros: 7 }),
    anEntry('b', { costEuros: 5 }),
    anEntry('h', { costEuros: 30, withheld: hidden() }),
    anEntry('i', { costEuros: 40, withheld: hidden('entry') }),
  );
  const sum = (projects: readonly string[], euros: number, rounding?: number) =>
    read(sumStatements(whole, [{ source: 'le total', projects, euros }], rounding));

  it('is what is left of it once the published amounts are taken away', () => {
    expect(sum(['a', 'h', 'i'], 77)).toEqual([
      { terms: { 'cost h 4.1': 1, 'cost i 4.1': 1 }, value: 70, tolerance: 0 },
    ]);
    expect(sum(['b', 'h'], 35)).toEqual([{ terms: { 'cost h 4.1': 1 }, value: 30, tolerance: 0 }]);
  });

  it('is nothing where nothing is left, nothing withheld is covered, or rounding may explain it', () => {
    expect(sum(['a', 'b', 'h'], 12)).toEqual([]);
    expect(sum(['a', 'b'], 90)).toEqual([]);
    expect(sum(['a', 'h'], 12, 5)).toEqual([]);
    expect(sum(['a', 'h'], 13, 5)).toEqual([
      { terms: { 'cost h 4.1': 1 }, value: 6, tolerance: 5 },
    ]);
    expect(sum(['a', 'unknown', 'h'], 8)).toEqual([
      { terms: { 'cost h 4.1': 1 }, value: 1, tolerance: 0 },
    ]);
  });

  it('is said of its reading', () => {
    const [statement] = sumStatements(whole, [{ source: 'le total', projects: ['h'], euros: 30 }]);
    expect(statement?.source).toBe('le total de la 4e édition (4.1), moins les coûts publiés,');
    expect(statement?.isPublic).toBe(true);
  });
});

describe('what a rate says of what it leaves out', () => {
  const method = (name: string) => {
    const known = METHODS.find((one) => one.name === name);
    if (!known) throw new Error(name);
    return known;
  };
  const rate = (
    name: string,
    ratio: number,
    compares: OutgoingRate['compares'] = 'costs',
  ): OutgoingRate => ({
    source: 'le taux',
    compares,
    baselines: 'any',
    method: method(name),
    ratio,
  });
  /** Gaps of 10 % and 30 % published; one project of 40 more, first at 20, is withheld. */
  const published = [
    anEntry('a', { costEuros: 11, initialBaseline: aBaseline({ costEuros: 10 }) }),
    anEntry('b', { costEuros: 26, initialBaseline: aBaseline({ costEuros: 20 }) }),
  ];
  const secret = (overrides: Partial<EntryState> = {}) =>
    anEntry('h', {
      costEuros: 40,
      initialBaseline: aBaseline({ costEuros: 20 }),
      withheld: hidden(),
      ...overrides,
    });

  it('is, of a simple mean, the gap of the withheld one: cost over first cost', () => {
    // (0.1 + 0.3 + 1) / 3, which gives back x / 20 − 1 = 1.
    const [statement] = rateStatements(reading(...published, secret()), [
      rate('simple-mean', 1.4 / 3),
    ]);
    expect(read(statement ? [statement] : [])).toEqual([
      { terms: { 'cost h 4.1': 0.05 }, value: 2, tolerance: 0 },
    ]);
    expect(statement?.source).toBe('le taux de la 4e édition (4.1), rapporté aux projets publiés,');
  });

  it('is, of a weighted mean, the amount itself, to within its rounding times the weights', () => {
    // (1 + 6 + 20) / 50.
    const [statement] = rateStatements(
      reading(...published, secret()),
      [rate('weighted-by-initial-cost', 27 / 50)],
      0.005,
    );
    expect(read(statement ? [statement] : [])).toEqual([
      { terms: { 'cost h 4.1': 1 }, value: 40, tolerance: 0.25 },
    ]);
  });

  it('is nothing where the published projects give it, by its rounding or by its own precision', () => {
    const all = reading(...published, secret());
    expect(rateStatements(all, [rate('simple-mean', 0.2)])).toEqual([]);
    expect(rateStatements(all, [rate('simple-mean', 0.2 + 1e-10)])).toEqual([]);
    expect(rateStatements(all, [rate('simple-mean', 0.21)], 0.02)).toEqual([]);
    expect(rateStatements(all, [rate('simple-mean', 0.21)])).toHaveLength(1);
    expect(rateStatements(reading(...published), [rate('simple-mean', 0.9)])).toEqual([]);
    expect(rateStatements(reading(secret()), [rate('simple-mean', 1)])).toHaveLength(1);
    expect(rateStatements(reading(secret()), [rate('simple-mean', 0)])).toEqual([]);
  });

  it('leaves out who has no first cost, and the completed where the method does', () => {
    const of = (name: string, overrides: Partial<EntryState>) =>
      rateStatements(reading(...published, secret(overrides)), [rate(name, 0.9)]).length;
    expect(of('simple-mean', { initialBaseline: null })).toBe(0);
    expect(of('simple-mean', { initialBaseline: aBaseline({ costEuros: null }) })).toBe(0);
    expect(of('simple-mean', { initialBaseline: aBaseline({ costEuros: 0 }) })).toBe(0);
    expect(of('simple-mean', { phase: 'completed' })).toBe(1);
    expect(of('simple-mean-open', { phase: 'completed' })).toBe(0);
    expect(of('simple-mean-open', { phase: 'build' })).toBe(1);
  });

  it('is of the projects whose baseline the rate is measured on', () => {
    const first = aBaseline({ costEuros: 20, costProvenance: 'reconstructed' });
    const of = (baselines: OutgoingRate['baselines'], initialBaseline = first) =>
      rateStatements(reading(...published, secret({ initialBaseline })), [
        { ...rate('simple-mean', 0.9), baselines },
      ]).length;
    expect([of('any'), of('reconstructed'), of('approved')]).toEqual([1, 1, 0]);
    const approved = aBaseline({ costEuros: 20 });
    expect([of('reconstructed', approved), of('approved', approved)]).toEqual([0, 1]);
  });

  it('is, of durations weighted by first costs, the first cost of a project whose dates are known', () => {
    // Twice its first duration: 1096 days more, over 1096.
    const late = secret({ plannedEndOn: '2021-01-01' });
    const of = (entry: EntryState, name = 'weighted-by-initial-cost') =>
      read(rateStatements(reading(...published, entry), [rate(name, 0.5, 'durations')]));
    expect(of(late)).toEqual([{ terms: { 'initial h 4.1': 0.5 }, value: 15, tolerance: 0 }]);
    expect(of(late, 'simple-mean')).toEqual([]);
    expect(of({ ...late, withheld: hidden('entry') })).toEqual([]);
    expect(of({ ...late, plannedEndOn: null })).toEqual([]);
  });
});
