import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/vocabulary/roles';
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
  aSubmission,
  done,
  duringCollection,
  editionMovesTo,
  entryNow,
} from '../fixtures/submissions';
import { loadHistory } from '../queries/history';
import { reader } from '../read';
import { confirmEntries } from './confirm';
import { performAct } from './entries';

const LIAISON = liaisonOf('MJ');
const ENVIRONMENT = duringCollection();

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

function confirm(actor: Actor, ...projects: { project: string; seq: number }[]) {
  return confirmEntries(
    actor,
    {
      edition: 1,
      projects: projects.map(({ project, seq }) => ({ project, expectedVersion: seq })),
    },
    ENVIRONMENT,
  );
}

function revisions() {
  return loadHistory(reader(), 'everything').revisions;
}

/** An officer moves the entry under the liaison’s eyes. */
function moved({ project, seq }: { project: string; seq: number }) {
  return done(
    performAct(
      OFFICER,
      {
        act: 'phase',
        project,
        edition: 1,
        expectedVersion: seq,
        reason: { code: 'scope', text: 'Passage en expérimentation' },
        phase: 'trial',
      },
      duringCollection('2018-05-19T12:32:00.000Z'),
    ),
  );
}

describe('« rien n’a changé »', () => {
  it('is a revision of its own, by the liaison', () => {
    const project = aProject();
    expect(done(confirm(LIAISON, project))).toEqual({ confirmed: [project.project], refused: [] });
    const last = revisions().at(-1);
    expect(last).toMatchObject({
      project: project.project,
      edition: 1,
      origin: 'submission',
      actor: { id: LIAISON.id },
      reason: { code: null, text: 'Rien n’a changé' },
      changes: [{ kind: 'confirmation' }],
    });
    expect(last?.proposal).toBeUndefined();
    expect(entryNow(project.project).version).toBe(last?.seq);
  });

  it('may be said by an officer, as one', () => {
    done(confirm(OFFICER, aProject()));
    expect(revisions().at(-1)?.origin).toBe('officer');
  });

  it.each([MANAGER, ADMINISTRATOR, liaisonOf()])('is not for $role $ministries', (actor) => {
    const project = aProject();
    expect(confirm(actor, project).status).toBe('refused');
    expect(revisions()).toHaveLength(1);
  });

  it('tells one answer of another ministry’s project and of one that does not exist', () => {
    const other = aProject({ ministry: 'MI' });
    const refusals = [other, { project: 'GP-9999', seq: 1 }].map((asked) =>
      confirm(LIAISON, asked),
    );
    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]).toMatchObject({ status: 'refused' });
  });

  it('is refused once the entry moved, naming who and when', () => {
    const project = aProject();
    moved(project);
    expect(confirm(LIAISON, project)).toEqual({
      status: 'refused',
      reason: expect.stringMatching(
        /^La fiche de PORTAIL a été modifiée par Odile Officier le 19\u00a0mai\u00a02018 à\u00a014\u00a0h\u00a032/,
      ),
    });
  });

  it('is refused a second time, until something changes', () => {
    const project = aProject();
    done(confirm(LIAISON, project));
    const again = { project: project.project, seq: entryNow(project.project).version };
    expect(confirm(LIAISON, again)).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/^Déjà confirmé par Louis Liaison/),
    });
    const since = moved(again);
    expect(confirm(LIAISON, since).status).toBe('ok');
  });

  it.each(['draft', 'sent', 'returned'] as const)(
    'is refused while a submission is %s',
    (status) => {
      const project = aProject();
      aSubmission(status, LIAISON, project.project);
      expect(confirm(LIAISON, project)).toMatchObject({
        status: 'refused',
        reason: expect.stringMatching(/transmission/),
      });
      // A draft that was never sent is nothing to an officer.
      expect(confirm(OFFICER, project).status).toBe(status === 'draft' ? 'ok' : 'refused');
    },
  );

  it('is said again once a submission was refused, not once it was accepted', () => {
    const [first, second] = [aProject(), aProject({ name: 'AUTRE' })];
    aSubmission('refused', LIAISON, first.project);
    aSubmission('accepted', LIAISON, second.project);
    expect(confirm(LIAISON, first).status).toBe('ok');
    const accepted = { project: second.project, seq: entryNow(second.project).version };
    expect(confirm(LIAISON, accepted)).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/^Transmission acceptée par Odile Officier/),
    });
  });

  it('is for a liaison while the edition is collected, for an officer until it is published', () => {
    const [first, second] = [aProject(), aProject({ name: 'AUTRE' })];
    editionMovesTo('review');
    expect(confirm(LIAISON, first)).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/en relecture/),
    });
    expect(confirm(OFFICER, first).status).toBe('ok');
    editionMovesTo('published');
    expect(confirm(OFFICER, second).status).toBe('refused');
  });
});

describe('several at once', () => {
  it('are recorded where they can be, and the others told', () => {
    const a = aProject({ name: 'A' });
    const b = aProject({ name: 'B' });
    const c = aProject({ name: 'C' });
    const d = aProject({ name: 'D' });
    moved(b);
    aSubmission('draft', LIAISON, c.project);
    const other = aProject({ name: 'E', ministry: 'MI' });
    const before = revisions().length;
    const answer = done(confirm(LIAISON, a, b, c, d, other));
    expect(answer.confirmed).toEqual([a.project, d.project]);
    expect(answer.refused.map(({ project }) => project)).toEqual([
      b.project,
      c.project,
      other.project,
    ]);
    expect(revisions()).toHaveLength(before + 2);
  });

  it('count a project once, however often it is named', () => {
    const project = aProject();
    expect(done(confirm(LIAISON, project, project)).confirmed).toEqual([project.project]);
    expect(revisions()).toHaveLength(2);
  });

  it('write nothing where none can be', () => {
    const projects = [aProject(), aProject({ name: 'AUTRE' })];
    for (const project of projects) moved(project);
    const before = revisions().length;
    expect(confirm(LIAISON, ...projects)).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/^Rien n’est confirmé\. La fiche de/),
    });
    expect(revisions()).toHaveLength(before);
  });

  it('leave the content of the entry as it was', () => {
    const project = aProject();
    const before = entryNow(project.project);
    done(confirm(LIAISON, project));
    expect(entryNow(project.project)).toEqual({ ...before, version: project.seq + 1 });
  });
});
