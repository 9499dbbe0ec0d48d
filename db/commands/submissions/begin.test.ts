import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOpenEdition, aProject, liaisonOf, OFFICER } from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import {
  aCostOf,
  aDraft,
  anAcceptance,
  aProposal,
  aSent,
  done,
  duringCollection,
  entryNow,
} from '../../fixtures/submissions';
import { loadHistory } from '../../queries/history';
import { loadDrafts, loadSubmissions } from '../../queries/submissions';
import { rivalDraft } from '../../queries/submissions-rival';
import { reader } from '../../read';
import { systemActor } from '../../system-actor';
import { performAct } from '../entries';
import { inTransaction } from '../writer';
import { acceptSubmission } from './accept';
import { beginSubmission, keepDraft } from './begin';
import { discardSubmission } from './settle';

const LIAISON = liaisonOf('MJ');
const COLLEAGUE = systemActor({ ...LIAISON, id: 'l2', name: 'Lise Liaison' });
const reason = { code: 'price', text: 'Prix revus' };

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

describe('a new project asked twice', () => {
  const KEY = '0123456789ABCDEF';
  const input = (content = aProposal('MJ'), key: string | undefined = KEY) => ({
    edition: 1,
    project: null,
    ministry: 'MJ',
    content,
    baseVersion: 0,
    key,
  });
  const begin = (actor: typeof LIAISON, ...of: Parameters<typeof input>) =>
    beginSubmission(actor, input(...of), duringCollection());
  const proposals = () => loadSubmissions(reader(), 'everything', {}).map(({ id }) => id);

  it('under one key is one proposal: given back, or in conflict where more is typed', () => {
    const begun = done(begin(LIAISON));
    expect(done(begin(LIAISON))).toEqual(begun);
    expect(begin(LIAISON, aProposal('MJ', 'AUTRE'))).toMatchObject({ status: 'conflict' });
    expect(rivalDraft(LIAISON, input(aProposal('MJ', 'AUTRE')))).toMatchObject({
      submission: begun.submission,
      current: { content: aProposal('MJ') },
    });
    expect(proposals()).toEqual([begun.submission]);
  });

  it('under two keys, by two people, or under none, is two proposals', () => {
    const ids = [
      begin(LIAISON),
      begin(LIAISON, aProposal('MJ'), 'FEDCBA9876543210'),
      begin(COLLEAGUE),
      beginSubmission(LIAISON, { ...input(), key: undefined }, duringCollection()),
    ].map((answer) => done(answer).submission);
    expect(new Set(ids).size).toBe(4);
  });

  it('is not begun again once it was given up', () => {
    const { submission } = done(begin(LIAISON));
    done(discardSubmission(LIAISON, { submission }, duringCollection()));
    expect(begin(LIAISON)).toMatchObject({ status: 'refused' });
    expect(proposals()).toEqual([submission]);
  });
});

describe('beginning', () => {
  const input = (project: string, content = aCostOf(project)) => ({
    edition: 1,
    project,
    ministry: null,
    content,
    baseVersion: entryNow(project).version,
  });

  it('gives back the pending one: the same typing is no conflict, another is', () => {
    const { project } = aProject();
    const begun = aDraft(LIAISON, project, aCostOf(project));
    const same = done(beginSubmission(COLLEAGUE, input(project), duringCollection()));
    expect(same).toEqual(begun);
    const empty = { parts: {}, explanations: {} };
    expect(done(beginSubmission(COLLEAGUE, input(project, empty), duringCollection()))).toEqual(
      begun,
    );
    const other = beginSubmission(COLLEAGUE, input(project, aCostOf(project, '40')));
    expect(other).toMatchObject({
      status: 'conflict',
      by: LIAISON.name,
      differences: [{ field: 'budget.cost', theirs: '32\u00a0M€', yours: '40\u00a0M€' }],
    });
    const kept = loadDrafts(reader(), 'everything', { id: begun.submission });
    expect(kept.get(begun.submission)?.version).toBe(1);
  });

  it('is refused for what is sent already, a project that has left, an edition not in collection', () => {
    const { project, seq } = aProject();
    aSent(LIAISON, project, aCostOf(project));
    const other = beginSubmission(LIAISON, input(project, aCostOf(project, '40')));
    expect(other).toMatchObject({ status: 'refused', reason: expect.stringContaining('retirez') });
    const exit = {
      act: 'exit',
      ground: 'outOfScope',
      finalCost: '',
      finalEndOn: '',
      successors: [],
    };
    const gone = aProject({ name: 'PARTI' });
    done(
      performAct(OFFICER, {
        ...exit,
        project: gone.project,
        edition: 1,
        expectedVersion: gone.seq,
        reason,
      }),
    );
    expect(beginSubmission(LIAISON, input(gone.project))).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('sorti du panorama'),
    });
    const unknown = { ...input(project), edition: 7, baseVersion: seq };
    expect(beginSubmission(LIAISON, unknown)).toMatchObject({ status: 'refused' });
  });

  it('is another one once the last is settled', () => {
    const { project } = aProject();
    const { submission, event } = aSent(LIAISON, project, aCostOf(project));
    done(acceptSubmission(OFFICER, anAcceptance({ submission, expectedEvent: event }, project)));
    const again = aDraft(LIAISON, project, aCostOf(project, '33'));
    expect(again.submission).not.toBe(submission);
    expect(loadHistory(reader(), 'everything').revisions).toHaveLength(2);
  });
});

describe('keeping the draft of a spreadsheet’s row', () => {
  function keep(project: string, cost: string, by = LIAISON) {
    const { now, identifier } = duringCollection();
    const content = aCostOf(project, cost);
    const { version: baseVersion, ministry } = entryNow(project);
    return inTransaction((tx) =>
      keepDraft(
        { tx, actor: by, now: now(), identifier },
        { edition: 1, project, ministry, content, baseVersion },
      ),
    );
  }

  it('begins a submission, then says the last word on its draft', () => {
    const { project } = aProject();
    const begun = keep(project, '33');
    expect(begun).toMatchObject({ status: 'ok', value: { status: 'draft', draft: 1 } });
    const again = keep(project, '34', COLLEAGUE);
    if (begun.status !== 'ok' || again.status !== 'ok') throw new Error('refused');
    expect(again.value).toEqual({ ...begun.value, draft: 2 });
    const kept = loadDrafts(reader(), 'everything').get(again.value.submission);
    expect(kept).toMatchObject({ content: aCostOf(project, '34'), updatedBy: COLLEAGUE.name });
  });

  it('leaves alone what is sent, and what is another ministry’s', () => {
    const { project } = aProject();
    aSent(LIAISON, project, aCostOf(project));
    expect(keep(project, '40')).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('attendent déjà une décision'),
    });
    const other = aProject({ ministry: 'MI' }).project;
    expect(keep(other, '40')).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('votre ministère'),
    });
  });
});
