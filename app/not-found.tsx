import type { Metadata } from 'next';
import { currentActor } from '@/app/session/actor';
import { navigationOf } from '@/app/session/navigation';
import { NotFoundNotice } from '@/components/ui/not-found-notice';
import { SiteShell } from '@/components/ui/site-shell';
import { ROLE_LABELS } from '@/lib/domain/vocabulary/roles';

export const metadata: Metadata = { title: 'Page introuvable' };

/** An address outside every page; whoever is signed in keeps their menu. */
export default async function NotFound() {
  const actor = await currentActor();
  return (
    <SiteShell
      person={actor && { name: actor.name, role: ROLE_LABELS[actor.role] }}
      links={actor ? navigationOf(actor) : []}
    >
      <NotFoundNotice />
    </SiteShell>
  );
}
