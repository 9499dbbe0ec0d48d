import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCreation, anOpenEdition, aProject, liaisonOf, OFFICER } from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import {
  aCostOf,
  anAcceptance,
  aProposal,
  aSent,
  done,
  duringCollection,
  entryNow,
  typedOver,
} from '../../fixtures/submissions';
import { loadSubmissions } from '../../queries/submissions';
import { submissionView } from '../../queries/submissions-views';
import { reader } from '../../read';
import { performAct } from '../entries';
import { acceptMany, acceptSubmission } from './accept';

const LIAISON = liaisonOf('MJ');

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

describe('accepting some changes', () => {
  it('needs a word on those left out, and records the others only', () => {
    const { project } = aProject();
    const content = typedOver(project, {
      edit: { name: 'PORTAIL 2', functionalZone: 'Justice pénale' },
      budget: { cost: '33' },
    });
    const { submission, event } = aSent(LIAISON, project, content);
    const chosen = {
      ...anAcceptance({ submission, expectedEvent: event }, project),
      keys: ['edit.functionalZone', 'budget'],
    };
    expect(acceptSubmission(OFFICER, chosen, duringCollection())).toMatchObject({
      status: 'invalid',
      fields: { comment: expect.any(String) },
    });
    const comment = 'Le nom publié reste celui de l’édition précédente.';
    done(acceptSubmission(OFFICER, { ...chosen, comment }, duringCollection()));
    expect(entryNow(project)).toMatchObject({
      name: 'PORTAIL',
      functionalZone: 'Justice pénale',
      costEuros: 33_000_000,
    });
    const [known] = loadSubmissions(reader(), 'everything', { id: submission });
    expect(known?.events.at(-1)).toMatchObject({ declined: ['edit.name'], comment });
  });

  it('records what still can be where something no longer can, once that is left out', () => {
    const { project } = aProject();
    const content = typedOver(project, {
      edit: { name: 'PORTAIL 2' },
      schedule: { plannedEndOn: '2018-12-31' },
    });
    const { submission, event } = aSent(LIAISON, project, content);
    const { version, plannedEndOn } = entryNow(project);
    const act = { act: 'schedule', edition: 1, project, expectedVersion: version };
    const reason = { code: 'correction', text: 'Début corrigé' };
    done(performAct(OFFICER, { ...act, startOn: '2018-12-31', plannedEndOn, reason }));
    const named = anAcceptance({ submission, expectedEvent: event }, project);
    expect(acceptSubmission(OFFICER, named, duringCollection())).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('La fin doit venir après le début'),
    });
    const chosen = { ...named, keys: ['edit.name'], comment: 'Le début a été corrigé.' };
    done(acceptSubmission(OFFICER, chosen, duringCollection()));
    expect(entryNow(project)).toMatchObject({ name: 'PORTAIL 2', startOn: '2018-12-31' });
  });

  it('takes no change that the submission does not hold', () => {
    const { project } = aProject();
    const { submission, event } = aSent(LIAISON, project, aCostOf(project));
    const chosen = anAcceptance({ submission, expectedEvent: event }, project);
    const result = acceptSubmission(OFFICER, { ...chosen, keys: ['exit'] }, duringCollection());
    expect(result).toMatchObject({ status: 'refused' });
  });
});

describe('accepting what the entry has come to say already', () => {
  function alreadyThirtyTwo() {
    const { project } = done(performAct(OFFICER, aCreation(), duringCollection()));
    const content = typedOver(project, { edit: { name: 'PORTAIL 2' }, budget: { cost: '32' } });
    const { submission, event } = aSent(LIAISON, project, content);
    const act = { act: 'budget', edition: 1, project, expectedVersion: entryNow(project).version };
    const reason = { code: 'price', text: 'Prix revus' };
    const revised = { ...act, cost: '32', withheld: '', reason };
    done(performAct(OFFICER, revised, duringCollection()));
    return { project, chosen: anAcceptance({ submission, expectedEvent: event }, project) };
  }

  it('records the rest, and takes it for no change left out', () => {
    const { project, chosen } = alreadyThirtyTwo();
    const accepted = done(
      acceptSubmission(OFFICER, { ...chosen, keys: ['budget', 'edit.name'] }, duringCollection()),
    );
    expect(accepted.revisions).toHaveLength(1);
    expect(entryNow(project)).toMatchObject({ name: 'PORTAIL 2', costEuros: 32_000_000 });
    const [known] = loadSubmissions(reader(), 'everything', { id: accepted.submission });
    expect(known?.events.at(-1)).toMatchObject({ kind: 'accepted', declined: [] });
  });

  it('records nothing where it says all of it, and reads as taken', () => {
    const { project, chosen } = alreadyThirtyTwo();
    const comment = 'Le nom publié reste celui de l’édition précédente.';
    const only = { ...chosen, keys: ['budget'], comment };
    const { revisions, submission } = done(acceptSubmission(OFFICER, only, duringCollection()));
    expect(revisions).toEqual([]);
    const view = submissionView(LIAISON, submission, '2018-05-22T08:00:00.000Z');
    expect(view?.parts.flatMap(({ changes }) => changes)).toMatchObject([
      { key: 'edit.name', now: 'PORTAIL' },
      { key: 'budget', theirs: '32\u00a0M€', now: '32\u00a0M€' },
    ]);
    expect(entryNow(project).name).toBe('PORTAIL');
  });

  it('still needs a word on what is left out', () => {
    const { chosen } = alreadyThirtyTwo();
    const result = acceptSubmission(OFFICER, { ...chosen, keys: ['budget'] }, duringCollection());
    expect(result).toMatchObject({ status: 'invalid', fields: { comment: expect.any(String) } });
  });
});

describe('accepting many', () => {
  it('decides each on its own: one that cannot be is named, and stops no other', () => {
    const [one, two, three] = [aProject(), aProject(), aProject()];
    const first = aSent(LIAISON, one.project, aCostOf(one.project));
    const warned = aSent(
      LIAISON,
      two.project,
      typedOver(
        two.project,
        { phase: { phase: 'framing' } },
        { 'phase.phaseBack': 'Le marché a été relancé.' },
      ),
    );
    const stale = aSent(LIAISON, three.project, aCostOf(three.project));
    const named = ({ submission, event }: typeof first, expectedVersion: number) => ({
      submission,
      expectedEvent: event,
      expectedVersion,
    });
    const result = done(
      acceptMany(
        OFFICER,
        {
          submissions: [
            named(stale, three.seq - 1),
            named(first, one.seq),
            named(warned, two.seq),
            { submission: 'T-ZZZZZZZZZZZZ', expectedEvent: 1, expectedVersion: 1 },
          ],
        },
        duringCollection(),
      ),
    );
    expect(result.accepted.map(({ submission }) => submission)).toEqual([first.submission]);
    expect(result.refused).toEqual([
      { submission: stale.submission, reason: expect.stringContaining('a modifié la fiche') },
      { submission: warned.submission, reason: expect.stringContaining('alertes') },
      { submission: 'T-ZZZZZZZZZZZZ', reason: 'Cette transmission n’existe pas.' },
    ]);
    expect(entryNow(one.project).costEuros).toBe(32_000_000);
    expect(entryNow(two.project).phase).toBe('build');
  });

  it('leaves aside what was proposed on an entry that changed since', () => {
    const { project } = aProject();
    const { submission, event } = aSent(LIAISON, project, aCostOf(project));
    const { version, startOn } = entryNow(project);
    const act = { act: 'schedule', edition: 1, project, expectedVersion: version, startOn };
    const reason = { code: 'schedule', text: 'Calendrier revu' };
    done(performAct(OFFICER, { ...act, plannedEndOn: '2019-06-01', reason }));
    const expectedVersion = entryNow(project).version;
    const submissions = [{ submission, expectedEvent: event, expectedVersion }];
    expect(done(acceptMany(OFFICER, { submissions }, duringCollection()))).toEqual({
      accepted: [],
      refused: [{ submission, reason: expect.stringContaining('a changé depuis l’envoi') }],
    });
  });

  it('judges each by what the one before it recorded', () => {
    const name = 'GUICHET UNIQUE';
    const mine = aSent(LIAISON, null, aProposal('MJ', name));
    const theirs = aSent(liaisonOf('MI'), null, aProposal('MI', name));
    const submissions = [mine, theirs].map(({ submission, event }) => ({
      submission,
      expectedEvent: event,
      expectedVersion: 0,
    }));
    const { accepted, refused } = done(acceptMany(OFFICER, { submissions }, duringCollection()));
    expect(accepted.map(({ submission }) => submission)).toEqual([mine.submission]);
    expect(refused).toEqual([
      { submission: theirs.submission, reason: expect.stringContaining('alertes') },
    ]);
  });
});
