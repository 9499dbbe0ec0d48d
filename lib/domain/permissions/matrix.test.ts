import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../vocabulary/roles';
import { ACTIONS, type Action, can, readableMinistries } from './matrix';

function actor(role: Role, ...ministries: string[]): Actor {
  return { id: role, name: role, role, ministries };
}

const ENTRY_WRITES: Action[] = [
  'entry.create',
  'entry.edit',
  'entry.phase',
  'entry.budget',
  'entry.schedule',
  'entry.baseline',
  'entry.enter',
  'entry.exit',
  'entry.opinion',
];

/** Written out anew, so that a slip in the matrix is seen. */
const ALLOWED: Record<Role, Action[]> = {
  officer: [
    ...ENTRY_WRITES,
    'entry.confirm',
    'submission.read',
    'submission.comment',
    'submission.decide',
    'collection.open',
    'collection.follow',
    'collection.remind',
    'edition.open',
    'edition.method',
    'edition.review',
    'edition.reopen',
    'edition.publish',
    'edition.correct',
    'edition.import',
    'quality.read',
    'quality.setAside',
    'article.edit',
    'ministry.add',
    'portfolio.read',
  ],
  liaison: [],
  manager: ['collection.follow', 'quality.read', 'portfolio.read'],
  administrator: [
    'edition.import',
    'ministry.add',
    'account.manage',
    'journal.read',
    'portfolio.read',
  ],
};

describe('permissions', () => {
  for (const role of Object.keys(ALLOWED) as Role[]) {
    for (const action of ACTIONS) {
      it(`${role} ${ALLOWED[role].includes(action) ? 'may' : 'may not'} ${action}`, () => {
        expect(can(actor(role), action, 'MJ').possible).toBe(ALLOWED[role].includes(action));
      });
    }
  }

  const OWN: Action[] = [
    'entry.confirm',
    'submission.propose',
    'submission.read',
    'submission.comment',
    'portfolio.read',
  ];
  for (const action of ACTIONS) {
    it(`a liaison ${OWN.includes(action) ? 'may' : 'may not'} ${action} in their own ministry, never in another`, () => {
      expect(can(actor('liaison', 'MJ'), action, 'MJ').possible).toBe(OWN.includes(action));
      expect(can(actor('liaison', 'MJ'), action, 'MI').possible).toBe(false);
    });
  }

  it('a liaison reads their own ministries only', () => {
    expect(can(actor('liaison', 'MJ'), 'portfolio.read', 'MJ').possible).toBe(true);
    expect(can(actor('liaison', 'MJ'), 'portfolio.read', 'MI')).toEqual({
      possible: false,
      reason: 'Ce projet ne relève pas de votre ministère.',
    });
    expect(readableMinistries(actor('liaison', 'MJ'))).toEqual(['MJ']);
    expect(readableMinistries(actor('manager'))).toBeNull();
  });

  it('a refusal says who may', () => {
    expect(can(actor('manager'), 'entry.edit')).toEqual({
      possible: false,
      reason: 'Cette action est réservée au profil «\u00a0Chargé de mission DINSIC\u00a0».',
    });
  });
});
