import type { ReactNode } from 'react';
import { requireActor } from '@/app/session/actor';
import { QueryProvider } from '@/components/ui/query-provider';
import { SiteShell } from '@/components/ui/site-shell';
import { can } from '@/lib/domain/permissions/matrix';
import { type Actor, ROLE_LABELS } from '@/lib/domain/vocabulary/roles';

/** The shell around all inner pages. Each page checks for itself who is asking. */
export default async function PortfolioLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <SiteShell
      person={{ name: actor.name, role: ROLE_LABELS[actor.role] }}
      links={navigationOf(actor)}
    >
      <QueryProvider>{children}</QueryProvider>
    </SiteShell>
  );
}

function navigationOf(actor: Actor) {
  const links = [
    { href: '/tableau-de-bord', text: 'Tableau de bord' },
    { href: '/projets', text: 'Projets' },
    { href: '/editions', text: 'Éditions' },
  ];
  if (can(actor, 'account.manage').possible) {
    links.push({ href: '/administration', text: 'Administration' });
  }
  return links;
}
