import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyArb } from '../fixtures/arbitraries';
import type { Change } from './change';
import { applyRevision, type FoldState, foldEntry, foldSteps, inFoldOrder } from './fold';
import { labelsAt, portfolioAt } from './portfolio-at';
import type { Revision } from './revision';

function revision(seq: number, edition: number, ...changes: Change[]): Revision {
  return {
    seq,
    project: 'GP-0001',
    edition,
    origin: 'import',
    reason: { code: null, text: 'Reprise' },
    actor: { id: 'a', name: 'A' },
    at: '2018-01-01T00:00:00.000Z',
    changes,
  };
}

const schedule = (plannedEndOn: string, roundingOnly = false): Change => ({
  kind: 'schedule',
  startOn: '2015-01-01',
  plannedEndOn,
  statedDurationDays: null,
  roundingOnly,
});
const named = (name: string): Change => ({ kind: 'text', set: { name } });
const budget = (costEuros: number | null): Change => ({ kind: 'budget', costEuros });

describe('fold', () => {
  it('does not depend on batching, nor on the order in which revisions are given', () => {
    fc.assert(
      fc.property(historyArb, fc.nat(), ({ revisions }, cut) => {
        for (const project of new Set(revisions.map((known) => known.project))) {
          const own = revisions.filter((known) => known.project === project).sort(inFoldOrder);
          const at = own.length === 0 ? 0 : cut % (own.length + 1);
          const whole = foldEntry(own);
          const apply = (state: FoldState | null, next: Revision) => applyRevision(state, next);
          const first = own.slice(0, at).reduce(apply, null as FoldState | null);
          const both = own.slice(at).reduce(apply, first);
          expect(both?.entry ?? null).toEqual(whole);
          expect(foldEntry([...own].reverse())).toEqual(whole);
        }
      }),
    );
  });

  it('gives each step the state before and after it', () => {
    fc.assert(
      fc.property(historyArb, ({ revisions }) => {
        const project = revisions[0]?.project;
        const steps = foldSteps(revisions.filter((known) => known.project === project));
        steps.forEach((step, i) => {
          expect(step.before).toEqual(steps[i - 1]?.after ?? null);
        });
      }),
    );
  });

  it('keeps the names published before, not those corrected within an edition', () => {
    const entry = foldEntry([
      revision(1, 1, { kind: 'entry' }, named('CASSIOPE')),
      revision(2, 1, named('CASSIOPEE')),
      revision(3, 2, named('CASSIOPEE V2')),
    ]);
    expect(entry?.previousNames).toEqual([{ name: 'CASSIOPEE', renamedIn: 2 }]);
  });

  it('takes the first known values as a reconstructed baseline, each once', () => {
    const entry = foldEntry([
      revision(1, 1, { kind: 'entry' }, { kind: 'phase', phase: 'framing' }),
      revision(2, 2, budget(10)),
      revision(3, 3, budget(20), schedule('2018-01-01')),
      revision(4, 4, schedule('2019-01-01')),
    ]);
    expect(entry?.initialBaseline).toMatchObject({
      costEuros: 10,
      plannedEndOn: '2018-01-01',
      costProvenance: 'reconstructed',
      scheduleProvenance: 'reconstructed',
      edition: 2,
    });
  });

  it('an approved baseline replaces a reconstructed one, a re-baselining leaves the initial', () => {
    const baseline = (role: 'initial' | 'rebaseline', costEuros: number): Change => ({
      kind: 'baseline',
      role,
      costEuros,
      startOn: null,
      plannedEndOn: null,
      statedDurationDays: null,
    });
    const entry = foldEntry([
      revision(1, 1, { kind: 'entry' }, budget(10)),
      revision(2, 2, baseline('initial', 8)),
      revision(3, 3, baseline('rebaseline', 15)),
    ]);
    expect(entry?.initialBaseline).toMatchObject({ costEuros: 8, costProvenance: 'approved' });
    expect(entry?.latestBaseline).toMatchObject({ costEuros: 15 });
  });

  it('cost and dates are approved apart: the one never erases the other', () => {
    const approved = (values: Partial<Extract<Change, { kind: 'baseline' }>>): Change => ({
      kind: 'baseline',
      role: 'initial',
      costEuros: null,
      startOn: null,
      plannedEndOn: null,
      statedDurationDays: null,
      ...values,
    });
    const costFirst = [
      revision(1, 1, { kind: 'entry' }, budget(10), schedule('2018-01-01')),
      revision(2, 2, approved({ costEuros: 8 })),
    ];
    expect(foldEntry(costFirst)?.initialBaseline).toMatchObject({
      costEuros: 8,
      costProvenance: 'approved',
      plannedEndOn: '2018-01-01',
      scheduleProvenance: 'reconstructed',
    });
    const both = foldEntry([
      ...costFirst,
      revision(3, 3, approved({ plannedEndOn: '2017-06-01' })),
    ])?.initialBaseline;
    expect(both).toMatchObject({
      costEuros: 8,
      // The project's own start stands for the one the approval does not say.
      startOn: '2015-01-01',
      plannedEndOn: '2017-06-01',
      scheduleProvenance: 'approved',
    });
  });

  it('a slip mended within its edition founds no baseline', () => {
    const slip = [revision(1, 5, { kind: 'entry' }, budget(33)), revision(2, 5, budget(44))];
    expect(foldEntry(slip)?.initialBaseline?.costEuros).toBe(44);
    expect(foldEntry([...slip, revision(3, 6, budget(50))])?.initialBaseline?.costEuros).toBe(44);
  });

  it('an erratum to an earlier edition moves the version of the later ones', () => {
    const entry = foldEntry([
      revision(1, 1, { kind: 'entry' }, named('PORTAIL')),
      revision(2, 5, budget(10)),
      revision(3, 4, { kind: 'text', set: { description: 'Corrigée' } }),
    ]);
    expect(entry?.version).toBe(3);
  });

  it('a withheld cost founds no baseline', () => {
    const entry = foldEntry([
      revision(1, 1, { kind: 'entry' }, budget(10), {
        kind: 'withholding',
        withheld: { scope: 'cost', ground: 'tender', statement: null },
      }),
    ]);
    expect(entry?.initialBaseline).toBeNull();
  });

  it('a cost withheld before its edition is published founds no baseline', () => {
    const created = revision(1, 1, { kind: 'entry' }, budget(10));
    const hidden = revision(2, 1, {
      kind: 'withholding',
      withheld: { scope: 'cost', ground: 'tender', statement: null },
    });
    const lifted = revision(3, 2, budget(12), { kind: 'withholding', withheld: null });
    expect(foldEntry([created, hidden])?.initialBaseline).toBeNull();
    expect(foldEntry([created, hidden, lifted])?.initialBaseline?.costEuros).toBe(12);
  });

  it('a cost published, then withheld, still founds the baseline', () => {
    const created = revision(1, 1, { kind: 'entry' }, budget(10));
    const hidden = revision(2, 2, budget(11), {
      kind: 'withholding',
      withheld: { scope: 'cost', ground: 'tender', statement: null },
    });
    expect(foldEntry([created, hidden])?.initialBaseline?.costEuros).toBe(10);
  });

  it('an exit undone in its own edition leaves the first entrance standing', () => {
    const exit: Change = {
      kind: 'exit',
      ground: 'unstated',
      finalCostEuros: null,
      finalEndOn: null,
      successors: [],
    };
    const steps = [revision(1, 1, { kind: 'entry' }), revision(2, 2, exit)];
    expect(foldEntry([...steps, revision(3, 2, { kind: 'entry' })])).toMatchObject({
      exit: null,
      enteredIn: 1,
    });
    expect(foldEntry([...steps, revision(3, 4, { kind: 'entry' })])?.enteredIn).toBe(4);
  });
});

describe('portfolioAt', () => {
  it('an edition does not see what was revised in later ones, nor after a position', () => {
    fc.assert(
      fc.property(historyArb, fc.nat(), (history, position) => {
        const last = Math.max(0, ...history.revisions.map(({ seq }) => seq));
        const limit = last === 0 ? 0 : position % (last + 1);
        for (const { number } of history.editions) {
          const earlier = history.revisions.filter(({ edition }) => edition <= number);
          expect(portfolioAt({ ...history, revisions: earlier }, number)).toEqual(
            portfolioAt(history, number),
          );
          const known = history.revisions.filter(({ seq }) => seq <= limit);
          expect(portfolioAt({ ...history, revisions: known }, number)).toEqual(
            portfolioAt(history, number, { position: limit }),
          );
        }
      }),
    );
  });
});

describe('labelsAt', () => {
  const labels = [
    { ministry: 'MD', edition: 1, label: 'Défense' },
    { ministry: 'MD', edition: 3, label: 'Armées' },
    { ministry: 'MC', edition: 2, label: 'Culture' },
  ];

  it.each([
    [1, { MD: 'Défense', MC: 'Culture' }],
    [2, { MD: 'Défense', MC: 'Culture' }],
    [4, { MD: 'Armées', MC: 'Culture' }],
  ])('in edition %i', (edition, expected) => {
    expect(labelsAt(labels, edition)).toEqual(expected);
    expect(labelsAt([...labels].reverse(), edition)).toEqual(expected);
  });
});
