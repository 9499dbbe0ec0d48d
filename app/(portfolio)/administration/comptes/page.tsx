import { Button } from '@codegouvfr/react-dsfr/Button';
import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { AccountsTable } from '@/components/administration/accounts-table';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { listAccounts } from '@/db/queries/accounts';
import { listMinistries } from '@/db/queries/ministries';
import { can } from '@/lib/domain/permissions/matrix';

export const metadata: Metadata = { title: 'Comptes' };

export default async function AccountsPage() {
  const actor = await requireActor();
  const verdict = can(actor, 'account.manage');
  if (!verdict.possible) return <Refusal title="Comptes" reason={verdict.reason} />;
  const accounts = listAccounts(actor);
  const enabled = accounts.filter(({ disabledAt }) => disabledAt === null).length;
  return (
    <>
      <PageTitle
        overline="Administration"
        lead={`${enabled} ${enabled < 2 ? 'compte actif' : 'comptes actifs'} sur ${accounts.length}`}
        actions={
          <Button
            linkProps={{ href: '/administration/comptes/nouveau' }}
            iconId="fr-icon-user-add-line"
          >
            Ouvrir un compte
          </Button>
        }
      >
        Comptes
      </PageTitle>
      <AccountsTable accounts={accounts} ministries={listMinistries()} />
    </>
  );
}
