import { describe, expect, it } from 'vitest';
import { blankCreation } from '@/lib/typed/from-entry';
import type { SubmissionDraft } from '@/lib/views/submissions';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import {
  A_REASON,
  ACCEPTED,
  aContent,
  anActor,
  aSubmission,
  REFUSED,
  RETURNED,
  revised,
  sent,
} from '../fixtures/submissions';
import type { Change } from '../history/change';
import { foldEntry } from '../history/fold';
import type { Submission } from '../submissions/events';
import { referencesOf } from '../submissions/references';
import { buildSubmissionView, type SubmissionRequest } from './submissions';

/** GP-0001, created in edition 1 as revision 1; the acts of edition 5 follow, from revision 2. */
function history(...later: (readonly Change[])[]) {
  return aHistory([[1, CREATION], ...later.map((changes) => [5, changes] as const)]);
}

const base = foldEntry(history().revisions);
if (base === null) throw new Error('an empty history');

const typedCost = (cost: string) => aContent({ budget: revised('budget', base, { cost }) });

function view(submission: Submission, overrides: Partial<SubmissionRequest> = {}) {
  const known = overrides.history ?? history();
  return buildSubmissionView({
    history: known,
    submission,
    draft: null,
    actor: anActor('officer'),
    now: '2018-05-20T09:00:00.000Z',
    version: 'v1',
    references: referencesOf(known, 5),
    ...overrides,
  });
}

function aDraft(content: SubmissionDraft['content'], baseVersion = 1): SubmissionDraft {
  const updatedAt = '2018-05-10T09:00:00.000Z';
  return { content, version: 3, baseVersion, updatedAt, updatedBy: 'Sacha Bernard' };
}

describe('once decided', () => {
  const decided = history(
    [{ kind: 'budget', costEuros: 11_200_000 }],
    [{ kind: 'budget', costEuros: 15_000_000 }],
    [aSchedule('2015-01-01', '2030-01-01')],
  );

  it('an acceptance reads as it was decided, whatever came later', () => {
    const shown = view(aSubmission([sent(), ACCEPTED]), { history: decided });
    expect(shown.parts[0]?.changes).toMatchObject([
      { before: '10\u00a0M€', theirs: '11,2\u00a0M€', now: '11,2\u00a0M€', moved: false },
    ]);
    expect(shown.summary).toMatchObject({ moved: false, entryVersion: 4, actsNext: null });
    const budget = shown.effects.find(({ figure }) => figure === 'projectBudgetGap');
    expect(budget?.after).toBeCloseTo(0.12);
    expect(shown.entry?.costEuros).toBe(15_000_000);
  });

  it('a refusal reads as it was proposed', () => {
    const shown = view(aSubmission([sent(), REFUSED]), { history: decided });
    expect(shown.parts[0]?.changes).toMatchObject([
      { before: '10\u00a0M€', theirs: '11,2\u00a0M€', now: '10\u00a0M€' },
    ]);
    expect(shown.effects).toEqual([]);
  });

  it('says which changes were not taken, and why', () => {
    const inPart = {
      ...ACCEPTED,
      declined: ['edit.name', 'schedule'],
      comment: 'Le nom reste.',
    } as const;
    const { thread, summary } = view(aSubmission([sent(), inPart]), { history: decided });
    expect(summary.inPart).toBe(true);
    expect(thread[1]).toMatchObject({
      title: 'Acceptée en partie',
      text: 'Non repris\u202f: Nom du projet, Calendrier.\nLe nom reste.',
    });
  });

  it('a proposal leads to the project it became', () => {
    const create = { ...blankCreation(), name: 'ALPHA', ministry: 'SPM', reason: A_REASON };
    const submission = aSubmission(
      [sent(aContent({ create }), 0), { ...ACCEPTED, revisions: [1] }],
      { project: null },
    );
    const { summary, entry } = view(submission);
    expect(summary).toMatchObject({ project: 'GP-0001', name: 'Alpha' });
    expect(entry?.project).toBe('GP-0001');
  });
});

describe('what each side sees', () => {
  const liaison = anActor('liaison');
  const draft = aDraft(typedCost('14'));
  const returned = aSubmission([sent(), RETURNED]);

  it('what is typed since the last sending is for the ministry alone', () => {
    expect(view(returned, { actor: liaison, draft })).toMatchObject({
      draft: { version: 3 },
      summary: { lastAct: { kind: 'saved' }, headline: expect.stringContaining('14\u00a0M€') },
    });
    const officers = view(returned, { draft });
    expect(officers.draft).toBeNull();
    expect(JSON.stringify(officers)).not.toContain('14\u00a0M€');
    expect(officers.summary).toMatchObject({ lastAct: { kind: 'returned' } });
    expect(officers.summary.headline).toContain('11,2\u00a0M€');
  });

  it.each([
    ['withdrawn', [sent(), { kind: 'withdrawn' }]],
    ['discarded', [sent(), RETURNED, { kind: 'discarded' }]],
  ] as const)('what was %s is taken from the eyes of officers', (_, happened) => {
    const submission = aSubmission(happened);
    const officers = view(submission, { draft });
    expect(officers.parts).toEqual([]);
    expect(officers.effects).toEqual([]);
    expect(JSON.stringify(officers)).not.toMatch(/11,2|14\u00a0M€/u);
    const ministry = view(submission, { actor: liaison, draft });
    expect(ministry.parts[0]?.changes).toHaveLength(1);
  });

  it('an officer is told of the portfolio, a liaison of the gaps of the project', () => {
    const figures = (actor = anActor('officer')) =>
      view(aSubmission([sent()]), { actor }).effects.map(({ figure }) => figure);
    expect(figures()).toContain('totalCost');
    expect(figures()).toContain('projectBudgetGap');
    expect(figures(liaison)).toEqual(['projectBudgetGap', 'projectScheduleGap']);
  });

  it('a liaison who has typed nothing sees an empty submission', () => {
    const { parts, summary } = view(aSubmission(), { actor: liaison });
    expect(parts).toEqual([]);
    expect(summary.lastAct).toEqual({
      at: '2018-05-01T08:00:00.000Z',
      by: 'Sacha Bernard',
      kind: 'saved',
    });
  });
});

describe('the thread', () => {
  it('keeps everything said and done, in order, on behalf of its side', () => {
    const { thread, summary } = view(
      aSubmission([
        sent(),
        { kind: 'commented', comment: 'Bonjour.', side: 'directorate' },
        { kind: 'commented', comment: 'Oui ?', side: 'ministry' },
        RETURNED,
        sent(),
        REFUSED,
      ]),
    );
    expect(thread.map(({ seq, side, title, text }) => [seq, side, title, text])).toEqual([
      [1, 'ministry', 'Transmise', ''],
      [2, 'directorate', 'Message', 'Bonjour.'],
      [3, 'ministry', 'Message', 'Oui ?'],
      [4, 'directorate', 'Renvoyée pour correction', 'Précisez le périmètre.'],
      [5, 'ministry', 'Transmise de nouveau', ''],
      [6, 'directorate', 'Refusée', 'Hors du périmètre.'],
    ]);
    expect(summary).toMatchObject({ comments: 2, sentAt: '2018-05-05T09:00:00.000Z' });
  });
});
