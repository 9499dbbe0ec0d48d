import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/session/actor';
import { AccountSheet } from '@/components/administration/account-sheet';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { listAccounts } from '@/db/queries/accounts';
import { listMinistries } from '@/db/queries/ministries';
import { can } from '@/lib/domain/permissions/matrix';
import {
  changeAccessAction,
  disableAccountAction,
  enableAccountAction,
  renewPasswordAction,
} from '../actions';

export const metadata: Metadata = { title: 'Compte' };

interface AccountPageProps {
  params: Promise<{ compte: string }>;
}

export default async function AccountPage({ params }: AccountPageProps) {
  const actor = await requireActor();
  const verdict = can(actor, 'account.manage');
  if (!verdict.possible) return <Refusal title="Compte" reason={verdict.reason} />;
  const { compte } = await params;
  const account = listAccounts(actor).find(({ id }) => id === compte);
  if (!account) notFound();
  return (
    <>
      <Trail
        steps={[{ href: '/administration/comptes', text: 'Comptes' }]}
        current={account.name}
      />
      <PageTitle lead={account.email}>{account.name}</PageTitle>
      <AccountSheet
        account={account}
        own={account.id === actor.id}
        ministries={listMinistries()}
        changeAccess={changeAccessAction}
        disable={disableAccountAction}
        enable={enableAccountAction}
        renewPassword={renewPasswordAction}
      />
    </>
  );
}
