import { redirect } from 'next/navigation';
import { currentActor, hasNoRights } from '@/app/session/actor';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { SiteShell } from '@/components/ui/site-shell';
import { ROLE_LABELS } from '@/lib/domain/vocabulary/roles';
import { DEFAULT_PATH } from '@/lib/session/return-path';

/** Where one arrives: the dashboard, the sign-in page, or why there is nothing to see yet. */
export default async function HomePage() {
  const actor = await currentActor();
  if (actor === null) redirect('/connexion');
  if (!hasNoRights(actor)) redirect(DEFAULT_PATH);
  return (
    <SiteShell person={{ name: actor.name, role: ROLE_LABELS[actor.role] }} links={[]}>
      <PageTitle>Bienvenue, {actor.name}</PageTitle>
      <EmptyState title="Votre compte n’est rattaché à aucun ministère.">
        <p>
          Un correspondant ministériel voit et met à jour les projets de son ministère{'\u202f'}:
          tant que le vôtre n’est pas indiqué, Panorama n’a rien à vous montrer.
        </p>
        <p>
          Demandez à l’administrateur de Panorama, à la DINSIC, de rattacher votre compte à votre
          ministère. Il n’y a rien d’autre à faire{'\u202f'}: vos projets apparaîtront ici dès que
          ce sera fait.
        </p>
      </EmptyState>
    </SiteShell>
  );
}
