import { describe, expect, it } from 'vitest';
import { exactly, ONE } from '../../compare/rational';
import { aBaseline, anEntry, aPortfolio } from '../../fixtures/portfolios';
import type { BandStatement } from './band-statements';
import { combinedLeaks, deduce } from './combined-leaks';
import type { PublicReading } from './reading';
import type { Statement } from './statement';

const ENTRY = anEntry('h', {
  costEuros: 100,
  initialBaseline: aBaseline({ costEuros: 80 }),
  withheld: { scope: 'cost', ground: 'defence', statement: null },
});
const READING: PublicReading = {
  id: '4',
  edition: 4,
  label: '4e édition',
  isPublic: true,
  portfolio: aPortfolio([ENTRY]),
};

function stated(unknown: string, value: number, tolerance = 0, isPublic = true): Statement {
  return {
    source: `le total de ${value}`,
    isPublic,
    terms: [{ unknown, coefficient: ONE }],
    value: exactly(value),
    tolerance: exactly(tolerance),
  };
}

function band(lower: number, upper: number, bands: BandStatement['bands']): BandStatement {
  return {
    source: 'la répartition',
    isPublic: false,
    unknown: 'cost h 4',
    bands,
    interval: { lower, upper },
  };
}

const leaks = (
  statements: readonly Statement[],
  bands: readonly BandStatement[] = [],
  entry = ENTRY,
) =>
  combinedLeaks(deduce(statements, bands), READING, entry).map(({ attack, isPublic, sentence }) => [
    attack,
    isPublic,
    sentence.includes('coût initial'),
  ]);

describe('what numbers determine of a withheld amount', () => {
  it('is a leak to within a tenth of it, of the cost and of the initial cost alike', () => {
    expect(leaks([stated('cost h 4', 100)])).toEqual([['combined', true, false]]);
    expect(leaks([stated('cost h 4', 109)])).toEqual([['combined', true, false]]);
    expect(leaks([stated('cost h 4', 150)])).toEqual([]);
    expect(leaks([stated('initial h 4', 80)])).toEqual([['combined', true, true]]);
    expect(leaks([stated('initial h 4', 100)])).toEqual([]);
    expect(leaks([stated('cost h 4', 100, 0, false)])).toEqual([['combined', false, false]]);
    expect(leaks([stated('cost other 4', 100)])).toEqual([]);
  });

  it('is one, of an amount we do not know, where it is precise enough', () => {
    const unknown = { ...ENTRY, costEuros: null };
    expect(leaks([stated('cost h 4', 500, 50)], [], unknown)).toHaveLength(1);
    expect(leaks([stated('cost h 4', 500, 51)], [], unknown)).toEqual([]);
  });
});

describe('what bounds say of a withheld amount', () => {
  it('is a leak where they are within a tenth of their middle, and hold it', () => {
    const two = ['under5', '5to9'] as const;
    expect(leaks([], [band(90, 110, two)])).toEqual([['combined', false, false]]);
    expect(leaks([], [band(89, 111, two)])).toEqual([]);
    expect(leaks([], [band(95, 99, two)])).toEqual([]);
    expect(leaks([], [band(100, 104, two)])).toHaveLength(1);
    expect(leaks([], [band(96, 100, two)])).toHaveLength(1);
    expect(leaks([], [band(90, Number.POSITIVE_INFINITY, two)])).toEqual([]);
  });

  it('is a leak of its band where it is in one alone', () => {
    expect(leaks([], [band(0, 5000, ['under5'])])).toEqual([['band', false, false]]);
    expect(leaks([], [band(0, 5000, ['under5', '5to9'])])).toEqual([]);
  });
});
