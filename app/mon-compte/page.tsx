import type { Metadata } from 'next';
import { requireSignedIn } from '@/app/session/actor';
import { navigationOf } from '@/app/session/navigation';
import { OwnPasswordForm } from '@/components/administration/own-password-form';
import { PageTitle } from '@/components/ui/page-title';
import { SiteShell } from '@/components/ui/site-shell';
import { ROLE_LABELS } from '@/lib/domain/vocabulary/roles';
import { changeOwnPasswordAction } from './actions';

export const metadata: Metadata = { title: 'Mon compte' };

export default async function OwnAccountPage() {
  const actor = await requireSignedIn();
  const role = ROLE_LABELS[actor.role];
  return (
    <SiteShell person={{ name: actor.name, role }} links={navigationOf(actor)}>
      <PageTitle overline={role} lead={actor.name}>
        Mon compte
      </PageTitle>
      <OwnPasswordForm submit={changeOwnPasswordAction} />
    </SiteShell>
  );
}
