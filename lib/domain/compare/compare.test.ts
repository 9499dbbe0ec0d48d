import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import { anEntry, aPortfolio } from '../fixtures/portfolios';
import { runs } from '../fixtures/runs';
import { addDays } from '../history/duration';
import type { Baseline, EntryState } from '../history/entry';
import type { History, Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import type { ReasonCode } from '../vocabulary/reasons';
import { comparePortfolios } from './compare';
import { relatedArb, requestArb } from './fixtures/requests';

function compare(history: History, from: number, to: number) {
  return comparePortfolios({
    from: portfolioAt(history, from),
    to: portfolioAt(history, to),
    history,
  });
}

describe('comparing two editions', () => {
  it('tells who came, who left and with what balance', () => {
    const { from, to, entrants, exits } = compare(smallHistory, 2, 4);
    expect([from.number, to.number]).toEqual([2, 4]);
    expect(entrants.map(({ project }) => project)).toEqual(['delta', 'gamma']);
    expect(exits).toEqual([
      expect.objectContaining({
        project: 'beta',
        ground: 'abandoned',
        costEuros: 4_000_000,
        finalCostEuros: 5_000_000,
        initialCostEuros: 4_000_000,
        initialDurationDays: 731,
        finalDurationDays: 762,
        budgetGap: null,
        scheduleGap: null,
        spentWithoutService: { euros: 5_000_000 },
        reconstructed: true,
      }),
    ]);
  });

  it('knows no exit of what had not entered, when editions are compared backwards', () => {
    const { entrants, exits } = compare(smallHistory, 4, 2);
    expect(entrants.map(({ project }) => project)).toEqual(['beta']);
    expect(exits.map(({ project, ground }) => [project, ground])).toEqual([
      ['delta', null],
      ['gamma', null],
    ]);
  });

  it('says which facts of the projects of both sides are known on both', () => {
    const { stayed } = compare(smallHistory, 3, 4);
    const all = { budget: true, schedule: true, phase: true };
    expect(stayed.find(({ project }) => project === 'alpha')).toEqual({ project: 'alpha', ...all });
    expect(stayed.map(({ project }) => project)).not.toContain('delta');
    expect(stayed.find(({ project }) => project === 'gamma')?.budget).toBe(false);
  });

  it('tells the revisions of cost and duration, and their reasons', () => {
    const { revisions } = compare(smallHistory, 2, 4);
    expect(revisions).toEqual([
      {
        project: 'alpha',
        name: 'ALPHA',
        kind: 'budget',
        before: 10_000_000,
        after: 12_000_000,
        difference: 2_000_000,
        ratio: 0.2,
        reasons: ['scope'],
      },
      expect.objectContaining({ kind: 'schedule', difference: 365, reasons: ['scope'] }),
    ]);
  });

  it('tells renames, phases and ministries, and a phase going back', () => {
    const { renames, phaseMoves, ministryMoves, ministryRenames } = compare(
      aHistory([
        [1, CREATION],
        [2, [{ kind: 'text', set: { name: 'Alpha rénové' } }]],
        [3, [{ kind: 'phase', phase: 'framing' }]],
        [4, [{ kind: 'text', set: { ministry: 'MJ' } }]],
      ]),
      1,
      4,
    );
    expect(renames).toEqual([{ project: 'GP-0001', from: 'Alpha', to: 'Alpha rénové' }]);
    expect(phaseMoves).toEqual([
      {
        project: 'GP-0001',
        name: 'Alpha rénové',
        from: 'build',
        to: 'framing',
        goingBack: true,
        reasons: ['scope'],
      },
    ]);
    expect(ministryMoves).toEqual([
      {
        project: 'GP-0001',
        name: 'Alpha rénové',
        from: 'SPM',
        to: 'MJ',
        labels: { from: 'Premier ministre', to: 'Ministère de la Justice' },
      },
    ]);
    expect(ministryRenames).toEqual([]);
  });

  it('tells a ministry whose label changed', () => {
    expect(compare(smallHistory, 3, 4).ministryRenames).toEqual([
      { ministry: 'SPM', from: 'Premier ministre', to: 'Services du Premier ministre' },
    ]);
  });

  it('takes the rounding of a published duration for what it is', () => {
    const { revisions, bridge } = compare(
      aHistory([
        [1, CREATION],
        [2, [aSchedule('2015-01-01', '2017-12-31', true)]],
      ]),
      1,
      2,
    );
    expect(revisions).toEqual([]);
    expect(bridge.meanDuration.parts.map(({ kind }) => kind)).toEqual(['rounding']);
    expect(bridge.approvedScheduleGap.parts).toEqual([]);
  });

  it('tells a corrected reference from the revisions it came with', () => {
    const approved = (costEuros: number) => ({
      kind: 'baseline' as const,
      role: 'initial' as const,
      costEuros,
      startOn: null,
      plannedEndOn: null,
      statedDurationDays: null,
    });
    const history = aHistory([
      [1, [...CREATION, approved(10_000_000)]],
      [2, [{ kind: 'budget', costEuros: 15_000_000 }]],
      [2, [approved(12_000_000)]],
    ]);
    const { parts, difference } = compare(history, 1, 2).bridge.approvedBudgetGap;
    expect(difference).toBe(0.25);
    expect(parts.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['upward', 0.5],
      ['rebaselined', -0.25],
    ]);
  });

  it('gives each reason once, in the order in which it was first given', () => {
    const because = (code: ReasonCode, costEuros: number, seq: number) => ({
      ...aHistory([[2, [{ kind: 'budget', costEuros }]]]).revisions[0],
      seq,
      reason: { code, text: 'Phrase interne' },
    });
    const history = aHistory([[1, CREATION]]);
    const revisions = [
      ...history.revisions,
      because('price', 11_000_000, 2),
      because('scope', 12_000_000, 3),
      because('price', 13_000_000, 4),
    ] as History['revisions'];
    const comparison = compare({ ...history, revisions }, 1, 2);
    expect(comparison.revisions[0]?.reasons).toEqual(['price', 'scope']);
    expect(JSON.stringify(comparison)).not.toContain('Phrase interne');
  });

  it('finds nothing between a portfolio and itself', () => {
    fc.assert(
      fc.property(relatedArb, ({ from, history, restrictedTo }) => {
        const { bridge, ...rest } = comparePortfolios({ from, to: from, history, restrictedTo });
        for (const { parts, difference } of Object.values(bridge)) {
          expect(parts).toEqual([]);
          expect(difference ?? 0).toBe(0);
        }
        const { entrants, exits, renames, phaseMoves, ministryMoves, revisions } = rest;
        const moves = [entrants, exits, renames, phaseMoves, ministryMoves, revisions];
        expect(moves.flat()).toEqual([]);
      }),
    );
  });
});

describe('a reader confined to some ministries', () => {
  const sides = {
    from: aPortfolio([anEntry('goes'), anEntry('comes', { ministry: 'MINJUS' }), anEntry('left')]),
    to: aPortfolio([anEntry('goes', { ministry: 'MINJUS' }), anEntry('comes'), anEntry('new')]),
    history: { revisions: [] },
    restrictedTo: ['SPM'],
  };

  it('tells what changed ministry from what entered or left the panorama', () => {
    const { entrants, exits, ministryMoves, bridge } = comparePortfolios(sides);
    expect(entrants.map(({ project }) => project)).toEqual(['new']);
    expect(exits.map(({ project }) => project)).toEqual(['left']);
    expect(ministryMoves.map(({ project }) => project)).toEqual(['comes', 'goes']);
    expect(bridge.totalCost.parts.map(({ kind }) => kind)).toEqual([
      'entrants',
      'transferredIn',
      'exits',
      'transferredOut',
    ]);
  });
});

/** Other amounts in everything that an entry withholds. */
function otherwise(entry: EntryState): EntryState {
  if (entry.withheld === null) return entry;
  const whole = entry.withheld.scope === 'entry';
  const dates = (start: string | null) =>
    whole ? { plannedEndOn: start && addDays(start, 12_345), statedDurationDays: 12_345 } : {};
  const baseline = (known: Baseline | null) =>
    known && { ...known, costEuros: 123_456_789, ...dates(known.startOn) };
  return {
    ...entry,
    costEuros: 987_654_321,
    ...dates(entry.startOn),
    ...(whole ? { phase: 'trial' as const } : {}),
    initialBaseline: baseline(entry.initialBaseline),
    latestBaseline: baseline(entry.latestBaseline),
    exit: entry.exit && { ...entry.exit, finalCostEuros: 123_454_321, ...finalDate(whole) },
  };
}

function finalDate(whole: boolean) {
  return whole ? { finalEndOn: '2031-03-03' } : {};
}

function scrambled({ entries, departed, ...rest }: Portfolio): Portfolio {
  return { ...rest, entries: entries.map(otherwise), departed: departed.map(otherwise) };
}

describe('what is withheld', () => {
  it('changes nothing in a comparison, whatever it is: nobody can derive it from one', () => {
    fc.assert(
      fc.property(requestArb, (request) => {
        const others = { ...request, from: scrambled(request.from), to: scrambled(request.to) };
        expect(JSON.stringify(comparePortfolios(others))).toBe(
          JSON.stringify(comparePortfolios(request)),
        );
      }),
      { numRuns: runs(200) },
    );
  });
});
