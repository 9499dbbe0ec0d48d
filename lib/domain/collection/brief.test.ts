import { describe, expect, it } from 'vitest';
import { anEdition, anEntry, aPortfolio } from '../fixtures/portfolios';
import { buildBoardView } from './board-view';
import { briefOfBoard, briefOfMinistry } from './brief';
import { buildCollectionView, type CollectionSources } from './collection-view';
import { aConfirmation, aSubmission, LIAISON, OFFICER } from './fixtures/submissions';

const edition = { ...anEdition(5), state: 'collection' as const, collectionDeadline: '2018-05-31' };
const NOBODY = { liaisons: {}, remindedAt: {}, mailEnabled: false };

function sources(part: Partial<CollectionSources> = {}): CollectionSources {
  return {
    actor: OFFICER,
    portfolio: aPortfolio(
      [
        anEntry('p1', { ministry: 'MJ' }),
        anEntry('p2', { ministry: 'MJ' }),
        anEntry('p3', { ministry: 'MI' }),
      ],
      { edition },
    ),
    editions: [edition],
    facts: { submissions: [], drafts: [], revisions: [aConfirmation(1, { project: 'p3' })] },
    now: '2018-05-20T08:00:00.000Z',
    version: 'v',
    ...part,
  };
}

describe('a collection in one line', () => {
  it('counts the ministries that have still to answer', () => {
    expect(briefOfBoard(buildBoardView(sources(), NOBODY))).toEqual({
      edition: 5,
      deadline: '2018-05-31',
      daysLeft: 11,
      of: 'ministries',
      left: 1,
      total: 2,
    });
  });

  it('does not ask a ministry that has no project, only one it proposes', () => {
    const proposal = aSubmission(['sent'], { ministry: 'MEN', project: null, edition: 5 });
    const facts = { ...sources().facts, submissions: [proposal] };
    const board = buildBoardView(sources({ facts }), NOBODY);
    expect(board.rows.map(({ ministry, projects }) => [ministry, projects])).toContainEqual([
      'MEN',
      0,
    ]);
    expect(briefOfBoard(board)).toMatchObject({ left: 1, total: 2 });
  });

  it('counts a ministry’s own projects', () => {
    const view = buildCollectionView(sources({ actor: LIAISON }), ['MI']);
    expect(briefOfMinistry(view)).toMatchObject({ of: 'projects', left: 0, total: 1 });
  });

  it('is not told once closed, nor where nothing is asked', () => {
    const closed = { ...sources().portfolio, edition: { ...edition, state: 'review' as const } };
    expect(briefOfBoard(buildBoardView(sources({ portfolio: closed }), NOBODY))).toBeNull();
    const view = buildCollectionView(sources({ actor: LIAISON }), ['MEN']);
    expect(briefOfMinistry(view)).toBeNull();
  });
});
