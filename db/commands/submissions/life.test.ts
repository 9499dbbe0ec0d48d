import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_CONTENT } from '@/lib/schemas/submissions';
import { verifyChains } from '../../chain';
import { openForReading } from '../../client';
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
  typedOver,
} from '../../fixtures/submissions';
import { loadProjectRevisions } from '../../queries/history';
import { loadDrafts, loadSubmissions } from '../../queries/submissions';
import { reader } from '../../read';
import { audit } from '../../schema/history';
import { systemActor } from '../../system-actor';
import { performAct } from '../entries';
import { acceptSubmission } from './accept';
import { beginSubmission } from './begin';
import { commentSubmission } from './comment';
import { saveDraft } from './drafts';
import { sendSubmission } from './send';
import { returnSubmission, withdrawSubmission } from './settle';

const LIAISON = liaisonOf('MJ');
const COLLEAGUE = systemActor({ ...LIAISON, id: 'l2', name: 'Lise Liaison' });
const reason = { code: 'price', text: 'Prix revus' };

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

function kindsOf(id: string): string[] {
  return loadSubmissions(reader(), 'everything', { id }).flatMap(({ events }) =>
    events.map(({ kind }) => kind),
  );
}

function draftOf(id: string) {
  const draft = loadDrafts(reader(), 'everything', { id }).get(id);
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

describe('the whole life of a submission', () => {
  it('begun, saved, sent, withdrawn, sent, returned, mended, sent, accepted', () => {
    const { project, seq } = aProject();
    const begun = aDraft(LIAISON, project, aCostOf(project, '33'));
    const { submission } = begun;
    const save = (content = aCostOf(project), expectedDraft = draftOf(submission).version) =>
      done(
        saveDraft(
          LIAISON,
          { submission, content, expectedDraft, baseVersion: seq },
          duringCollection(),
        ),
      );
    const send = () =>
      done(
        sendSubmission(
          COLLEAGUE,
          { submission, expectedDraft: draftOf(submission).version },
          duringCollection('2018-05-21T09:00:00.000Z'),
        ),
      );
    expect(save().draft).toBe(2);
    const first = send();
    expect(first.status).toBe('sent');
    done(withdrawSubmission(LIAISON, { submission, expectedEvent: first.event }));
    const second = send();
    const returned = done(
      returnSubmission(OFFICER, {
        submission,
        expectedEvent: second.event,
        comment: 'Précisez le périmètre.',
      }),
    );
    expect(returned.status).toBe('returned');
    done(commentSubmission(LIAISON, { submission, comment: 'C’est fait.' }));
    save(aCostOf(project, '34,2 M€'));
    const third = send();
    const accepted = done(
      acceptSubmission(
        OFFICER,
        anAcceptance({ submission, expectedEvent: third.event }, project),
        duringCollection(),
      ),
    );
    expect(kindsOf(submission)).toEqual([
      'sent',
      'withdrawn',
      'sent',
      'returned',
      'commented',
      'sent',
      'accepted',
    ]);
    expect(entryNow(project).costEuros).toBe(34_200_000);
    const revision = loadProjectRevisions(reader(), project).at(-1);
    expect(revision).toMatchObject({
      seq: accepted.revisions[0],
      origin: 'submission',
      reason: { code: 'scope', text: 'Le périmètre a changé' },
      actor: { id: OFFICER.id, name: OFFICER.name },
      proposal: { submission, by: { id: COLLEAGUE.id, name: COLLEAGUE.name } },
    });
  });

  it('leaves a line in the journal for each act, without a word of what was typed', () => {
    const { project } = aProject();
    const { submission } = aSent(LIAISON, project, aCostOf(project));
    const rows = reader().select().from(audit).all().slice(-2);
    expect(rows.map(({ action, subject }) => [action, subject])).toEqual([
      ['submission.begin', submission],
      ['submission.send', submission],
    ]);
    expect(rows.at(-1)?.summary).toBe(`Édition 1, ${project}, MJ\u202f: transmise`);
  });

  it('leaves no line for what is only being typed, nor for what is given back', () => {
    const { project } = aProject();
    const content = aCostOf(project);
    const { submission, baseVersion } = aDraft(LIAISON, project, content);
    const lines = reader().select().from(audit).all().length;
    const save = { submission, content: aCostOf(project, '33'), expectedDraft: 1, baseVersion };
    done(saveDraft(LIAISON, save, duringCollection()));
    const again = { edition: 1, project, ministry: null, content: EMPTY_CONTENT, baseVersion };
    done(beginSubmission(LIAISON, again, duringCollection('2018-05-21T08:00:00.000Z')));
    expect(reader().select().from(audit).all()).toHaveLength(lines);
  });

  it('leaves no line for what is only being typed, nor for what is given back', () => {
    const { project } = aProject();
    const { submission, baseVersion } = aDraft(LIAISON, project, aCostOf(project));
    const lines = () => reader().select().from(audit).all().length;
    const begun = lines();
    const save = { submission, content: aCostOf(project, '33'), expectedDraft: 1, baseVersion };
    done(saveDraft(LIAISON, save, duringCollection()));
    const again = { edition: 1, project, ministry: null, content: EMPTY_CONTENT, baseVersion };
    done(beginSubmission(LIAISON, again, duringCollection('2018-05-21T08:00:00.000Z')));
    expect(lines()).toBe(begun);
  });

  it('records each part as a revision of its own, in their order', () => {
    const { project } = aProject();
    const content = typedOver(project, {
      edit: { functionalZone: 'Justice pénale' },
      phase: { phase: 'trial' },
      budget: { cost: '33' },
      schedule: { plannedEndOn: '2019-06-30' },
    });
    const { submission, event } = aSent(LIAISON, project, content);
    const acceptance = anAcceptance({ submission, expectedEvent: event }, project);
    const { revisions } = done(acceptSubmission(OFFICER, acceptance, duringCollection()));
    expect(revisions).toHaveLength(4);
    const kinds = loadProjectRevisions(reader(), project)
      .filter(({ seq }) => revisions.includes(seq))
      .map(({ changes }) => changes.map(({ kind }) => kind).join());
    expect(kinds).toEqual(['text', 'phase', 'budget', 'schedule']);
  });

  it('gives a new project its identifier when it is accepted', () => {
    aProject();
    const { submission, event } = aSent(LIAISON, null, aProposal('MJ', 'ATLAS'));
    const accepted = done(
      acceptSubmission(
        OFFICER,
        anAcceptance({ submission, expectedEvent: event }, null),
        duringCollection(),
      ),
    );
    expect(accepted.project).toBe('GP-0002');
    expect(entryNow('GP-0002')).toMatchObject({ name: 'ATLAS', ministry: 'MJ' });
  });
});

describe('sending', () => {
  it('is blocked by what cannot be read, at its path, and by a warning left unexplained', () => {
    const { project } = aProject();
    const { submission } = aDraft(
      LIAISON,
      project,
      typedOver(project, {
        budget: { cost: 'trente' },
        schedule: { plannedEndOn: '2014-01-01' },
        phase: { phase: 'framing' },
      }),
    );
    const input = { submission, expectedDraft: 1 };
    expect(sendSubmission(LIAISON, input, duringCollection())).toMatchObject({
      status: 'invalid',
      fields: {
        'budget.cost': expect.any(String),
        'schedule.plannedEndOn': expect.any(String),
        'explanations.phase.phaseBack': expect.any(String),
      },
    });
    expect(kindsOf(submission)).toEqual([]);
  });

  it('is refused where the entry says so already', () => {
    const { project } = aProject();
    const { submission } = aDraft(LIAISON, project, aCostOf(project, '30,8'));
    const result = sendSubmission(LIAISON, { submission, expectedDraft: 1 }, duringCollection());
    expect(result).toMatchObject({ status: 'refused', reason: expect.stringContaining('rien') });
  });

  it('carries over what was recorded meanwhile on other fields', () => {
    const { project, seq } = aProject();
    const { submission } = aDraft(
      LIAISON,
      project,
      typedOver(project, { edit: { name: 'PORTAIL 2' } }),
    );
    const entry = entryNow(project);
    const { name, ministry, moreUrl, interministerial, functionalZone, programmes, papUrl } = entry;
    done(
      performAct(OFFICER, {
        act: 'edit',
        project,
        edition: 1,
        expectedVersion: seq,
        reason,
        ...{ name, ministry, moreUrl, interministerial, functionalZone, programmes, papUrl },
        description: 'Redécrit par la DINSIC.',
      }),
    );
    const sent = done(
      sendSubmission(LIAISON, { submission, expectedDraft: 1 }, duringCollection()),
    );
    done(
      acceptSubmission(
        OFFICER,
        anAcceptance({ submission, expectedEvent: sent.event }, project),
        duringCollection(),
      ),
    );
    expect(entryNow(project)).toMatchObject({
      name: 'PORTAIL 2',
      description: 'Redécrit par la DINSIC.',
    });
  });

  it('waits for the liaison to look where somebody changed the same field meanwhile', () => {
    const { project, seq } = aProject();
    const { submission } = aDraft(LIAISON, project, aCostOf(project, '34'));
    const act = { act: 'budget', project, edition: 1, expectedVersion: seq, reason, withheld: '' };
    const { seq: version } = done(performAct(OFFICER, { ...act, cost: '36' }));
    const refused = sendSubmission(LIAISON, { submission, expectedDraft: 1 }, duringCollection());
    expect(refused).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('Odile Officier a modifié la fiche pendant votre saisie'),
    });
    const looked = { submission, expectedDraft: 1, content: aCostOf(project, '34') };
    done(saveDraft(LIAISON, { ...looked, baseVersion: version }, duringCollection()));
    const again = sendSubmission(LIAISON, { submission, expectedDraft: 2 }, duringCollection());
    expect(again.status).toBe('ok');
  });
});
