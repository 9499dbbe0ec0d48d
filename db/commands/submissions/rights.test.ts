import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SUBMISSION_STATUSES, type SubmissionStatus } from '@/lib/domain/submissions/status';
import { SUBMISSION_ACTIONS, type SubmissionAction } from '@/lib/domain/submissions/transitions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
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
  anAcceptance,
  aProposal,
  aSent,
  aSubmission,
  aWithdrawn,
  done,
  duringCollection,
  editionMovesTo,
  entryNow,
} from '../../fixtures/submissions';
import { loadHistory } from '../../queries/history';
import { loadDrafts, loadSubmissions } from '../../queries/submissions';
import { reader } from '../../read';
import { audit } from '../../schema/history';
import { notice } from '../../schema/mail';
import { type SystemActor, systemActor } from '../../system-actor';
import { acceptMany, acceptSubmission } from './accept';
import { beginSubmission } from './begin';
import { commentSubmission } from './comment';
import { saveDraft } from './drafts';
import { sendSubmission } from './send';
import {
  discardSubmission,
  refuseSubmission,
  returnSubmission,
  withdrawSubmission,
} from './settle';

const OWN = liaisonOf('MJ');
const OTHER = liaisonOf('MI');
const NOBODY = liaisonOf();
const BOTH = liaisonOf('MI', 'MJ');

let scratch: ReturnType<typeof scratchDatabase>;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
});
afterEach(() => scratch.dispose());

/** Performs an action with everything right but, perhaps, the right to do it. */
function act(
  action: SubmissionAction,
  actor: Actor,
  { submission, event }: { submission: string; event: number },
  project: string,
) {
  const environment = duringCollection();
  const named = { submission, expectedEvent: event };
  const expectedDraft =
    loadDrafts(reader(), 'everything', { id: submission }).get(submission)?.version ?? 1;
  const comment = 'Une phrase.';
  switch (action) {
    case 'save': {
      const content = aCostOf(project, '33');
      const input = { submission, content, expectedDraft, baseVersion: 1 };
      return saveDraft(actor, input, environment);
    }
    case 'send':
      return sendSubmission(actor, { submission, expectedDraft }, environment);
    case 'withdraw':
      return withdrawSubmission(actor, named, environment);
    case 'discard':
      return discardSubmission(actor, { submission }, environment);
    case 'comment':
      return commentSubmission(actor, { submission, comment }, environment);
    case 'return':
      return returnSubmission(actor, { ...named, comment }, environment);
    case 'refuse':
      return refuseSubmission(actor, { ...named, comment }, environment);
    case 'accept':
      return acceptSubmission(actor, anAcceptance(named, project), environment);
  }
}

/** Everything a command could have written. */
function written(): string {
  return JSON.stringify([
    loadHistory(reader(), 'everything').revisions.length,
    loadSubmissions(reader(), 'everything'),
    [...loadDrafts(reader(), 'everything')],
    reader().select().from(audit).all().length,
    reader().select().from(notice).all().length,
  ]);
}

type Situation = SubmissionStatus | 'withdrawn';
const SITUATIONS: readonly Situation[] = [...SUBMISSION_STATUSES, 'withdrawn'];

function bring(to: Situation, project: string): { submission: string; event: number } {
  return to === 'withdrawn' ? aWithdrawn(OWN, project) : aSubmission(to, OWN, project);
}

/** Written out anew, so that a slip in the table of the domain is seen. */
const ALLOWED: Record<
  Situation,
  Partial<Record<SubmissionAction, 'liaison' | 'officer' | 'both'>>
> = {
  draft: { save: 'liaison', send: 'liaison', discard: 'liaison' },
  withdrawn: { save: 'liaison', send: 'liaison', discard: 'liaison' },
  sent: {
    withdraw: 'liaison',
    comment: 'both',
    return: 'officer',
    accept: 'officer',
    refuse: 'officer',
  },
  returned: { save: 'liaison', send: 'liaison', discard: 'liaison', comment: 'both' },
  accepted: { comment: 'both' },
  refused: { comment: 'both' },
  discarded: {},
};

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

describe('the state of the edition', () => {
  it('in review, leaves what is sent to the officer and takes nothing more from the ministry', () => {
    const [one, two] = [aProject().project, aProject().project];
    const sent = bring('sent', one);
    const draft = bring('draft', two);
    editionMovesTo('review');
    const closed = { status: 'refused', reason: expect.stringContaining('close') };
    expect(act('save', OWN, draft, two)).toMatchObject(closed);
    expect(act('send', OWN, draft, two)).toMatchObject(closed);
    expect(act('withdraw', OWN, sent, one)).toMatchObject(closed);
    expect(
      beginSubmission(
        OWN,
        {
          edition: 1,
          project: aProject().project,
          ministry: null,
          content: aCostOf(one),
          baseVersion: 1,
        },
        duringCollection(),
      ),
    ).toMatchObject(closed);
    expect(act('accept', OFFICER, sent, one).status).toBe('ok');
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

it('a liaison of two ministries does each one’s work, whoever’s the project is', () => {
  for (const ministry of ['MJ', 'MI']) {
    const { project } = aProject({ ministry });
    const { submission } = aSent(BOTH, project, aCostOf(project));
    const [known] = loadSubmissions(reader(), 'everything', { id: submission });
    expect(known?.ministry).toBe(ministry);
  }
});
