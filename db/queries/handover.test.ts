import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { valuesFrom } from '@/lib/typed/from-entry';
import { performAct } from '../commands/entries';
import { acceptSubmission } from '../commands/submissions/accept';
import { commentSubmission } from '../commands/submissions/comment';
import { anOpenEdition, aProject, liaisonOf, OFFICER } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import {
  aCostOf,
  aDraft,
  anAcceptance,
  aSent,
  done,
  duringCollection,
  entryNow,
  typedOver,
} from '../fixtures/submissions';
import { reader } from '../read';
import { boardView, collectionView } from './collection';
import { dashboardView, latestChanges } from './dashboard';
import { formOptions, projectsView, projectView } from './projects';
import { ministrySheet, sheetSources } from './sheet';
import { submissionForm } from './submissions-form';
import { inboxView, submissionView } from './submissions-views';
import { historyVersion, submissionsVersion } from './versions';

const EVERYTHING = { edition: 99, position: Number.MAX_SAFE_INTEGER, projects: null };

const OLD = liaisonOf('MJ');
const NEW = liaisonOf('MI');
const NOW = '2018-05-22T08:00:00.000Z';
const TODAY = '2018-05-22';
const filters = { ministry: null, phase: null, band: null, zone: null, interministerial: null };

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

function officerEdits(project: string, changed: object): void {
  const entry = entryNow(project);
  const act = { act: 'edit', project, edition: 1, expectedVersion: entry.version };
  const reason = { code: 'organisation', text: 'Changement de portage' };
  done(
    performAct(
      OFFICER,
      { ...act, ...valuesFrom('edit', entry), ...changed, reason },
      duringCollection(),
    ),
  );
}

/** All that a liaison is shown of a project and around it in the open edition. */
function seen(actor: Actor, project: string, submissions: readonly string[]): unknown[] {
  const sources = sheetSources(reader(), actor, NOW);
  return [
    [historyVersion(actor), submissionsVersion(actor, TODAY)],
    inboxView(actor, { edition: 1, filters: { status: 'all', ministry: null }, now: NOW }),
    submissions.map((id) => submissionView(actor, id, NOW)),
    submissions.map((id) => submissionForm(actor, { project, submission: id, now: NOW })),
    submissionForm(actor, { project, now: NOW }),
    collectionView(actor, { edition: 1, now: NOW }),
    projectView(actor, project, 1),
    projectsView(actor, { edition: 1, filters }),
    dashboardView(actor, { edition: 1, filters, today: TODAY }),
    latestChanges(actor, EVERYTHING),
    formOptions(actor, 1),
    'refused' in sources ? sources : ministrySheet(sources),
  ];
}

it('a project given away takes nothing of its new ministry’s work to the old one, nor the other way', () => {
  const { project } = aProject();
  const old = aSent(OLD, project, typedOver(project, { edit: { functionalZone: 'ZONE DE MJ' } }));
  done(commentSubmission(OLD, { submission: old.submission, comment: 'MESSAGE DE MJ' }));
  officerEdits(project, { ministry: 'MI' });
  const before = seen(OLD, project, [old.submission]);

  const draft = aDraft(NEW, project, aCostOf(project, '55 M€'));
  expect(seen(OLD, project, [old.submission, draft.submission]).slice(3)).toEqual([
    [null, null],
    ...before.slice(4),
  ]);
  officerEdits(project, { name: 'NOM DE MI' });
  const begun = aProject({ ministry: 'MI', name: 'AUTRE DE MI' }).project;
  const sent = aSent(NEW, begun, aCostOf(begun, '44 M€'));
  done(commentSubmission(NEW, { submission: sent.submission, comment: 'MESSAGE DE MI' }));
  const named = { submission: sent.submission, expectedEvent: sent.event + 1 };
  done(acceptSubmission(OFFICER, anAcceptance(named, begun), duringCollection()));

  expect(seen(OLD, project, [old.submission])).toEqual(before);
  expect(JSON.stringify(before)).not.toMatch(/DE MI/);
  const their = JSON.stringify(seen(NEW, project, [old.submission]));
  expect(their).toContain('NOM DE MI');
  expect(their).not.toMatch(/MESSAGE DE MJ|ZONE DE MJ/);
  expect(their).not.toContain(old.submission);
});

it('what the old ministry proposed is accepted on the new one’s entry, which it then belongs to', () => {
  const { project } = aProject();
  const old = aSent(OLD, project, aCostOf(project));
  officerEdits(project, { ministry: 'MI' });
  const acceptance = anAcceptance(
    { submission: old.submission, expectedEvent: old.event },
    project,
  );
  done(acceptSubmission(OFFICER, acceptance, duringCollection()));
  expect(JSON.stringify(projectView(NEW, project, 1))).toContain(OLD.name);
  expect(JSON.stringify(projectView(NEW, project, 1))).not.toContain(old.submission);
  expect(projectView(OLD, project, 1)).toBeNull();
  const board = boardView(OFFICER, { edition: 1, now: NOW });
  expect(board?.rows.map(({ ministry, counts }) => [ministry, counts.todo])).toEqual([['MI', 1]]);
});
