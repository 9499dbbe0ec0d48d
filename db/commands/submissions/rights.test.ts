import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SUBMISSION_ACTIONS } from '@/lib/domain/submissions/transitions';
import {
  ADMINISTRATOR,
  anOpenEdition,
  aProject,
  liaisonOf,
  MANAGER,
  OFFICER,
} from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import {
  aCostOf,
  aDraft,
  aProposal,
  aSent,
  done,
  duringCollection,
  entryNow,
} from '../../fixtures/submissions';
import { loadSubmissions } from '../../queries/submissions';
import { reader } from '../../read';
import { type SystemActor, systemActor } from '../../system-actor';
import { acceptMany } from './accept';
import { beginSubmission } from './begin';
import { ALLOWED, act, bring, OWN, SITUATIONS, written } from './fixtures/acting';

const OTHER = liaisonOf('MI');
const NOBODY = liaisonOf();
const BOTH = liaisonOf('MI', 'MJ');

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

const ACTORS: readonly { who: string; actor: SystemActor; side: 'liaison' | 'officer' | null }[] = [
  { who: 'a liaison of the ministry', actor: OWN, side: 'liaison' },
  { who: 'a colleague of theirs', actor: systemActor({ ...OWN, id: 'l2' }), side: 'liaison' },
  { who: 'a liaison of two ministries', actor: BOTH, side: 'liaison' },
  { who: 'another ministry’s liaison', actor: OTHER, side: null },
  { who: 'a liaison without a ministry', actor: NOBODY, side: null },
  { who: 'an officer', actor: OFFICER, side: 'officer' },
  { who: 'a manager', actor: MANAGER, side: null },
  { who: 'an administrator', actor: ADMINISTRATOR, side: null },
];

describe('every status × action × person', () => {
  for (const situation of SITUATIONS) {
    for (const action of SUBMISSION_ACTIONS) {
      it(`${situation}, ${action}`, () => {
        const by = ALLOWED[situation][action];
        for (const { who, actor, side } of ACTORS) {
          const { project } = aProject();
          const brought = bring(situation, project);
          const before = written();
          const result = act(action, actor, brought, project);
          const isAllowed = side !== null && (by === 'both' || by === side);
          expect([who, result.status]).toEqual([who, isAllowed ? 'ok' : 'refused']);
          if (isAllowed) expect(written()).not.toBe(before);
          else expect(written()).toBe(before);
        }
      });
    }
  }
});

describe('another ministry’s liaison', () => {
  it.each(SITUATIONS)('gets for « %s » the answer an unknown identifier gets', (situation) => {
    for (const action of SUBMISSION_ACTIONS) {
      const { project } = aProject();
      const brought = bring(situation, project);
      const nowhere = { submission: 'T-ZZZZZZZZZZZZ', event: brought.event };
      expect(act(action, OTHER, brought, project)).toEqual(act(action, OTHER, nowhere, project));
    }
  });

  it('begins nothing on a project that is not theirs, as on one that does not exist', () => {
    const { project, seq } = aProject();
    aDraft(OWN, project, aCostOf(project));
    const input = { edition: 1, ministry: null, content: aCostOf(project), baseVersion: seq };
    const theirs = beginSubmission(OTHER, { ...input, project }, duringCollection());
    const nowhere = beginSubmission(OTHER, { ...input, project: 'GP-9999' }, duringCollection());
    expect(theirs).toEqual({
      status: 'refused',
      reason: 'Ce projet n’existe pas, ou ne relève pas de votre ministère.',
    });
    expect(nowhere).toEqual(theirs);
  });

  it('proposes a project for their own ministry only', () => {
    const begin = (ministry: string | null) =>
      beginSubmission(
        OTHER,
        { edition: 1, project: null, ministry, content: aProposal('MI'), baseVersion: 0 },
        duringCollection(),
      );
    for (const ministry of ['MJ', 'XX', '__proto__']) {
      expect(begin(ministry)).toMatchObject({
        status: 'invalid',
        fields: { ministry: expect.stringContaining('vos ministères') },
      });
    }
    expect(begin(null).status).toBe('ok');
  });
});

describe('an officer', () => {
  it('gets for a draft never sent the answer an unknown identifier gets', () => {
    const { project } = aProject();
    const never = bring('draft', project);
    for (const action of ['comment', 'return', 'refuse', 'accept'] as const) {
      expect(act(action, OFFICER, never, project)).toEqual({
        status: 'refused',
        reason: 'Cette transmission n’existe pas.',
      });
    }
  });

  it('does not decide on what they sent themselves when they were a liaison', () => {
    const { project } = aProject();
    const sent = bring('sent', project);
    const promoted = systemActor({ ...OFFICER, id: OWN.id });
    for (const action of ['return', 'refuse', 'accept'] as const) {
      expect(act(action, promoted, sent, project)).toMatchObject({
        status: 'refused',
        reason: expect.stringContaining('vous-même'),
      });
    }
    const named = { submission: sent.submission, expectedEvent: sent.event };
    const many = { submissions: [{ ...named, expectedVersion: entryNow(project).version }] };
    expect(done(acceptMany(promoted, many)).accepted).toEqual([]);
    expect(act('accept', OFFICER, sent, project).status).toBe('ok');
  });
});

it('a liaison of two ministries does each one’s work, whoever’s the project is', () => {
  for (const ministry of ['MJ', 'MI']) {
    const { project } = aProject({ ministry });
    const { submission } = aSent(BOTH, project, aCostOf(project));
    const [known] = loadSubmissions(reader(), 'everything', { id: submission });
    expect(known?.ministry).toBe(ministry);
  }
});
