import { describe, expect, it } from 'vitest';
import { aHistory } from '../fixtures/one-project';
import { anEdition, anEntry, aPortfolio } from '../fixtures/portfolios';
import type { Change } from '../history/change';
import type { EntryState } from '../history/entry';
import type { ReasonCode } from '../vocabulary/reasons';
import { announcedEnds, pairsBetween, plannedEnd, strongestRevisions } from './revisions';
import { type EditionPoint, type Series, seriesUpTo } from './series';

const EMPTY = seriesUpTo(aHistory([]), 2, []);

/** A series of two editions with these projects, of which only the portfolios are looked at. */
function aSeries(before: EntryState[], after: EntryState[]): Series {
  const at = (number: number, entries: EntryState[]): EditionPoint => {
    const edition = anEdition(number, { dataMonth: '2017-11' });
    return { ...EMPTY.current, edition, portfolio: aPortfolio(entries, { edition, position: 9 }) };
  };
  const [previous, current] = [at(3, before), at(4, after)];
  return { ...EMPTY, points: [previous, current], previous, current };
}

const named = (ends: readonly { entry: EntryState }[]) => ends.map(({ entry }) => entry.project);

describe('projects of two editions', () => {
  it('are those that both have, as each has them', () => {
    const { previous, current } = aSeries(
      [anEntry('a', { costEuros: 1 }), anEntry('b')],
      [anEntry('c'), anEntry('a', { costEuros: 2 })],
    );
    if (!previous) throw new Error('no edition before');
    expect(
      pairsBetween(previous, current).map(({ before, after }) => [
        before.project,
        before.costEuros,
        after.costEuros,
      ]),
    ).toEqual([['a', 1, 2]]);
  });
});

describe('the strongest revisions', () => {
  const cost = (project: string, costEuros: number | null, more: Partial<EntryState> = {}) =>
    anEntry(project, { costEuros, ...more });

  it('are three at most, the widest first either way, then by name', () => {
    const before = ['a', 'b', 'c', 'd', 'e'].map((project) => cost(project, 100));
    const after = [cost('a', 101), cost('b', 70), cost('c', 120), cost('d', 100), cost('e', 80)];
    const { costs, ends } = strongestRevisions(aHistory([]), aSeries(before, after));
    expect(
      costs.map(({ entry, before, after, difference }) => [
        entry.project,
        before,
        after,
        difference,
      ]),
    ).toEqual([
      ['b', 100, 70, -30],
      ['c', 100, 120, 20],
      ['e', 100, 80, -20],
    ]);
    expect(ends).toEqual([]);
  });

  it('tell ends by months', () => {
    const at = (plannedEndOn: string) => anEntry('a', { plannedEndOn });
    const { costs, ends } = strongestRevisions(
      aHistory([]),
      aSeries([at('2018-01-01')], [at('2017-10-01')]),
    );
    expect(costs).toEqual([]);
    expect(ends).toMatchObject([{ before: 0, after: 0, difference: -3, reasons: [] }]);
  });

  it('are none without an edition before', () => {
    const first = { ...aSeries([], [anEntry('a')]), previous: null };
    expect(strongestRevisions(aHistory([]), first)).toEqual({ costs: [], ends: [] });
  });
});

describe('the reasons of a revision', () => {
  const budget: Change = { kind: 'budget', costEuros: 5 };
  const phase: Change = { kind: 'phase', phase: 'rollout' };
  const act = (
    edition: number,
    seq: number,
    code: ReasonCode | null,
    change: Change = budget,
    project = 'a',
  ) => ({
    ...aHistory([[edition, [change]]], { project, seq, reason: { code, text: 'Interne' } })
      .revisions[0],
  });
  const reasons = (...acts: ReturnType<typeof act>[]) =>
    strongestRevisions(
      { ...aHistory([]), revisions: acts as ReturnType<typeof aHistory>['revisions'] },
      aSeries([anEntry('a', { costEuros: 1 })], [anEntry('a', { costEuros: 2 })]),
    ).costs[0]?.reasons;

  it('are those coded in this edition for this project and this kind of change, once each', () => {
    expect(reasons(act(4, 1, 'scope'), act(4, 2, 'scope'))).toEqual(['Périmètre']);
    expect(reasons(act(3, 1, 'scope'))).toEqual([]);
    expect(reasons(act(4, 1, 'scope', budget, 'b'))).toEqual([]);
    expect(reasons(act(4, 1, 'scope', phase))).toEqual([]);
    expect(reasons(act(4, 1, null))).toEqual([]);
    expect(reasons(act(4, 9, 'scope'))).toEqual(['Périmètre']);
    expect(reasons(act(4, 10, 'scope'))).toEqual([]);
  });
});

describe('ends announced', () => {
  const TODAY = '2018-06-01';
  const ends = (entries: EntryState[]) => announcedEnds(aSeries([], entries), TODAY);
  const past = (project: string, costEuros: number, more: Partial<EntryState> = {}) =>
    anEntry(project, { costEuros, plannedEndOn: '2017-11-30', ...more });
  const coming = (project: string, costEuros: number, more: Partial<EntryState> = {}) =>
    anEntry(project, { costEuros, plannedEndOn: '2018-05-31', ...more });

  it('are past in the data month, to come in the six after it, and no others', () => {
    const { all } = ends([
      past('a', 4),
      anEntry('b', { costEuros: 3, plannedEndOn: '2017-12-01' }),
      coming('c', 2),
      anEntry('d', { costEuros: 1, plannedEndOn: '2018-06-01' }),
      past('e', 1, { phase: 'completed' }),
      anEntry('f', { startOn: null, plannedEndOn: null }),
    ]);
    expect(all.map(({ entry, isPast }) => [entry.project, isPast])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ]);
  });

  it('are told the costliest first, one of several ministries as half again its cost, then by name', () => {
    const { all } = ends([
      past('a', 100),
      past('b', 120),
      past('c', 90, { interministerial: true }),
      coming('e', 100),
      coming('d', 100),
    ]);
    expect(named(all)).toEqual(['c', 'b', 'a', 'd', 'e']);
    expect(named(ends([past('a', 130), past('b', 90, { interministerial: true })]).all)).toEqual([
      'b',
      'a',
    ]);
    expect(named(ends([past('a', 140), past('b', 90, { interministerial: true })]).all)).toEqual([
      'a',
      'b',
    ]);
  });

  it('are told four at most, half of each kind where both have enough', () => {
    const of = (pasts: number, comings: number) => {
      const { told, all } = ends([
        ...Array.from({ length: pasts }, (_, at) => past(`p${at}`, 100 - at)),
        ...Array.from({ length: comings }, (_, at) => coming(`c${at}`, 100 - at)),
      ]);
      expect(all).toHaveLength(pasts + comings);
      return named(told);
    };
    expect(of(5, 5)).toEqual(['p0', 'p1', 'c0', 'c1']);
    expect(of(5, 1)).toEqual(['p0', 'p1', 'p2', 'c0']);
    expect(of(1, 5)).toEqual(['p0', 'c0', 'c1', 'c2']);
    expect(of(5, 0)).toEqual(['p0', 'p1', 'p2', 'p3']);
    expect(of(0, 5)).toEqual(['c0', 'c1', 'c2', 'c3']);
    expect(of(2, 5)).toEqual(['p0', 'p1', 'c0', 'c1']);
    expect(of(0, 0)).toEqual([]);
  });
});

describe('a planned end', () => {
  it('is the date given, else the start and the duration, else none', () => {
    expect(plannedEnd(anEntry('a'))).toBe('2018-01-01');
    const lasting = { plannedEndOn: null, statedDurationDays: 31 };
    expect(plannedEnd(anEntry('a', lasting))).toBe('2015-02-01');
    expect(plannedEnd(anEntry('a', { ...lasting, startOn: null }))).toBe(null);
    expect(plannedEnd(anEntry('a', { plannedEndOn: null }))).toBe(null);
  });
});
