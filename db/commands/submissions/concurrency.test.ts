import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../chain';
import { openForReading, openForWriting } from '../../client';
import { anOpenEdition, aProject, liaisonOf, OFFICER } from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import {
  aCostOf,
  aDraft,
  anAcceptance,
  aSent,
  done,
  duringCollection,
  entryNow,
  typedOver,
} from '../../fixtures/submissions';
import { loadHistory } from '../../queries/history';
import { loadDrafts, loadSubmissions } from '../../queries/submissions';
import { submissionView } from '../../queries/submissions-views';
import { reader } from '../../read';
import { audit } from '../../schema/history';
import { systemActor } from '../../system-actor';
import { performAct } from '../entries';
import { acceptSubmission } from './accept';
import { commentSubmission } from './comment';
import { saveDraft } from './drafts';
import { sendSubmission } from './send';
import { refuseSubmission, returnSubmission, withdrawSubmission } from './settle';

const LIAISON = liaisonOf('MJ');
const COLLEAGUE = systemActor({ ...LIAISON, id: 'l2', name: 'Lise Liaison' });
const OTHER_OFFICER = systemActor({ ...OFFICER, id: 'o2', name: 'Omar Officier' });
const NOW = '2018-11-24T13:32:00.000Z';
const COMMENT = 'Le montant est à vérifier.';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => {
  const connection = openForReading(scratch.file);
  expect(verifyChains(connection)).toEqual([]);
  connection.close();
  scratch.dispose();
});

function lastKind(id: string): string | undefined {
  return loadSubmissions(reader(), 'everything', { id })[0]?.events.at(-1)?.kind;
}

function revisions(): number {
  return loadHistory(reader(), 'everything').revisions.length;
}

describe('two who act at once', () => {
  it('two officers: the first decides, the second is told who did what and when', () => {
    const { project } = aProject();
    const { submission, event } = aSent(LIAISON, project, aCostOf(project));
    const named = { submission, expectedEvent: event };
    const acceptance = anAcceptance(named, project);
    done(refuseSubmission(OFFICER, { ...named, comment: COMMENT }, duringCollection(NOW)));
    const before = revisions();
    for (const second of [
      acceptSubmission(OTHER_OFFICER, acceptance),
      returnSubmission(OTHER_OFFICER, { ...named, comment: COMMENT }),
    ]) {
      expect(second).toEqual({
        status: 'refused',
        reason: expect.stringMatching(
          /^Odile Officier a refusé cette transmission le 24\u00a0nov\.\u00a02018 à\u00a014\u00a0h\u00a032/,
        ),
      });
    }
    expect([lastKind(submission), revisions()]).toEqual(['refused', before]);
  });

  it('the liaison withdraws while the officer accepts: whoever comes first', () => {
    for (const first of ['withdraw', 'accept'] as const) {
      const { project } = aProject();
      const { submission, event } = aSent(LIAISON, project, aCostOf(project));
      const named = { submission, expectedEvent: event };
      const acceptance = anAcceptance(named, project);
      const accept = () => acceptSubmission(OFFICER, acceptance, duringCollection());
      const withdraw = () => withdrawSubmission(LIAISON, named, duringCollection());
      const [winner, loser] = first === 'accept' ? [accept, withdraw] : [withdraw, accept];
      expect(winner().status).toBe('ok');
      const before = revisions();
      expect(loser()).toMatchObject({
        status: 'refused',
        reason: expect.stringContaining(
          first === 'accept' ? 'Odile Officier a accepté' : 'Louis Liaison a retiré',
        ),
      });
      expect(revisions()).toBe(before);
    }
  });

  it('the officer does not decide over a message they have not read', () => {
    const { project } = aProject();
    const { submission, event } = aSent(LIAISON, project, aCostOf(project));
    done(commentSubmission(LIAISON, { submission, comment: 'Attendez, je corrige.' }));
    const acceptance = anAcceptance({ submission, expectedEvent: event }, project);
    expect(acceptSubmission(OFFICER, acceptance)).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('Louis Liaison a écrit un message'),
    });
  });

  it('two liaisons type the same draft: the second sees both, and nothing is lost', () => {
    const { project, seq } = aProject();
    const { submission } = aDraft(LIAISON, project, aCostOf(project));
    const save = (by: typeof LIAISON, expectedDraft: number, content = aCostOf(project, '33')) =>
      saveDraft(
        by,
        { submission, expectedDraft, content, baseVersion: seq },
        duringCollection(NOW),
      );
    done(save(COLLEAGUE, 1));
    const mine = typedOver(project, { budget: { cost: '34' }, edit: { name: 'PORTAIL 2' } });
    expect(save(LIAISON, 1, mine)).toEqual({
      status: 'conflict',
      version: 2,
      by: 'Lise Liaison',
      at: NOW,
      differences: [
        {
          field: 'edit.name',
          label: 'Nom du projet',
          before: 'PORTAIL',
          theirs: 'PORTAIL',
          yours: 'PORTAIL 2',
        },
        expect.objectContaining({ field: 'edit.reason' }),
        {
          field: 'budget.cost',
          label: 'Coût complet estimé',
          before: '30,8\u00a0M€',
          theirs: '33\u00a0M€',
          yours: '34\u00a0M€',
        },
      ],
    });
    const kept = () => loadDrafts(reader(), 'everything', { id: submission }).get(submission);
    expect(kept()).toMatchObject({ version: 2, content: aCostOf(project, '33') });
    expect(done(save(LIAISON, 2, mine)).draft).toBe(3);
    // The same typing twice, from two windows, is no conflict.
    expect(done(save(COLLEAGUE, 1, mine)).draft).toBe(3);
  });

  it('who still types in what a colleague has sent is told so', () => {
    const { project, seq } = aProject();
    const { submission } = aDraft(LIAISON, project, aCostOf(project));
    done(sendSubmission(COLLEAGUE, { submission, expectedDraft: 1 }, duringCollection(NOW)));
    const input = { submission, expectedDraft: 1, content: aCostOf(project, '33') };
    expect(saveDraft(LIAISON, { ...input, baseVersion: seq })).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('Lise Liaison a transmis ces changements'),
    });
  });

  it('a draft typed in meanwhile is read again before it is sent', () => {
    const { project, seq } = aProject();
    const { submission } = aDraft(LIAISON, project, aCostOf(project));
    const input = { submission, expectedDraft: 1, content: aCostOf(project, '33') };
    done(saveDraft(COLLEAGUE, { ...input, baseVersion: seq }, duringCollection(NOW)));
    expect(sendSubmission(LIAISON, { submission, expectedDraft: 1 })).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('Lise Liaison a modifié ce brouillon'),
    });
  });
});

describe('the officer edits the entry while a submission waits', () => {
  function edited() {
    const { project, seq } = aProject();
    const content = typedOver(project, {
      budget: { cost: '32' },
      schedule: { plannedEndOn: '2020-01-01' },
    });
    const { submission, event } = aSent(LIAISON, project, content);
    const act = { project, edition: 1, reason: { code: 'correction', text: 'Date corrigée' } };
    const schedule = { act: 'schedule', startOn: '2015-06-01', plannedEndOn: '2019-01-01' };
    done(performAct(OFFICER, { ...act, ...schedule, expectedVersion: seq }));
    return { project, seq, named: { submission, expectedEvent: event } };
  }

  it('shows what was, what is proposed and what stands, once it is known to have moved', () => {
    const { named } = edited();
    const seen = submissionView(OFFICER, named.submission, NOW);
    expect(seen?.summary.moved).toBe(true);
    const changes = seen?.parts.flatMap(({ changes }) => changes);
    expect(changes?.map(({ field, moved }) => [field, moved])).toContainEqual(['cost', false]);
    expect(changes?.find(({ field }) => field === 'plannedEndOn')).toMatchObject({
      before: '1er janvier 2019',
      theirs: '1er janvier 2020',
      now: '1er janvier 2019',
    });
  });

  it('is told before deciding on an entry they have not read', () => {
    const { seq, named } = edited();
    const stale = { ...named, expectedVersion: seq, keys: null, comment: '' };
    expect(acceptSubmission(OTHER_OFFICER, stale, duringCollection())).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('Odile Officier a modifié la fiche'),
    });
  });

  it('loses nothing when it is accepted: each keeps what they alone changed', () => {
    const { project, named } = edited();
    const acceptance = anAcceptance(named, project);
    done(acceptSubmission(OTHER_OFFICER, acceptance, duringCollection()));
    expect(entryNow(project)).toMatchObject({
      startOn: '2015-06-01',
      plannedEndOn: '2020-01-01',
      costEuros: 32_000_000,
    });
  });
});

describe('a surprise in the middle of accepting', () => {
  it('leaves nothing of it: no revision, no event, no line in the journal', () => {
    const { project } = aProject();
    const content = typedOver(project, { phase: { phase: 'trial' }, budget: { cost: '32' } });
    const { submission, event } = aSent(LIAISON, project, content);
    const before = revisions();
    const acceptance = anAcceptance({ submission, expectedEvent: event }, project);
    const lines = () => reader().select().from(audit).all().length;
    const linesBefore = lines();
    // Its revisions are written by then: the event that settles it is the last but one.
    const connection = openForWriting(scratch.file);
    connection.exec(`CREATE TRIGGER surprise BEFORE INSERT ON submission_event
      WHEN NEW.kind = 'accepted' BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    expect(acceptSubmission(OFFICER, acceptance, duringCollection())).toEqual({
      status: 'unexpected',
      reference: 'reference',
    });
    expect(lines()).toBe(linesBefore);
    expect([revisions(), lastKind(submission)]).toEqual([before, 'sent']);
    connection.exec('DROP TRIGGER surprise');
    connection.close();
    expect(acceptSubmission(OFFICER, acceptance, duringCollection()).status).toBe('ok');
  });
});
