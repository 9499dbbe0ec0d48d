import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SUBMISSION_ACTIONS } from '@/lib/domain/submissions/transitions';
import { anOpenEdition, aProject, OFFICER } from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import { aCostOf, aProposal, duringCollection, editionMovesTo } from '../../fixtures/submissions';
import { beginSubmission } from './begin';
import { ALLOWED, act, bring, OWN, SITUATIONS, written } from './fixtures/acting';

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

describe('the state of the edition', () => {
  it.each(SITUATIONS)('in review, takes nothing of a ministry: « %s »', (situation) => {
    const { project } = aProject();
    const brought = bring(situation, project);
    editionMovesTo('review');
    const before = written();
    for (const action of SUBMISSION_ACTIONS) {
      const refused = { status: 'refused', reason: expect.stringMatching(/\.$/u) };
      expect([action, act(action, OWN, brought, project)]).toEqual([action, refused]);
      if (ALLOWED[situation][action] === 'liaison' || ALLOWED[situation][action] === 'both') {
        expect(act(action, OWN, brought, project)).toMatchObject({
          reason: expect.stringContaining('est close\u202f: l’édition est en relecture'),
        });
      }
    }
    expect(written()).toBe(before);
  });

  it('in review, begins nothing, of a project or of a new one', () => {
    const { project, seq: baseVersion } = aProject();
    const revision = {
      edition: 1,
      project,
      ministry: null,
      content: aCostOf(project),
      baseVersion,
    };
    const proposal = { ...revision, project: null, content: aProposal('MJ'), baseVersion: 0 };
    editionMovesTo('review');
    const before = written();
    for (const input of [revision, proposal]) {
      expect(beginSubmission(OWN, input, duringCollection())).toMatchObject({
        status: 'refused',
        reason: expect.stringContaining('en relecture'),
      });
    }
    expect(written()).toBe(before);
  });

  it('in review, leaves it to officers to accept, to refuse and to say so', () => {
    for (const action of ['comment', 'accept', 'refuse'] as const) {
      const { project } = aProject();
      const sent = bring('sent', project);
      editionMovesTo('review');
      expect([action, act(action, OFFICER, sent, project).status]).toEqual([action, 'ok']);
      editionMovesTo('collection');
    }
  });

  it('in review, sends nothing back to who could not mend it', () => {
    const { project } = aProject();
    const sent = bring('sent', project);
    editionMovesTo('review');
    expect(act('return', OFFICER, sent, project)).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('ne pourrait plus corriger'),
    });
  });

  it('back in collection, goes on where it was', () => {
    const { project } = aProject();
    const draft = bring('draft', project);
    editionMovesTo('review');
    editionMovesTo('collection');
    expect(act('send', OWN, draft, project).status).toBe('ok');
  });

  it('published, takes nothing from anybody', () => {
    const { project } = aProject();
    const sent = bring('sent', project);
    editionMovesTo('published');
    const before = written();
    for (const action of SUBMISSION_ACTIONS) {
      for (const actor of [OWN, OFFICER]) {
        expect(act(action, actor, sent, project).status).toBe('refused');
      }
    }
    expect(written()).toBe(before);
  });
});
