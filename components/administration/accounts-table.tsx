import Link from 'next/link';
import { DataTable } from '@/components/dashboard/data-table';
import { ROLE_LABELS } from '@/lib/domain/vocabulary/roles';
import { formatInstant } from '@/lib/format/dates';
import type { AccountRow, MinistryChoice } from '@/lib/views/administration';
import { AccountState } from './account-state';

interface AccountsTableProps {
  accounts: readonly AccountRow[];
  ministries: readonly MinistryChoice[];
}

/** Who may sign in, as what, and when they last did. */
export function AccountsTable({ accounts, ministries }: AccountsTableProps) {
  const labels = new Map(ministries.map(({ code, label }) => [code, label]));
  return (
    <DataTable
      caption="Comptes"
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Personne',
          cell: (account) => (
            <>
              <Link href={`/administration/comptes/${account.id}`}>{account.name}</Link>
              <br />
              {account.email}
            </>
          ),
        },
        {
          key: 'role',
          header: 'Profil',
          cell: (account) => (
            <>
              {ROLE_LABELS[account.role]}
              {account.role === 'liaison' && (
                <>
                  <br />
                  {ministriesOf(account, labels)}
                </>
              )}
            </>
          ),
        },
        {
          key: 'seen',
          header: 'Dernière activité',
          cell: ({ lastSeenAt }) =>
            lastSeenAt === null ? 'jamais connecté' : formatInstant(lastSeenAt),
        },
        { key: 'state', header: 'État', cell: (account) => <AccountState account={account} /> },
      ]}
    />
  );
}

function ministriesOf({ ministries }: AccountRow, labels: ReadonlyMap<string, string>): string {
  if (ministries.length === 0) return 'aucun ministère\u202f: ne voit rien';
  return ministries.map((code) => labels.get(code) ?? code).join(', ');
}
