import type { NavigationLink } from '@/components/ui/site-header';
import { can } from '@/lib/domain/permissions/matrix';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { hasNoRights } from './actor';

/** The menu of a person: only what they may open. */
export function navigationOf(actor: Actor): NavigationLink[] {
  if (hasNoRights(actor)) return [];
  const administration = [
    ...(can(actor, 'account.manage').possible
      ? [{ href: '/administration/comptes', text: 'Comptes' }]
      : []),
    ...(can(actor, 'ministry.add').possible
      ? [{ href: '/administration/ministeres', text: 'Ministères' }]
      : []),
    ...(can(actor, 'journal.read').possible
      ? [{ href: '/administration/journal', text: 'Journal' }]
      : []),
  ];
  const collects =
    can(actor, 'collection.follow').possible || can(actor, 'submission.propose').possible;
  return [
    { href: '/tableau-de-bord', text: 'Tableau de bord' },
    { href: '/projets', text: 'Projets' },
    ...(collects ? [{ href: '/collecte', text: 'Collecte' }] : []),
    ...(can(actor, 'submission.read').possible
      ? [{ href: '/transmissions', text: 'Transmissions' }]
      : []),
    { href: '/editions', text: 'Éditions' },
    { href: '/comparer', text: 'Comparer' },
    ...(administration.length > 0
      ? [{ href: '/administration', text: 'Administration', pages: administration }]
      : []),
  ];
}
