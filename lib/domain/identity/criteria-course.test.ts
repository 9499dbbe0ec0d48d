import { describe, expect, it } from 'vitest';
import type { ProjectFacts } from './facts';
import { said, weight } from './fixtures/evidence';
import { nameForms } from './name-forms';

describe('what costs weigh', () => {
  it.each([
    [10_000_000, 3],
    [9_000_000, 1.7],
    [8_999_999, 0.4],
    [6_500_000, 0.4],
    [6_499_999, -0.7],
    [4_000_000, -0.7],
    [3_999_999, -2],
    [100_000_000, -2],
  ])('10 M€ and %d €: %d', (costEuros, expected) => {
    expect(weight('cost', { costEuros: 10_000_000 }, { costEuros })).toBe(expected);
  });

  it('is nothing where one is not known, and is told with both amounts', () => {
    expect(said('cost', { costEuros: null })).toBeNull();
    expect(said('cost', {}, { costEuros: null })).toBeNull();
    expect(said('cost', { costEuros: 10_000_000 }, { costEuros: 9_500_000 })?.[1]).toBe(
      'coûts proches\u202f: 10\u00a0M€, puis 9,5\u00a0M€',
    );
  });
});

describe('what durations weigh', () => {
  const END = { plannedEndOn: null };

  it.each([
    [10, 1.5],
    [10.04, 1.5],
    [10.06, 0.7],
    [8.5, 0.7],
    [8.4, -0.2],
    [6, -0.2],
    [5.9, -1.2],
  ])('10 years and %d years: %d', (durationYears, expected) => {
    expect(weight('duration', { ...END, durationYears: 10 }, { ...END, durationYears })).toBe(
      expected,
    );
  });

  it('is most for one month of end, and nothing where one is not known', () => {
    const end = (plannedEndOn: string | null) => ({ plannedEndOn, durationYears: 4 });
    const other = (plannedEndOn: string | null) => ({ plannedEndOn, durationYears: 9 });
    expect(weight('duration', end('2019-05-02'), other('2019-05-31'))).toBe(1.8);
    expect(weight('duration', end('2019-05-02'), other('2019-06-01'))).toBe(-1.2);
    expect(weight('duration', end(null), other('2019-05-31'))).toBe(-1.2);
    expect(weight('duration', end('2019-05-02'), other(null))).toBe(-1.2);
    expect(said('duration', { durationYears: null })).toBeNull();
    expect(said('duration', {}, { durationYears: null })).toBeNull();
  });
});

describe('what phases weigh', () => {
  it.each([
    ['build', 'build', 0.5],
    ['build', 'trial', 0.2],
    ['trial', 'build', -0.8],
    ['build', 'framing', -0.8],
    ['trial', 'framing', -3],
    ['rollout', 'framing', -3],
    ['completed', 'framing', -3],
  ] as const)('%s then %s: %d', (from, to, expected) => {
    expect(weight('phase', { phase: from }, { phase: to })).toBe(expected);
  });

  it('is nothing where one is not known', () => {
    expect(said('phase', { phase: null })).toBeNull();
    expect(said('phase', {}, { phase: null })).toBeNull();
  });
});

it('to be interministerial on one side only tells a little against', () => {
  expect(said('interministerial', {})).toBeNull();
  expect(weight('interministerial', { interministerial: true })).toBe(-0.5);
});

describe('what descriptions weigh', () => {
  const words = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, index) => `mot${from + index}`));
  const described = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    weight('description', { words: a }, { words: b });

  it.each([
    ['all in common', 0, 20, 6],
    ['15 of 20 words in all', 0, 15, 6],
    ['14 of 20', 0, 14, 4],
    ['all those of the shorter', 0, 8, 4],
  ])('%s', (_, from, to, expected) => {
    expect(described(words(0, 20), words(from, to))).toBe(expected);
  });

  it.each([
    [4, 4],
    [5, 4],
    [7, 4],
    [8, 2],
    [12, 2],
    [13, null],
    [15, null],
    [16, -1],
    [20, -1],
  ])('20 words each, the second from the %dth on: %j', (from, expected) => {
    expect(described(words(0, 20), words(from, from + 20))).toBe(expected);
  });

  it('are near where four fifths of the shorter are in the longer', () => {
    expect(described(words(0, 20), words(12, 22))).toBe(4);
    expect(described(words(0, 20), words(13, 23))).toBe(2);
  });

  it('of less than eight words tell only where they are the same', () => {
    expect(described(words(0, 7), words(0, 7))).toBe(3);
    expect(described(words(0, 7), words(0, 8))).toBeNull();
    expect(described(words(0, 8), words(0, 8))).toBe(6);
    expect(said('description', { words: new Set() }, { words: words(0, 9) })).toBeNull();
  });
});

describe('what a succession weighs', () => {
  const named = (name: string, rest: Partial<ProjectFacts> = {}) => ({
    names: [nameForms(name)],
    ...rest,
  });

  it.each([
    ['a new version that starts later', named('A V2', { startOn: '2014-07-01' }), -14],
    ['a new version whose start is lost', named('A V2', { startOn: null }), -14],
    ['a new version back in framing', named('A V2', { phase: 'framing' }), -14],
    [
      'a new version framed without its cost',
      named('A V2', { phase: 'framing', costEuros: null }),
      -14,
    ],
    ['a new name alone', named('A V2'), null],
    ['a new version two months later', named('A V2', { startOn: '2014-06-30' }), null],
    [
      'a new version whose start is withheld',
      named('A V2', { startOn: null, isWithheld: true }),
      null,
    ],
    [
      'the same name, framed anew at another date',
      named('A', { phase: 'framing', startOn: '2015-01-01' }),
      -8,
    ],
    [
      'the same name, framed anew without a start',
      named('A', { phase: 'framing', startOn: null }),
      -8,
    ],
    ['the same name at another date', named('A', { startOn: '2015-01-01' }), null],
    ['the same name framed anew', named('A', { phase: 'framing' }), null],
  ] as const)('%s', (_, later, expected) => {
    expect(
      weight('succession', named('A', { phase: 'trial' }), later as Partial<ProjectFacts>),
    ).toBe(expected);
  });

  it('tells two announced versions apart, less surely', () => {
    expect(weight('succession', named('A V2'), named('A V3'))).toBe(-6);
    expect(weight('succession', named('A'), named('A V3'))).toBeNull();
    expect(weight('succession', named('A V3'), named('A'))).toBeNull();
  });

  it('needs the cost to be lost where the phase before was not far on', () => {
    const before = named('A', { phase: 'build' });
    const framed = { phase: 'framing', startOn: '2016-01-01' } as const;
    expect(weight('succession', before, named('A', framed))).toBeNull();
    expect(weight('succession', before, named('A', { ...framed, costEuros: null }))).toBe(-8);
    expect(
      weight('succession', before, named('A', { ...framed, costEuros: null, isWithheld: true })),
    ).toBeNull();
    expect(
      weight(
        'succession',
        { ...before, costEuros: null },
        named('A', { ...framed, costEuros: null }),
      ),
    ).toBeNull();
  });
});
