import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetGap } from '../figures/gaps';
import { historyAtArb } from '../fixtures/arbitraries';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import { runs } from '../fixtures/runs';
import type { Change } from '../history/change';
import type { History } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { buildProjectView } from './project';

const REBASELINE: Change = {
  kind: 'baseline',
  role: 'rebaseline',
  costEuros: 14_000_000,
  startOn: '2015-01-01',
  plannedEndOn: '2020-01-01',
  statedDurationDays: null,
};
const EXIT: Change = {
  kind: 'exit',
  ground: 'completed',
  finalCostEuros: 15_000_000,
  finalEndOn: '2018-01-01',
  successors: [],
};
const WITHHELD: Change = {
  kind: 'withholding',
  withheld: { scope: 'cost', ground: 'tender', statement: null },
};

function view(history: History, edition: number, withoutWithheld = false) {
  return buildProjectView({
    history,
    project: 'GP-0001',
    edition,
    version: 'v1',
    readOnlyReason: null,
    withoutWithheld,
  });
}

const HISTORY = aHistory([
  [2, CREATION],
  [3, [{ kind: 'budget', costEuros: 12_000_000 }]],
  [4, [REBASELINE]],
  [4, [aSchedule('2015-01-01', '2019-01-01')]],
  [5, [EXIT]],
]);

describe('a project as of an edition', () => {
  test('shows what was known then, and no later revision', () => {
    const shown = view(HISTORY, 3);
    expect(shown?.entry.costEuros).toBe(12_000_000);
    expect(shown?.revisions.map(({ seq }) => seq)).toEqual([2, 1]);
    expect(shown?.points.map(({ edition }) => edition)).toEqual([2, 3]);
    expect(shown?.ministryLabel).toBe('Premier ministre');
    expect(view(HISTORY, 4)?.ministryLabel).toBe('Services du Premier ministre');
  });

  test('has a point per edition it was present in, with the baseline in force', () => {
    expect(view(HISTORY, 5)?.points).toEqual([
      {
        edition: 2,
        dataMonth: '2017-02',
        phase: 'build',
        costEuros: 10_000_000,
        plannedEndOn: '2018-01-01',
        baselineCostEuros: 10_000_000,
        baselineEndOn: '2018-01-01',
        rebaselined: false,
        withheld: false,
      },
      expect.objectContaining({ edition: 3, costEuros: 12_000_000, baselineCostEuros: 10_000_000 }),
      expect.objectContaining({
        edition: 4,
        plannedEndOn: '2019-01-01',
        baselineCostEuros: 14_000_000,
        baselineEndOn: '2020-01-01',
        rebaselined: true,
      }),
    ]);
  });

  test('is still told once departed, and unknown before it entered', () => {
    expect(view(HISTORY, 5)).toMatchObject({ present: false, knownIn: [2, 3, 4, 5] });
    expect(view(HISTORY, 1)).toBeNull();
    expect(view(HISTORY, 9)).toBeNull();
  });

  test('tells its revisions with who, why and what, the creation apart', () => {
    expect(view(HISTORY, 3)?.revisions).toMatchObject([
      {
        creation: false,
        by: 'Camille Martin',
        reasonCode: 'scope',
        reasonText: 'Périmètre élargi',
        changes: [{ field: 'cost', before: '10\u00a0M€', after: '12\u00a0M€' }],
      },
      { creation: true },
    ]);
  });
});

describe('what a ministry proposed', () => {
  const proposal = { submission: 'T-0123456789AB', by: { id: 'liaison', name: 'Sacha Bernard' } };
  const history = aHistory([[5, CREATION]], { origin: 'submission', proposal });
  const read = (part: object) =>
    buildProjectView({
      history,
      project: 'GP-0001',
      edition: 5,
      version: 'v1',
      readOnlyReason: null,
      ...part,
    })?.revisions[0];

  test('keeps both names, and leads to the submission who may read it', () => {
    expect(read({ readableSubmissions: new Set([proposal.submission]) })).toMatchObject({
      by: 'Camille Martin',
      proposedBy: 'Sacha Bernard',
      submission: 'T-0123456789AB',
    });
    expect(read({})).toMatchObject({ proposedBy: 'Sacha Bernard', submission: null });
  });

  test('is nobody’s name for a reader from outside', () => {
    expect(read({ withoutWithheld: true })).toMatchObject({ proposedBy: null, submission: null });
  });
});

describe('what is withheld', () => {
  const history = aHistory([
    [2, CREATION],
    [3, [{ kind: 'budget', costEuros: 33_000_000 }, WITHHELD]],
    [4, [{ kind: 'budget', costEuros: 44_000_000 }]],
  ]);
  const explained: History = {
    ...history,
    revisions: history.revisions.map((revision) =>
      revision.edition < 4
        ? revision
        : { ...revision, reason: { code: 'price', text: 'Porté à 44 M€' } },
    ),
  };

  test('is known inside, but never drawn', () => {
    const shown = view(history, 4);
    expect(shown?.entry.costEuros).toBe(44_000_000);
    expect(shown?.points.map(({ costEuros, withheld }) => [costEuros, withheld])).toEqual([
      [10_000_000, false],
      [null, true],
      [null, true],
    ]);
  });

  test('is absent outside, from the entry, its baselines and its revisions', () => {
    const shown = view(explained, 4, true);
    expect(shown?.entry).toMatchObject({ costEuros: null, initialBaseline: { costEuros: null } });
    expect(shown && budgetGap(shown.entry)).toBeNull();
    expect(JSON.stringify(shown)).not.toMatch(/(33|44)(000000|\u00a0M€| M€)/);
    expect(shown?.revisions[1]?.changes).toMatchObject([
      { label: 'Coût complet estimé', before: '10\u00a0M€', after: 'Non communiqué' },
      { label: 'Communication' },
    ]);
  });

  test('takes phase, dates and final balance with it when the whole entry is', () => {
    const whole: Change = {
      kind: 'withholding',
      withheld: { scope: 'entry', ground: 'defence', statement: null },
    };
    const shown = view(aHistory([[2, [...CREATION, whole, EXIT]]]), 2, true);
    expect(shown?.entry).toMatchObject({
      phase: null,
      plannedEndOn: null,
      initialBaseline: null,
      exit: { finalCostEuros: null, finalEndOn: null },
    });
    expect(JSON.stringify(shown?.revisions)).not.toMatch(/M€|(janvier|mars) 2018/);
  });
});

test('the entry shown is the one the portfolio of that edition counts', () => {
  fc.assert(
    fc.property(historyAtArb, ({ history, edition }) => {
      const { entries, departed } = portfolioAt(history, edition);
      for (const entry of [...entries, ...departed]) {
        const shown = buildProjectView({
          history,
          project: entry.project,
          edition,
          version: 'v1',
          readOnlyReason: null,
        });
        expect(shown?.entry).toEqual(entry);
        expect(shown?.present).toBe(entries.includes(entry));
      }
    }),
    { numRuns: runs(60) },
  );
});
