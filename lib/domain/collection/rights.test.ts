import { describe, expect, it } from 'vitest';
import { anEdition, anEntry } from '../fixtures/portfolios';
import { EDITION_STATES, type EditionState } from '../vocabulary/editions';
import { type Actor, ROLES } from '../vocabulary/roles';
import { aConfirmation, aSubmission, LIAISON } from './fixtures/submissions';
import { PROGRESS, type Progress } from './progress';
import { mayAnswerIn, mayConfirm, mayPropose } from './rights';
import { progressOf, type Standing } from './standing';

const ACTORS: Readonly<Record<Actor['role'], Actor>> = {
  liaison: LIAISON,
  officer: { id: 'o1', name: 'Camille Morel', role: 'officer', ministries: [] },
  manager: { id: 'm1', name: 'Dominique', role: 'manager', ministries: [] },
  administrator: { id: 'a1', name: 'Alix', role: 'administrator', ministries: [] },
};
const STRANGER: Actor = { ...LIAISON, id: 'l2', ministries: ['MJ'] };
const entry = anEntry('GP-0001', { version: 7 });

const SUBMITTED: Partial<Record<Progress, Parameters<typeof aSubmission>[0]>> = {
  draft: [],
  sent: ['sent'],
  returned: ['sent', 'returned'],
  decided: ['sent', 'refused'],
};

function standingAs(progress: Progress): Standing {
  const kinds = SUBMITTED[progress];
  const submissions = kinds ? [aSubmission(kinds)] : [];
  return progressOf('GP-0001', 'SPM', { submissions, drafts: [], revisions: [] });
}

const edition = (state: EditionState) => anEdition(4, { state });

/** What is allowed, and to whom; all the rest is not. */
const CONFIRM: Readonly<Record<string, readonly Progress[]>> = {
  'liaison collection': ['todo', 'decided'],
  'officer collection': ['todo', 'draft', 'decided'],
  'officer review': ['todo', 'draft', 'decided'],
};

describe.each(ROLES)('%s', (role) => {
  it.each(EDITION_STATES)('confirms in %s what the table says, and nothing else', (state) => {
    for (const progress of PROGRESS) {
      const verdict = mayConfirm(ACTORS[role], edition(state), entry, standingAs(progress));
      const allowed = CONFIRM[`${role} ${state}`]?.includes(progress) ?? false;
      expect({ progress, possible: verdict.possible }).toEqual({ progress, possible: allowed });
      if (!verdict.possible) expect(verdict.reason).toMatch(/\.$/);
    }
  });

  it.each(EDITION_STATES)('proposes in %s as a liaison in a collection only', (state) => {
    const verdict = mayPropose(ACTORS[role], edition(state), entry);
    expect(verdict.possible).toBe(role === 'liaison' && state === 'collection');
  });
});

describe('a liaison', () => {
  it('neither confirms nor proposes for another ministry', () => {
    const open = edition('collection');
    expect(mayConfirm(STRANGER, open, entry, standingAs('todo')).possible).toBe(false);
    expect(mayPropose(STRANGER, open, entry).possible).toBe(false);
  });

  it('is told why the collection is not open', () => {
    const reason = (state: EditionState) => {
      const verdict = mayAnswerIn(edition(state), 'liaison');
      return verdict.possible ? null : verdict.reason;
    };
    expect(reason('preparation')).toBe('La collecte de la 4e édition n’est pas encore ouverte.');
    expect(reason('review')).toMatch(/en relecture/);
    expect(reason('published')).toBe('La 4e édition est publiée\u202f: elle ne se modifie plus.');
  });

  it('does not confirm a project that left', () => {
    const exit = {
      edition: 4,
      ground: 'completed' as const,
      finalCostEuros: null,
      finalEndOn: null,
      successors: [],
    };
    const gone = anEntry('GP-0001', { exit });
    expect(mayConfirm(LIAISON, edition('collection'), gone, standingAs('todo')).possible).toBe(
      false,
    );
  });

  it('does not confirm twice what has not changed since, and does once it has', () => {
    const facts = { submissions: [], drafts: [], revisions: [aConfirmation(7)] };
    const confirmed = progressOf('GP-0001', 'SPM', facts);
    const open = edition('collection');
    expect(mayConfirm(LIAISON, open, entry, confirmed)).toEqual({
      possible: false,
      reason: expect.stringMatching(/^Déjà confirmé par Sacha Bernard le 2\u00a0mai\u00a02018/),
    });
    expect(mayConfirm(LIAISON, open, { ...entry, version: 8 }, confirmed).possible).toBe(true);
  });
});
