import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { NewAccountForm } from '@/components/administration/new-account-form';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { listMinistries } from '@/db/queries/ministries';
import { can } from '@/lib/domain/permissions/matrix';
import { addAccountAction } from '../actions';

export const metadata: Metadata = { title: 'Ouvrir un compte' };

export default async function NewAccountPage() {
  const verdict = can(await requireActor(), 'account.manage');
  if (!verdict.possible) return <Refusal title="Ouvrir un compte" reason={verdict.reason} />;
  return (
    <>
      <Trail
        steps={[{ href: '/administration/comptes', text: 'Comptes' }]}
        current="Ouvrir un compte"
      />
      <PageTitle>Ouvrir un compte</PageTitle>
      <NewAccountForm ministries={listMinistries()} submit={addAccountAction} />
    </>
  );
}
