import { describe, expect, it } from 'vitest';
import type { PublishedRow } from '../history/published-row';
import { aRow } from '../identity/fixtures/rows';
import { entriesIn, importAll, importEdition, NOTHING_KNOWN } from './fixtures/imports';

const WITHHELD = {
  scope: 'entry',
  ground: 'tender',
  statement: 'Appel d’offres en cours',
} as const;

/** What the import of a second edition writes on the only project of the first. */
function changesAfter(first: Partial<PublishedRow>, second: Partial<PublishedRow>) {
  const history = importAll([[1, [aRow('ASTREA', first)]]]);
  const { plan } = importEdition(history, 2, [aRow('ASTREA', { ...first, ...second })]);
  return plan.revisions.flatMap(({ changes }) => changes);
}

describe('a first edition', () => {
  const rows = [
    aRow('ASTREA'),
    aRow('COMEDEC', { costEuros: null, duration: null, phase: 'framing' }),
  ];
  const { plan, history } = importEdition(NOTHING_KNOWN, 1, rows);

  it('brings each project in with all it says', () => {
    expect(plan.newProjects).toEqual(['GP-0001', 'GP-0002']);
    expect(plan.revisions[0]).toEqual({
      project: 'GP-0001',
      edition: 1,
      origin: 'import',
      reason: { code: null, text: 'Reprise de l’édition 1 telle que publiée' },
      actor: { id: 'importer', name: 'Reprise' },
      at: '2017-01-01T00:00:00.000Z',
      changes: [
        { kind: 'entry' },
        {
          kind: 'text',
          set: {
            name: 'ASTREA',
            description: '',
            moreUrl: null,
            ministry: 'MJ',
            interministerial: false,
            functionalZone: 'Ressources Humaines',
            programmes: [{ code: 'P310', label: 'Politique de la justice', share: null }],
            papUrl: null,
          },
        },
        { kind: 'phase', phase: 'build' },
        { kind: 'budget', costEuros: 34_200_000 },
        {
          kind: 'schedule',
          startOn: '2014-04-01',
          plannedEndOn: '2019-06-12',
          statedDurationDays: null,
          roundingOnly: false,
        },
      ],
    });
    expect(entriesIn(history, 1).COMEDEC).toMatchObject({ phase: 'framing', costEuros: null });
  });

  it('has no movement, and names its ministries once', () => {
    expect(plan.report).toMatchObject({
      rows: 2,
      imported: 2,
      created: 2,
      entrants: [],
      exits: [],
    });
    expect(plan.ministryLabels).toEqual([
      { ministry: 'MJ', edition: 1, label: 'Ministère de la Justice' },
    ]);
  });
});

describe('a row of a known project writes only what differs', () => {
  it('or confirms it', () => {
    expect(changesAfter({}, {})).toEqual([{ kind: 'confirmation' }]);
  });

  it('a text, its white space aside', () => {
    expect(
      changesAfter({ description: 'Un  socle\ncommun' }, { description: 'Un socle commun ' }),
    ).toEqual([{ kind: 'confirmation' }]);
    expect(changesAfter({}, { functionalZone: 'Finances', interministerial: true })).toEqual([
      { kind: 'text', set: { functionalZone: 'Finances', interministerial: true } },
    ]);
  });

  it('a phase, a cost, and their withdrawal', () => {
    expect(changesAfter({}, { phase: 'rollout', costEuros: 40_000_000 })).toEqual([
      { kind: 'phase', phase: 'rollout' },
      { kind: 'budget', costEuros: 40_000_000 },
    ]);
    expect(changesAfter({}, { phase: 'framing', costEuros: null })).toEqual([
      { kind: 'phase', phase: 'framing' },
      { kind: 'budget', costEuros: null },
    ]);
  });

  it.each([
    [{ years: 6.75616438356164, decimals: 14 }, { years: 6.8, decimals: 1 }, true],
    [{ years: 6.8, decimals: 1 }, { years: 6.75616438356164, decimals: 14 }, true],
    [{ years: 5.0027397260274, decimals: 13 }, { years: 5, decimals: 0 }, true],
    [{ years: 5.4, decimals: 1 }, { years: 5, decimals: 0 }, false],
    [{ years: 6.8, decimals: 1 }, { years: 6.9, decimals: 1 }, false],
  ])('a duration: %o then %o is rounding alone: %s', (before, after, roundingOnly) => {
    expect(changesAfter({ duration: before }, { duration: after })).toEqual([
      expect.objectContaining({ kind: 'schedule', roundingOnly }),
    ]);
  });

  it('a start, keeping a day known in the month that is given', () => {
    const day = { on: '2015-12-07', precision: 'day' } as const;
    const month = { on: '2015-12-01', precision: 'month' } as const;
    expect(changesAfter({ start: day }, { start: month })).toEqual([{ kind: 'confirmation' }]);
    expect(changesAfter({ start: month }, { start: day })).toEqual([
      expect.objectContaining({ startOn: '2015-12-07', roundingOnly: true }),
    ]);
    expect(
      changesAfter({ start: month }, { start: { on: '2016-01-01', precision: 'month' } }),
    ).toEqual([expect.objectContaining({ startOn: '2016-01-01', roundingOnly: false })]);
  });

  it('a duration without a start is kept as stated', () => {
    expect(changesAfter({ start: null }, { duration: { years: 3, decimals: 0 } })).toEqual([
      {
        kind: 'schedule',
        startOn: null,
        plannedEndOn: null,
        statedDurationDays: 1095,
        roundingOnly: false,
      },
    ]);
  });

  it('a withholding, and its end', () => {
    const hidden = {
      withheld: WITHHELD,
      phase: null,
      costEuros: null,
      duration: null,
      start: null,
    };
    expect(changesAfter({}, hidden)).toEqual([
      { kind: 'phase', phase: null },
      { kind: 'budget', costEuros: null },
      {
        kind: 'schedule',
        startOn: '2014-04-01',
        plannedEndOn: null,
        statedDurationDays: null,
        roundingOnly: false,
      },
      { kind: 'withholding', withheld: WITHHELD },
    ]);
    const history = importAll([
      [1, [aRow('ASTREA')]],
      [2, [aRow('ASTREA', hidden)]],
      [3, [aRow('ASTREA')]],
    ]);
    expect(entriesIn(history, 2).ASTREA).toMatchObject({ withheld: WITHHELD, costEuros: null });
    expect(entriesIn(history, 3).ASTREA).toMatchObject({ withheld: null, costEuros: 34_200_000 });
  });
});

describe('movements', () => {
  const first = importAll([[1, [aRow('ASTREA'), aRow('COMEDEC', { costEuros: 19_000_000 })]]]);
  const { plan, history } = importEdition(first, 2, [
    aRow('ASTREA'),
    aRow('PNIJ', { costEuros: 1e6, start: null }),
  ]);

  it('are told', () => {
    expect(plan.report.entrants).toEqual([{ project: 'GP-0003', name: 'PNIJ', ministry: 'MJ' }]);
    expect(plan.report.exits).toEqual([{ project: 'GP-0002', name: 'COMEDEC', ministry: 'MJ' }]);
  });

  it('leave without an invented ground or balance', () => {
    expect(plan.revisions.find(({ project }) => project === 'GP-0002')?.changes).toEqual([
      { kind: 'exit', ground: 'unstated', finalCostEuros: null, finalEndOn: null, successors: [] },
    ]);
  });

  it('return under their own identifier', () => {
    const back = importEdition(history, 3, [
      aRow('ASTREA'),
      aRow('COMEDEC', { costEuros: 19_000_000 }),
    ]);
    expect(back.plan.newProjects).toEqual([]);
    expect(back.plan.report.entrants.map(({ project }) => project)).toEqual(['GP-0002']);
    expect(entriesIn(back.history, 3).COMEDEC?.enteredIn).toBe(3);
  });
});

describe('what is refused, or only warned about', () => {
  it('a project twice in one edition imports nothing', () => {
    const { plan } = importEdition(NOTHING_KNOWN, 1, [aRow('ASTREA'), aRow('Astrea', { line: 3 })]);
    expect(plan).toMatchObject({ revisions: [], newProjects: [], ministryLabels: [] });
    expect(plan.report).toMatchObject({ imported: 0, created: 0 });
    expect(plan.report.errors).toEqual([
      expect.objectContaining({ line: 3, column: 'Projet', value: 'Astrea' }),
    ]);
  });

  it('a decision on an unknown project imports nothing', () => {
    const decisions = [{ name: 'ASTREA', edition: null, ministry: null, project: 'GP-0042' }];
    const { plan } = importEdition(NOTHING_KNOWN, 1, [aRow('ASTREA')], { decisions });
    expect(plan.revisions).toEqual([]);
    expect(plan.report.errors[0]?.message).toContain('GP-0042');
  });

  it('the same name in two ministries is two projects', () => {
    const rows = [aRow('RenoiRH'), aRow('RenoiRH', { line: 3, ministryLabel: 'Premier ministre' })];
    const { plan, history } = importEdition(NOTHING_KNOWN, 1, rows);
    expect(plan.newProjects).toHaveLength(2);
    expect(importEdition(history, 1, rows.toReversed()).plan.revisions).toEqual([]);
  });

  it('an identifier carried by the file is kept, on an empty history too', () => {
    const { plan } = importEdition(NOTHING_KNOWN, 1, [
      aRow('ASTREA'),
      aRow('COMEDEC', { project: 'GP-0001', costEuros: 1 }),
    ]);
    expect(plan.newProjects).toEqual(['GP-0002', 'GP-0001']);
  });
});
