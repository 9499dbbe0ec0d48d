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
  'edition.open',
  'edition.import',
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
  'edition.open': 'none',
  'edition.import': 'none',
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
    'edition.open': 'all',
    'edition.import': 'all',
    'portfolio.read': 'all',
  },
  liaison: { ...NOTHING, 'portfolio.read': 'own' },
  manager: { ...NOTHING, 'portfolio.read': 'all' },
  administrator: {
    ...NOTHING,
    'edition.import': 'all',
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
