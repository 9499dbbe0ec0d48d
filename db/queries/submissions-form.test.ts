import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performAct } from '../commands/entries';
import { beginSubmission } from '../commands/submissions/begin';
import { sendSubmission } from '../commands/submissions/send';
import {
  ADMINISTRATOR,
  anOpenEdition,
  aProject,
  liaisonOf,
  MANAGER,
  OFFICER,
} from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import {
  aCostOf,
  aDraft,
  aProposal,
  aSubmission,
  done,
  duringCollection,
  typedOver,
} from '../fixtures/submissions';
import { systemActor } from '../system-actor';
import { submissionForm } from './submissions-form';
import { previewSubmission } from './submissions-preview';

const OWN = liaisonOf('MJ');
const NOW = '2018-05-22T08:00:00.000Z';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

describe('the form of a new project', () => {
  const key = '0123456789ABCDEF';
  const open = (actor: typeof OWN) => submissionForm(actor, { project: null, key, now: NOW });

  it('is named before it is begun, and opens what it has begun', () => {
    expect(open(OWN)).toMatchObject({ submission: null, draft: null, key });
    const content = aProposal('MJ');
    const input = { edition: 1, project: null, ministry: 'MJ', content, baseVersion: 0, key };
    const { submission } = done(beginSubmission(OWN, input, duringCollection()));
    expect(open(OWN)).toMatchObject({ submission: { id: submission }, draft: { content }, key });
  });

  it('opens nothing of somebody else’s, whatever names it', () => {
    const content = aProposal('MJ');
    const input = { edition: 1, project: null, ministry: 'MJ', content, baseVersion: 0, key };
    done(beginSubmission(OWN, input, duringCollection()));
    const colleague = systemActor({ ...OWN, id: 'l2', name: 'Lise Liaison' });
    expect(open(colleague)).toMatchObject({ submission: null, draft: null });
  });
});

describe('the form of a liaison', () => {
  it('opens on the entry, then goes on with the pending draft and what was said of it', () => {
    const { project, seq } = aProject();
    const fresh = submissionForm(OWN, { project, now: NOW });
    expect(fresh).toMatchObject({
      edition: { number: 1, state: 'collection' },
      entry: { project, version: seq },
      submission: null,
      draft: null,
      ministries: [{ code: 'MJ', label: 'Ministère de la Justice' }],
    });
    expect(fresh?.allowed.save.possible).toBe(true);
    const returned = aSubmission('returned', OWN, project);
    const form = submissionForm(OWN, { project, now: NOW });
    expect(form).toMatchObject({
      submission: { id: returned.submission, status: 'returned', lastEvent: returned.event },
      draft: { version: 1, baseVersion: seq, updatedBy: OWN.name },
      thread: [{ kind: 'sent' }, { kind: 'returned', text: 'Le montant est à vérifier.' }],
    });
    expect(form?.effects).not.toEqual([]);
    expect(JSON.stringify(form)).not.toContain('updatedById');
  });

  it('gives the entry as the draft was typed over it beside the one that stands', () => {
    const { project, seq } = aProject();
    const { submission } = aDraft(OWN, project, aCostOf(project));
    const schedule = { startOn: '2015-06-01', plannedEndOn: '2019-01-01' };
    done(
      performAct(OFFICER, {
        act: 'schedule',
        project,
        edition: 1,
        expectedVersion: seq,
        reason: { code: 'correction', text: 'Date corrigée' },
        ...schedule,
      }),
    );
    expect(submissionForm(OWN, { project, submission, now: NOW })).toMatchObject({
      baseEntry: { startOn: '2015-01-01' },
      entry: { startOn: '2015-06-01' },
      draft: { baseVersion: seq },
    });
  });

  it('is no one else’s: an officer edits the entry itself', () => {
    const { project } = aProject();
    for (const actor of [OFFICER, MANAGER, ADMINISTRATOR]) {
      expect(submissionForm(actor, { project, now: NOW })).toBeNull();
    }
  });
});

describe('what is typed, looked at', () => {
  it('comes with its problems, its warnings and what it does to the project’s gaps', () => {
    const { project, seq } = aProject({ baselineCost: '25' });
    const content = typedOver(project, {
      budget: { cost: '70' },
      schedule: { plannedEndOn: '2014-01-01' },
    });
    const typed = { edition: 1, project, ministry: null, content, baseVersion: seq };
    const preview = previewSubmission(OWN, typed, NOW);
    expect(preview).toMatchObject({
      status: 'ok',
      problems: { 'schedule.plannedEndOn': expect.any(String) },
      warnings: [{ part: 'budget', code: 'costDoubled' }],
      parts: ['budget'],
    });
    const gap = preview.status === 'ok' ? preview.effects[0] : undefined;
    expect(gap?.figure).toBe('projectBudgetGap');
    expect(gap?.after).toBeCloseTo(1.8);
  });

  it.each([null, {}, { edition: 1 }, 'texte'])('%j is refused with a sentence', (input) => {
    expect(previewSubmission(OWN, input, NOW)).toMatchObject({ status: 'refused' });
  });
});

describe('the day', () => {
  it('is that of Paris, as one types, in the form and when it is sent', () => {
    const { project } = aProject();
    const content = typedOver(project, { schedule: { plannedEndOn: '2018-05-22' } });
    const { submission, draft, baseVersion } = aDraft(OWN, project, content);
    const asked = { edition: 1, project, ministry: null, content, baseVersion };
    const codes = (now: string) => {
      const looked = previewSubmission(OWN, asked, now);
      return looked.status === 'ok' ? looked.warnings.map(({ code }) => code) : [];
    };
    const beforeMidnight = '2018-05-22T21:59:00.000Z';
    const afterMidnight = '2018-05-22T22:01:00.000Z';
    expect([codes(beforeMidnight), codes(afterMidnight)]).toEqual([[], ['endPast']]);
    expect(submissionForm(OWN, { project, now: beforeMidnight })?.version).not.toBe(
      submissionForm(OWN, { project, now: afterMidnight })?.version,
    );
    const send = { submission, expectedDraft: draft };
    expect(sendSubmission(OWN, send, duringCollection(afterMidnight))).toMatchObject({
      status: 'invalid',
      fields: { 'explanations.schedule.endPast': expect.any(String) },
    });
    done(sendSubmission(OWN, send, duringCollection(beforeMidnight)));
  });
});
