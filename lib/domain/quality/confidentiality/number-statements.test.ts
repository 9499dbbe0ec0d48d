import { describe, expect, it } from 'vitest';
import { toNumber } from '../../compare/rational';
import type { Bridge, BridgePart } from '../../compare/types';
import { anEdition, anEntry, aPortfolio } from '../../fixtures/portfolios';
import type { EntryState } from '../../history/entry';
import type { Withholding } from '../../vocabulary/withholding';
import { aDeclaration } from '../fixtures/declarations';
import { bandStatements } from './band-statements';
import { bridgeStatements } from './bridge-statements';
import { DECLARED_ROUNDING, declaredOutgoing } from './declared-statements';
import { isGivenAway } from './leak';
import type { PublicReading } from './reading';

const HIDDEN: Withholding = { scope: 'cost', ground: 'defence', statement: null };
const MILLION = 1_000_000;

function reading(entries: readonly EntryState[], part: Partial<PublicReading> = {}): PublicReading {
  const portfolio = aPortfolio(entries);
  return { id: '4', edition: 4, label: '4e édition', isPublic: true, portfolio, ...part };
}

describe('what counts by band say of the withheld costs they cover', () => {
  const read = reading([
    anEntry('a', { costEuros: 3 * MILLION }),
    anEntry('b', { costEuros: 12 * MILLION }),
    anEntry('framed', { costEuros: null, phase: 'framing' }),
    anEntry('h', { costEuros: 15 * MILLION, withheld: HIDDEN }),
    anEntry('i', { costEuros: 6 * MILLION, withheld: HIDDEN }),
  ]);
  const said = (projects: readonly string[], counts: Record<string, number>) =>
    bandStatements(read, [{ source: 'la répartition', projects, counts }]);
  const everybody = ['a', 'b', 'framed', 'h', 'i'];

  it('is the bands that the published ones leave, from the lowest to the highest', () => {
    const counts = { under5: 1, '5to9': 1, '9to20': 2, framing: 1 };
    const expected = {
      source: 'la répartition de la 4e édition',
      isPublic: true,
      bands: ['5to9', '9to20'],
      interval: { lower: 5 * MILLION, upper: 20 * MILLION },
    };
    expect(said(everybody, counts)).toEqual([
      { ...expected, unknown: 'cost h 4' },
      { ...expected, unknown: 'cost i 4' },
    ]);
  });

  it('is the very band where one withheld cost is covered', () => {
    expect(said(['a', 'h'], { under5: 1, '9to20': 1 })).toMatchObject([
      {
        unknown: 'cost h 4',
        bands: ['9to20'],
        interval: { lower: 9 * MILLION, upper: 20 * MILLION },
      },
    ]);
    expect(said(['a', 'h'], { under5: 1, over100: 1 })).toMatchObject([
      { interval: { lower: 100 * MILLION, upper: Number.POSITIVE_INFINITY } },
    ]);
  });

  it('is nothing where the counts leave them out, tell another number, or cover none', () => {
    expect(said(everybody, { under5: 1, '9to20': 1, framing: 1, withheld: 2 })).toEqual([]);
    expect(said(everybody, { under5: 1, '9to20': 2, framing: 1 })).toEqual([]);
    expect(said(everybody, { under5: 3, '9to20': 2, framing: 1 })).toEqual([]);
    expect(said(['a', 'b'], { under5: 2, '9to20': 1 })).toEqual([]);
    expect(said(['a', 'unknown', 'h'], { under5: 1, '9to20': 1 })).toHaveLength(1);
  });
});

describe('what the bridge of the total cost says of what either side withholds', () => {
  const from = reading(
    [anEntry('a', { costEuros: 10 }), anEntry('h', { costEuros: 40, withheld: HIDDEN })],
    { id: '3', edition: 3, label: '3e édition' },
  );
  const to = reading([
    anEntry('a', { costEuros: 12 }),
    anEntry('b', { costEuros: 5 }),
    anEntry('h', { costEuros: 45, withheld: HIDDEN }),
  ]);
  const part = (amount: number, ...projects: BridgePart['projects'][number][]): BridgePart => ({
    kind: 'upward',
    label: 'révisions à la hausse',
    amount,
    projects,
  });
  const share = (project: string, before: number | null, after: number | null) => ({
    project,
    name: project,
    amount: (after ?? 0) - (before ?? 0),
    before,
    after,
  });
  const read = (...parts: BridgePart[]) =>
    bridgeStatements({ parts } as unknown as Bridge, from, to).map((statement) => ({
      of: statement.terms.map(({ unknown, coefficient }) => [unknown, toNumber(coefficient)]),
      value: toNumber(statement.value),
      tolerance: toNumber(statement.tolerance),
    }));

  it('is nothing where the withheld have no share', () => {
    expect(read(part(2, share('a', 10, 12)), part(5, share('b', null, 5)))).toEqual([]);
  });

  it('is each share on its own side, then what is left of the part', () => {
    expect(read(part(7, share('a', 10, 12), share('h', 40, 45)))).toEqual([
      { of: [['cost h 3', 1]], value: 40, tolerance: 0 },
      { of: [['cost h 4', 1]], value: 45, tolerance: 0 },
      { of: [['cost h 4', 1]], value: 5, tolerance: 0 },
    ]);
    expect(read(part(2, share('a', 10, 12), share('h', null, null)))).toEqual([]);
  });

  it('is public once both sides are, and names what it was read from', () => {
    const one = { parts: [part(7, share('h', 40, null))] } as unknown as Bridge;
    const [statement] = bridgeStatements(one, from, to);
    expect(statement?.source).toBe(
      'la part «\u00a0révisions à la hausse\u00a0» du pont entre la 3e édition et la 4e édition',
    );
    const isPublic = (a: boolean, b: boolean) =>
      bridgeStatements(one, { ...from, isPublic: a }, { ...to, isPublic: b })[0]?.isPublic;
    expect([isPublic(true, true), isPublic(true, false), isPublic(false, true)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('what was declared', () => {
  const read = reading([anEntry('a'), anEntry('b')], {
    portfolio: aPortfolio([anEntry('a'), anEntry('b')], {
      edition: anEdition(4, {
        budgetMethod: 'weighted-by-initial-cost',
        scheduleMethod: 'simple-mean-open',
      }),
    }),
  });

  it('is a total, counts and rates by the methods of the edition, over everybody', () => {
    const declared = aDeclaration(4, {
      totalCostEuros: 20 * MILLION,
      byCostBand: { under5: 1, 'entre 9 et 20 M€': 2 },
      budgetGap: 0.25,
      scheduleGap: 0.22,
    });
    const { sums, counts, rates } = declaredOutgoing(declared, read);
    expect(sums).toEqual([
      { source: 'le coût total déclaré', projects: ['a', 'b'], euros: 20 * MILLION },
    ]);
    expect(counts).toMatchObject([
      { projects: ['a', 'b'], counts: { under5: 1, '9to20': 2, over100: 0 } },
    ]);
    expect(
      rates.map(({ compares, baselines, method, ratio }) => [
        compares,
        baselines,
        method.name,
        ratio,
      ]),
    ).toEqual([
      ['costs', 'any', 'weighted-by-initial-cost', 0.25],
      ['durations', 'any', 'simple-mean-open', 0.22],
    ]);
  });

  it('is nothing where nothing was, and is rounded to 10 M€ and to a point', () => {
    expect(declaredOutgoing(aDeclaration(4), read)).toEqual({ sums: [], counts: [], rates: [] });
    expect(DECLARED_ROUNDING).toEqual({ euros: 5 * MILLION, ratio: 0.005 });
  });
});

describe('an estimate gives an amount away', () => {
  it.each([
    [100, 0, 100, true],
    [110, 0, 100, true],
    [90, 0, 100, true],
    [111, 0, 100, false],
    [89, 0, 100, false],
    [100, 10, 100, true],
    [100, 11, 100, false],
    [110, 10, 100, true],
  ])('%d to within %d, of %d: %s', (estimate, slack, amount, expected) => {
    expect(isGivenAway(estimate, slack, amount)).toBe(expected);
  });
});
