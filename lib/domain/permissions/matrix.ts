import { impossible, POSSIBLE, type Verdict } from '../result';
import { type Actor, ROLE_LABELS, ROLES, type Role } from '../vocabulary/roles';

/** Everything that somebody may be allowed or forbidden to do. The one place for permissions. */
export const ACTIONS = [
  'entry.create',
  'entry.edit',
  'entry.phase',
  'entry.budget',
  'entry.schedule',
  'entry.baseline',
  'entry.enter',
  'entry.exit',
  'entry.opinion',
  'entry.confirm',
  'submission.propose',
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
  'account.manage',
  'journal.read',
  'portfolio.read',
] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * `all`: whatever the ministry. `own`: only what belongs to a ministry the person works for, or is
 * published. `none`: never.
 */
export type Reach = 'all' | 'own' | 'none';

const NOTHING: Record<Action, Reach> = {
  'entry.create': 'none',
  'entry.edit': 'none',
  'entry.phase': 'none',
  'entry.budget': 'none',
  'entry.schedule': 'none',
  'entry.baseline': 'none',
  'entry.enter': 'none',
  'entry.exit': 'none',
  'entry.opinion': 'none',
  'entry.confirm': 'none',
  'submission.propose': 'none',
  'submission.read': 'none',
  'submission.comment': 'none',
  'submission.decide': 'none',
  'collection.open': 'none',
  'collection.follow': 'none',
  'collection.remind': 'none',
  'edition.open': 'none',
  'edition.method': 'none',
  'edition.review': 'none',
  'edition.reopen': 'none',
  'edition.publish': 'none',
  'edition.correct': 'none',
  'edition.import': 'none',
  'quality.read': 'none',
  'quality.setAside': 'none',
  'article.edit': 'none',
  'ministry.add': 'none',
  'account.manage': 'none',
  'journal.read': 'none',
  'portfolio.read': 'none',
};

export const PERMISSIONS: Readonly<Record<Role, Readonly<Record<Action, Reach>>>> = {
  officer: {
    ...NOTHING,
    'entry.create': 'all',
    'entry.edit': 'all',
    'entry.phase': 'all',
    'entry.budget': 'all',
    'entry.schedule': 'all',
    'entry.baseline': 'all',
    'entry.enter': 'all',
    'entry.exit': 'all',
    'entry.opinion': 'all',
    'entry.confirm': 'all',
    'submission.read': 'all',
    'submission.comment': 'all',
    'submission.decide': 'all',
    'collection.open': 'all',
    'collection.follow': 'all',
    'collection.remind': 'all',
    'edition.open': 'all',
    'edition.method': 'all',
    'edition.review': 'all',
    'edition.reopen': 'all',
    'edition.publish': 'all',
    'edition.correct': 'all',
    'edition.import': 'all',
    'quality.read': 'all',
    'quality.setAside': 'all',
    'article.edit': 'all',
    'ministry.add': 'all',
    'portfolio.read': 'all',
  },
  liaison: {
    ...NOTHING,
    'entry.confirm': 'own',
    'submission.propose': 'own',
    'submission.read': 'own',
    'submission.comment': 'own',
    'portfolio.read': 'own',
  },
  manager: {
    ...NOTHING,
    'collection.follow': 'all',
    'quality.read': 'all',
    'portfolio.read': 'all',
  },
  administrator: {
    ...NOTHING,
    'edition.import': 'all',
    'ministry.add': 'all',
    'account.manage': 'all',
    'journal.read': 'all',
    'portfolio.read': 'all',
  },
};

/** Whether the actor may do this, on an entry of `ministry` where the action is about one. */
export function can(actor: Actor, action: Action, ministry?: string): Verdict {
  const reach = PERMISSIONS[actor.role][action];
  if (reach === 'all') return POSSIBLE;
  if (reach === 'none') return impossible(refusal(action));
  if (ministry === undefined ? actor.ministries.length > 0 : actor.ministries.includes(ministry)) {
    return POSSIBLE;
  }
  return impossible('Ce projet ne relève pas de votre ministère.');
}

/** The ministries whose unpublished work the actor may read; null for all of them. */
export function readableMinistries(actor: Actor): readonly string[] | null {
  return PERMISSIONS[actor.role]['portfolio.read'] === 'all' ? null : actor.ministries;
}

function refusal(action: Action): string {
  const allowed = ROLES.filter((role) => PERMISSIONS[role][action] !== 'none').map(
    (role) => `«\u00a0${ROLE_LABELS[role]}\u00a0»`,
  );
  const profiles = allowed.length > 1 ? 'aux profils' : 'au profil';
  return `Cette action est réservée ${profiles} ${allowed.join(' et ')}.`;
}
