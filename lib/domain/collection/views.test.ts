import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyArb } from '../fixtures/arbitraries';
import { anEdition, anEntry, aPortfolio } from '../fixtures/portfolios';
import { portfolioAt } from '../history/portfolio-at';
import { SUBMISSION_EVENT_KINDS, type Submission, statusOf } from '../submissions/events';
import { isPending } from '../submissions/status';
import { buildBoardView, type People } from './board-view';
import { buildCollectionView, type CollectionSources } from './collection-view';
import { aConfirmation, aSubmission, LIAISON, OFFICER } from './fixtures/submissions';
import { PROGRESS } from './progress';

const NOBODY: People = { liaisons: {}, remindedAt: {}, mailEnabled: false };
const MINISTRIES = ['SPM', 'MINDEF', 'MINJUS', 'MEF', 'MEN'] as const;

/** As in a database: no two events have the same number. */
function numbered(submission: Submission, from: number): Submission {
  return { ...submission, events: submission.events.map((e) => ({ ...e, seq: e.seq + from })) };
}

/** As in a database: a ministry has one pending submission on a project at most. */
function isAlone(one: Submission, index: number, all: readonly Submission[]): boolean {
  const pending = (known: Submission) => isPending(statusOf(known.events));
  const same = (known: Submission) =>
    known.project === one.project && known.ministry === one.ministry && pending(known);
  return one.project === null || !pending(one) || all.findIndex(same) === index;
}

/** Random submissions, drafts and confirmations over a random history, in its last edition. */
const sourcesArb = fc
  .tuple(
    historyArb,
    fc.array(
      fc.record({
        project: fc.option(
          fc.integer({ min: 1, max: 12 }).map((n) => `p${n}`),
          { freq: 6 },
        ),
        ministry: fc.constantFrom(...MINISTRIES),
        kinds: fc.array(fc.constantFrom(...SUBMISSION_EVENT_KINDS), { maxLength: 4 }),
        saved: fc.boolean(),
      }),
      { maxLength: 15 },
    ),
    fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
  )
  .map(([history, begun, confirmed]): CollectionSources => {
    const edition = history.editions.at(-1) ?? anEdition(1);
    const submissions = begun
      .map(({ project, ministry, kinds }, index) =>
        numbered(aSubmission(kinds, { id: `T-${index}`, project, ministry }), index * 10),
      )
      .filter(isAlone);
    return {
      actor: OFFICER,
      portfolio: portfolioAt(history, edition.number),
      editions: history.editions,
      facts: {
        submissions,
        drafts: submissions
          .filter(({ id }) => begun[Number(id.slice(2))]?.saved)
          .map(({ id }) => ({ submission: id, at: '2018-05-03', by: 'Léa Petit', name: '' })),
        revisions: confirmed.map((number, index) =>
          aConfirmation(1000 + index, { project: `p${number}` }),
        ),
      },
      now: '2018-05-20T08:00:00.000Z',
      version: 'v',
    };
  });

describe('the board, whatever happened', () => {
  it('counts every project once, and no other', () => {
    fc.assert(
      fc.property(sourcesArb, (sources) => {
        const view = buildBoardView(sources, NOBODY);
        const sum = (counts: Record<string, number>) =>
          Object.values(counts).reduce((total, count) => total + count, 0);
        expect(sum(view.totals)).toBe(view.projects);
        expect(view.rows.reduce((total, { projects }) => total + projects, 0)).toBe(view.projects);
        for (const row of view.rows) expect(sum(row.counts)).toBe(row.projects);
        for (const progress of PROGRESS) {
          const total = view.rows.reduce((known, { counts }) => known + counts[progress], 0);
          expect(total).toBe(view.totals[progress]);
        }
        expect(view.projects).toBeGreaterThanOrEqual(sources.portfolio.entries.length);
      }),
    );
  });

  it('counts what each ministry sees of itself', () => {
    fc.assert(
      fc.property(sourcesArb, (sources) => {
        const board = buildBoardView(sources, NOBODY);
        for (const code of MINISTRIES) {
          const own = buildCollectionView(sources, [code]);
          const row = board.rows.find(({ ministry }) => ministry === code);
          expect(own.counts).toEqual(
            row?.counts ?? { todo: 0, draft: 0, sent: 0, returned: 0, decided: 0 },
          );
          expect(own.rows.every(({ ministry }) => ministry === code)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order in which things are read', () => {
    fc.assert(
      fc.property(sourcesArb, (sources) => {
        const { facts } = sources;
        const turned = {
          ...sources,
          facts: {
            submissions: facts.submissions.toReversed(),
            drafts: facts.drafts.toReversed(),
            revisions: facts.revisions.toReversed(),
          },
        };
        expect(buildBoardView(turned, NOBODY)).toEqual(buildBoardView(sources, NOBODY));
        expect(buildCollectionView(turned, MINISTRIES)).toEqual(
          buildCollectionView(sources, MINISTRIES),
        );
      }),
    );
  });
});

const edition = anEdition(4, { state: 'collection', collectionDeadline: '2018-06-15' });
const sources = (overrides: Partial<CollectionSources> = {}): CollectionSources => ({
  actor: LIAISON,
  portfolio: aPortfolio([anEntry('GP-0001'), anEntry('GP-0002', { ministry: 'MINJUS' })], {
    edition,
  }),
  editions: [edition],
  facts: { submissions: [], drafts: [], revisions: [] },
  now: '2018-06-10T08:00:00.000Z',
  version: 'v',
  ...overrides,
});

describe('what a liaison sees', () => {
  it('is the projects and proposals of their ministries', () => {
    const facts = {
      submissions: [
        aSubmission([], { id: 'T-1', project: null }),
        aSubmission(['sent'], { id: 'T-2', project: null, ministry: 'MINJUS' }),
        aSubmission(['discarded'], { id: 'T-3', project: null }),
      ],
      drafts: [{ submission: 'T-1', at: '2018-06-01', by: 'Léa Petit', name: ' Nouveau SI ' }],
      revisions: [],
    };
    const view = buildCollectionView(sources({ facts }), ['SPM']);
    expect(view.rows.map(({ project }) => project)).toEqual(['GP-0001']);
    expect(view.proposals).toMatchObject([
      { submission: 'T-1', name: 'Nouveau SI', status: 'draft' },
    ]);
  });

  it('is late the day after the deadline, while work is left', () => {
    const at = (now: string) => buildCollectionView(sources({ now }), ['SPM']);
    expect(at('2018-06-15T21:59:00.000Z')).toMatchObject({ daysLeft: 0, rows: [{ late: false }] });
    expect(at('2018-06-15T22:00:00.000Z')).toMatchObject({ daysLeft: -1, rows: [{ late: true }] });
    const facts = { submissions: [aSubmission(['sent'])], drafts: [], revisions: [] };
    const sent = buildCollectionView(sources({ facts, now: '2018-07-01T08:00:00.000Z' }), ['SPM']);
    expect(sent.rows[0]?.late).toBe(false);
  });

  it('keeps the project whose exit they proposed and was accepted', () => {
    const exit = {
      edition: 4,
      ground: 'completed' as const,
      finalCostEuros: null,
      finalEndOn: null,
      successors: [],
    };
    const portfolio = aPortfolio([], { edition, departed: [anEntry('GP-0001', { exit })] });
    const facts = { submissions: [aSubmission(['sent', 'accepted'])], drafts: [], revisions: [] };
    const rows = (given: Partial<CollectionSources>) =>
      buildCollectionView(sources({ portfolio, ...given }), ['SPM']).rows;
    expect(rows({ facts })).toMatchObject([
      { progress: 'decided', missing: [], mayConfirm: { possible: false } },
    ]);
    expect(rows({})).toEqual([]);
  });
});

describe('the board', () => {
  it('puts the late ones first, and reminds only who can answer', () => {
    const people: People = {
      liaisons: { SPM: ['Sacha Bernard'] },
      remindedAt: {},
      mailEnabled: true,
    };
    const now = '2018-06-20T08:00:00.000Z';
    const facts = {
      submissions: [aSubmission(['sent'], { project: 'GP-0002', ministry: 'MINJUS' })],
      drafts: [],
      revisions: [],
    };
    const view = buildBoardView(sources({ actor: OFFICER, now, facts }), people);
    expect(view.rows).toMatchObject([
      { ministry: 'SPM', late: true, mayRemind: { possible: true }, liaisons: ['Sacha Bernard'] },
      { ministry: 'MINJUS', late: false, mayRemind: { possible: false }, liaisons: [] },
    ]);
  });

  it('has a row for a ministry that has proposed its first project', () => {
    const facts = {
      submissions: [aSubmission(['sent'], { project: null, ministry: 'MEN' })],
      drafts: [],
      revisions: [],
    };
    const view = buildBoardView(sources({ actor: OFFICER, facts }), NOBODY);
    expect(view.rows.find(({ ministry }) => ministry === 'MEN')).toMatchObject({
      projects: 0,
      proposals: 1,
    });
  });
});
