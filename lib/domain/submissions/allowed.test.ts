import { describe, expect, it } from 'vitest';
import { anEdition } from '../fixtures/portfolios';
import { anActor, aSubmission, sent, WAYS_TO } from '../fixtures/submissions';
import { EDITION_STATES, type EditionState } from '../vocabulary/editions';
import { ROLES, type Role } from '../vocabulary/roles';
import { type AllowedContext, allowedActions, mayDo, mayRead, UNKNOWN_SUBMISSION } from './allowed';
import type { Submission } from './events';
import { SUBMISSION_STATUSES, type SubmissionStatus } from './status';
import { actsNext, SUBMISSION_ACTIONS, type SubmissionAction } from './transitions';

function context(overrides: Partial<AllowedContext> = {}, state: EditionState = 'collection') {
  return { edition: anEdition(5, { state }), entryMinistry: 'SPM', hasDraft: true, ...overrides };
}

/** The actions allowed, in words of their own: what the code’s table says is checked against it. */
function allowed(role: Role, submission: Submission, given = context()): SubmissionAction[] {
  const verdicts = allowedActions(anActor(role), submission, given);
  return SUBMISSION_ACTIONS.filter((action) => verdicts[action].possible);
}

const MATRIX: Record<SubmissionStatus, Record<Role, readonly SubmissionAction[]>> = {
  draft: { liaison: ['save', 'send', 'discard'], officer: [], manager: [], administrator: [] },
  sent: {
    liaison: ['withdraw', 'comment'],
    officer: ['comment', 'return', 'accept', 'refuse'],
    manager: [],
    administrator: [],
  },
  returned: {
    liaison: ['save', 'send', 'discard', 'comment'],
    officer: ['comment'],
    manager: [],
    administrator: [],
  },
  accepted: { liaison: ['comment'], officer: ['comment'], manager: [], administrator: [] },
  refused: { liaison: ['comment'], officer: ['comment'], manager: [], administrator: [] },
  discarded: { liaison: [], officer: [], manager: [], administrator: [] },
};

/** Once the collection is over: nothing of the ministry, and nothing that asks something of it. */
const IN_REVIEW: Record<SubmissionStatus, Record<Role, readonly SubmissionAction[]>> = {
  draft: { liaison: [], officer: [], manager: [], administrator: [] },
  sent: {
    liaison: [],
    officer: ['comment', 'accept', 'refuse'],
    manager: [],
    administrator: [],
  },
  returned: { liaison: [], officer: ['comment'], manager: [], administrator: [] },
  accepted: { liaison: [], officer: ['comment'], manager: [], administrator: [] },
  refused: { liaison: [], officer: ['comment'], manager: [], administrator: [] },
  discarded: { liaison: [], officer: [], manager: [], administrator: [] },
};

describe('allowedActions', () => {
  const every = SUBMISSION_STATUSES.flatMap((status) =>
    ROLES.flatMap((role) => SUBMISSION_ACTIONS.map((action) => [status, role, action] as const)),
  );

  it.each(every)('%s, %s, %s', (status, role, action) => {
    const submission = aSubmission(WAYS_TO[status]);
    const verdict = mayDo(anActor(role), action, submission, context());
    expect(verdict.possible).toBe(MATRIX[status][role].includes(action));
    if (!verdict.possible) expect(verdict.reason).toMatch(/^\p{Lu}.{20,}\.$/u);
  });

  it.each(every)('in review: %s, %s, %s', (status, role, action) => {
    const submission = aSubmission(WAYS_TO[status]);
    const verdict = mayDo(anActor(role), action, submission, context({}, 'review'));
    expect(verdict.possible).toBe(IN_REVIEW[status][role].includes(action));
    if (!verdict.possible) expect(verdict.reason).toMatch(/^\p{Lu}.{20,}\.$/u);
  });

  it.each(every)('before the collection and once published, nothing: %s, %s, %s', (...cell) => {
    const [status, role, action] = cell;
    const submission = aSubmission(WAYS_TO[status]);
    for (const state of ['preparation', 'published'] as const) {
      expect(mayDo(anActor(role), action, submission, context({}, state)).possible).toBe(false);
    }
  });

  it('past the deadline an answer is late, not refused', () => {
    const edition = anEdition(5, { state: 'collection', collectionDeadline: '2000-01-01' });
    expect(allowed('liaison', aSubmission(), context({ edition }))).toContain('send');
  });

  it('to another ministry, whatever its status, it does not exist', () => {
    const stranger = anActor('liaison', { id: 'stranger', ministries: ['MJ'] });
    for (const status of SUBMISSION_STATUSES) {
      const submission = aSubmission(WAYS_TO[status]);
      expect(mayRead(stranger, submission)).toBe(false);
      for (const verdict of Object.values(allowedActions(stranger, submission, context()))) {
        expect(verdict).toEqual({ possible: false, reason: UNKNOWN_SUBMISSION });
      }
    }
  });

  it('a liaison of several ministries acts for each of them, one of none for none', () => {
    const both = anActor('liaison', { ministries: ['MJ', 'SPM'] });
    const none = anActor('liaison', { ministries: [] });
    expect(mayDo(both, 'send', aSubmission(), context()).possible).toBe(true);
    expect(mayDo(none, 'send', aSubmission(), context()).possible).toBe(false);
  });

  it('a colleague of the ministry may withdraw what another one sent', () => {
    const colleague = anActor('liaison', { id: 'colleague' });
    expect(mayDo(colleague, 'withdraw', aSubmission([sent()]), context()).possible).toBe(true);
  });

  it('an officer knows nothing of what was never sent', () => {
    const officer = anActor('officer');
    expect(mayRead(officer, aSubmission())).toBe(false);
    expect(mayDo(officer, 'accept', aSubmission(), context())).toEqual({
      possible: false,
      reason: UNKNOWN_SUBMISSION,
    });
    const withdrawn = aSubmission([sent(), { kind: 'withdrawn' }]);
    expect(mayRead(officer, withdrawn)).toBe(true);
    expect(allowed('officer', withdrawn)).toEqual([]);
  });

  it('nobody decides on what they began or sent themselves, were it before they changed roles', () => {
    const turned = anActor('officer', { id: 'liaison' });
    const verdicts = allowedActions(turned, aSubmission([sent()]), context());
    for (const action of ['accept', 'return', 'refuse'] as const) {
      expect(verdicts[action]).toMatchObject({ reason: expect.stringMatching(/vous-même/u) });
    }
    expect(verdicts.comment.possible).toBe(true);
    const resent = [sent(), { kind: 'returned', comment: 'Voir.' } as const];
    const another = { ...sent(), by: { id: 'colleague', name: 'Alex Blanc' } };
    const twice = aSubmission([...resent, another]);
    expect(mayDo(turned, 'accept', twice, context()).possible).toBe(false);
    const begunByThem = aSubmission([another]);
    expect(mayDo(turned, 'accept', begunByThem, context()).possible).toBe(false);
    const begunByAnother = aSubmission([another], { actor: another.by });
    expect(mayDo(turned, 'accept', begunByAnother, context()).possible).toBe(true);
  });

  it('a ministry that lost the project takes back what it said, and says no more', () => {
    const lost = context({ entryMinistry: 'MJ' });
    expect(allowed('liaison', aSubmission(), lost)).toEqual(['discard']);
    expect(allowed('liaison', aSubmission(WAYS_TO.sent), lost)).toEqual(['withdraw', 'comment']);
    expect(allowed('liaison', aSubmission(WAYS_TO.returned), lost)).toEqual(['discard', 'comment']);
    expect(allowed('officer', aSubmission(WAYS_TO.sent), lost)).toEqual(MATRIX.sent.officer);
    expect(mayDo(anActor('liaison'), 'send', aSubmission(), lost)).toMatchObject({
      reason: expect.stringMatching(/autre ministère/u),
    });
  });

  it('a new project has no ministry of record yet', () => {
    const proposal = aSubmission([], { project: null });
    expect(allowed('liaison', proposal, context({ entryMinistry: null }))).toContain('send');
  });

  it('there is nothing to send where nothing is typed', () => {
    const verdict = mayDo(anActor('liaison'), 'send', aSubmission(), context({ hasDraft: false }));
    expect(verdict).toMatchObject({ reason: expect.stringMatching(/rien à transmettre/u) });
  });

  it('says why in each state of the edition', () => {
    const reasons = EDITION_STATES.filter((state) => state !== 'collection').map((state) =>
      mayDo(anActor('liaison'), 'send', aSubmission(), context({}, state)),
    );
    expect(reasons).toMatchObject([
      { reason: expect.stringMatching(/pas ouverte/u) },
      { reason: expect.stringMatching(/en relecture/u) },
      { reason: expect.stringMatching(/publiée/u) },
    ]);
  });
});

describe('once the collection is over', () => {
  it('says to the ministry that it is, whatever it would still have done', () => {
    const actions: readonly (readonly [SubmissionStatus, SubmissionAction])[] = [
      ['draft', 'save'],
      ['draft', 'send'],
      ['draft', 'discard'],
      ['sent', 'withdraw'],
      ['sent', 'comment'],
      ['returned', 'save'],
      ['returned', 'send'],
      ['returned', 'comment'],
      ['accepted', 'comment'],
    ];
    for (const [status, action] of actions) {
      const submission = aSubmission(WAYS_TO[status]);
      expect(mayDo(anActor('liaison'), action, submission, context({}, 'review'))).toEqual({
        possible: false,
        reason:
          'La collecte de l’édition 5 est close\u202f: l’édition est en relecture. Écrivez au chargé de mission DINSIC.',
      });
    }
  });

  it('sends nothing back to a ministry that could not mend it, and says what to do instead', () => {
    const sending = aSubmission(WAYS_TO.sent);
    expect(mayDo(anActor('officer'), 'return', sending, context({}, 'review'))).toMatchObject({
      reason: expect.stringMatching(/ne pourrait plus corriger.*rouvrez d’abord la collecte/u),
    });
  });

  it('is nobody’s turn but of who may act', () => {
    const turns = (state: EditionState) =>
      SUBMISSION_STATUSES.map((status) => actsNext(status, state));
    const [ministry, directorate] = ['ministry', 'directorate'];
    expect(turns('collection')).toEqual([ministry, directorate, ministry, null, null, null]);
    expect(turns('review')).toEqual([null, directorate, null, null, null, null]);
    expect(turns('published')).toEqual([null, null, null, null, null, null]);
  });
});
