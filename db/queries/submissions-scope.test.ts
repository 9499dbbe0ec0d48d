import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { InboxFilters } from '@/lib/views/submissions';
import { commentSubmission } from '../commands/submissions/comment';
import { saveDraft } from '../commands/submissions/drafts';
import { returnSubmission } from '../commands/submissions/settle';
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
  aSent,
  aSubmission,
  aWithdrawn,
  done,
  duringCollection,
  editionMovesTo,
  entryNow,
} from '../fixtures/submissions';
import { reader } from '../read';
import { loadDrafts, loadSubmissions } from './submissions';
import { submissionForm } from './submissions-form';
import { pendingOn } from './submissions-pending';
import { previewSubmission } from './submissions-preview';
import { inboxView, submissionView } from './submissions-views';
import { submissionsVersion } from './versions';

const OWN = liaisonOf('MJ');
const OTHER = liaisonOf('MI');
const BOTH = liaisonOf('MI', 'MJ');
const NOW = '2018-05-22T08:00:00.000Z';
const TODAY = NOW.slice(0, 10);
const ALL: InboxFilters = { status: 'all', ministry: null };
const NOWHERE = 'T-ZZZZZZZZZZZZ';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

function shown(actor: Actor): string[] | undefined {
  return inboxView(actor, { edition: 1, filters: ALL, now: NOW })?.rows.map(({ id }) => id);
}

function readable(actor: Actor): string[] {
  return loadSubmissions(reader(), actor).map(({ id }) => id);
}

describe('what is under way on a project', () => {
  it('is told to its ministry, to officers once sent, to nobody else', () => {
    const { project } = aProject();
    expect(pendingOn(OWN, project, 1)).toBeNull();
    const { submission } = aDraft(OWN, project, aCostOf(project));
    const told = () => [OWN, OFFICER, OTHER, MANAGER].map((who) => pendingOn(who, project, 1));
    const mine = { id: submission, status: 'draft', actsNext: 'ministry' };
    expect(told()).toEqual([mine, null, null, null]);
    const other = aProject();
    const returned = aSubmission('returned', OWN, other.project);
    const known = { id: returned.submission, status: 'returned', actsNext: 'ministry' };
    expect([OWN, OFFICER, OTHER].map((who) => pendingOn(who, other.project, 1))).toEqual([
      known,
      known,
      null,
    ]);
  });

  it('waits for nobody once the collection is over, but for who still decides', () => {
    const [draft, sent] = [aProject(), aProject()];
    aDraft(OWN, draft.project, aCostOf(draft.project));
    aSent(OWN, sent.project, aCostOf(sent.project));
    editionMovesTo('review');
    expect(pendingOn(OWN, draft.project, 1)).toMatchObject({ status: 'draft', actsNext: null });
    expect(pendingOn(OWN, sent.project, 1)).toMatchObject({ actsNext: 'directorate' });
  });

  it('is nothing once it is settled', () => {
    const { project } = aProject();
    aSubmission('accepted', OWN, project);
    expect(pendingOn(OWN, project, 1)).toBeNull();
  });
});

describe('what each may read', () => {
  it('is, in SQL, their ministries’ for a liaison and what was sent for an officer', () => {
    const [one, two, three] = [
      aProject().project,
      aProject().project,
      aProject({ ministry: 'MI' }).project,
    ];
    const { submission: draft } = aDraft(OWN, one, aCostOf(one));
    const { submission: withdrawn } = aWithdrawn(OWN, two);
    const { submission: sent } = aSent(OTHER, three, aCostOf(three));
    expect(readable(OWN)).toEqual([draft, withdrawn]);
    expect(readable(OTHER)).toEqual([sent]);
    expect(readable(BOTH)).toEqual([draft, withdrawn, sent]);
    expect(readable(OFFICER)).toEqual([withdrawn, sent]);
    for (const actor of [MANAGER, ADMINISTRATOR, liaisonOf()]) expect(readable(actor)).toEqual([]);
    expect([...loadDrafts(reader(), OFFICER).keys()]).toEqual([]);
    expect([...loadDrafts(reader(), OTHER).keys()]).toEqual([sent]);
    expect(shown(OFFICER)?.sort()).toEqual([withdrawn, sent].sort());
    expect(shown(OTHER)).toEqual([sent]);
    expect(shown(liaisonOf())).toEqual(undefined);
    for (const actor of [MANAGER, ADMINISTRATOR]) expect(shown(actor)).toBeUndefined();
  });

  it('of another ministry is nothing, by any query, as for an identifier nobody bears', () => {
    const { project } = aProject({ name: 'SECRET', functionalZone: 'Zone secrète' });
    const { submission } = aSent(OWN, project, aCostOf(project, '46 M€'));
    done(commentSubmission(OWN, { submission, comment: 'Une confidence.' }));
    for (const id of [submission, NOWHERE]) {
      expect(submissionView(OTHER, id, NOW)).toBeNull();
      expect(submissionForm(OTHER, { project, submission: id, now: NOW })).toBeNull();
      expect(submissionForm(OTHER, { project: null, submission: id, now: NOW })).toBeNull();
    }
    for (const about of [project, 'GP-9999']) {
      expect(submissionForm(OTHER, { project: about, now: NOW })).toBeNull();
      const typed = {
        edition: 1,
        project: about,
        ministry: null,
        content: aCostOf(project),
        baseVersion: 1,
      };
      expect(previewSubmission(OTHER, typed, NOW)).toEqual({
        status: 'refused',
        reason: 'Ce projet n’existe pas, ou ne relève pas de votre ministère.',
      });
    }
    const told = JSON.stringify([
      inboxView(OTHER, { edition: 1, filters: ALL, now: NOW }),
      submissionForm(OTHER, { project: null, now: NOW }),
    ]);
    expect(told).not.toMatch(/SECRET|secrète|46(000000|\u00a0M€)|confidence/);
    const counts = inboxView(OTHER, { edition: 1, filters: ALL, now: NOW })?.countsByStatus;
    expect(Object.values(counts ?? {}).every((count) => count === 0)).toBe(true);
  });

  it('for an officer is what was last sent, not what is typed since', () => {
    const { project } = aProject();
    const { submission } = aSubmission('returned', OWN, project);
    const content = aCostOf(project, '66 M€');
    const baseVersion = entryNow(project).version;
    const save = { submission, expectedDraft: 1, content, baseVersion };
    done(saveDraft(OWN, save, duringCollection()));
    const seen = JSON.stringify(submissionView(OFFICER, submission, NOW));
    expect(seen).toContain('32\u00a0M€');
    expect(seen).not.toContain('66\u00a0M€');
    expect(JSON.stringify(submissionView(OWN, submission, NOW))).toContain('66\u00a0M€');
  });

  it('says nothing of another ministry’s unpublished project that bears the name proposed', () => {
    aProject({ ministry: 'MI', name: 'ATLAS' });
    const typed = { edition: 1, project: null, ministry: 'MJ', baseVersion: 0 };
    const content = aProposal('MJ', 'ATLAS');
    expect(previewSubmission(OWN, { ...typed, content }, NOW)).toMatchObject({
      status: 'ok',
      warnings: [],
    });
    const { submission } = aSent(OWN, null, content);
    const warned = submissionView(OFFICER, submission, NOW)?.parts[0]?.warnings;
    expect(warned?.map(({ code }) => code)).toEqual(['nameTaken']);
  });
});

describe('the version of what one reads', () => {
  const versions = () =>
    [OWN, OTHER, OFFICER, MANAGER].map((actor) => submissionsVersion(actor, TODAY));

  /** Who is to ask again after an act: the liaison, the other ministry’s, the officer. */
  function moved(what: () => void): boolean[] {
    const before = versions();
    what();
    const after = versions();
    return [0, 1, 2].map((reader) => before[reader] !== after[reader]);
  }

  it('moves for those who may read what happened, and for nobody else', () => {
    const { project, seq } = aProject();
    let submission = '';
    const content = () => aCostOf(project, '33');
    expect(
      moved(() => {
        submission = aDraft(OWN, project, aCostOf(project)).submission;
      }),
    ).toEqual([true, false, false]);
    const save = () =>
      saveDraft(OWN, { submission, content: content(), expectedDraft: 1, baseVersion: seq });
    expect(moved(() => done(save()))).toEqual([true, false, false]);
    const other = aProject().project;
    let event = 0;
    expect(
      moved(() => {
        ({ submission, event } = aSent(OWN, other, aCostOf(other)));
      }),
    ).toEqual([true, false, true]);
    const comment = 'Précisez le périmètre.';
    expect(moved(() => done(commentSubmission(OFFICER, { submission, comment })))).toEqual([
      true,
      false,
      true,
    ]);
    event += 1;
    expect(
      moved(() => done(returnSubmission(OFFICER, { submission, expectedEvent: event, comment }))),
    ).toEqual([true, false, true]);
  });

  it('moves with the state of the edition, and with the day', () => {
    const before = versions();
    editionMovesTo('review');
    const after = versions();
    expect(before.every((version, reader) => version !== after[reader])).toBe(true);
    expect(submissionsVersion(OWN, '2018-05-23')).not.toBe(submissionsVersion(OWN, TODAY));
  });
});
