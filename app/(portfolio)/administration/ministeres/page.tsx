import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { AddMinistryForm } from '@/components/administration/add-ministry-form';
import { DataTable } from '@/components/dashboard/data-table';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { loadEditions } from '@/db/queries/history';
import { listMinistries } from '@/db/queries/ministries';
import { reader } from '@/db/read';
import { can } from '@/lib/domain/permissions/matrix';
import { addMinistryAction } from './actions';

export const metadata: Metadata = { title: 'Ministères' };

/** The ministries that editions know, and the way to add one that none does yet. */
export default async function MinistriesPage() {
  const verdict = can(await requireActor(), 'ministry.add');
  if (!verdict.possible) return <Refusal title="Ministères" reason={verdict.reason} />;
  const ministries = listMinistries();
  const underway = loadEditions(reader()).find(({ state }) => state !== 'published');
  return (
    <>
      <PageTitle overline="Administration">Ministères</PageTitle>
      <DataTable
        caption="Ministères connus, sous leur nom actuel"
        rows={ministries}
        rowKey={({ code }) => code}
        columns={[
          { key: 'label', header: 'Ministère', cell: ({ label }) => label },
          { key: 'code', header: 'Code', cell: ({ code }) => code },
        ]}
      />
      <h2 className="fr-h4 fr-mt-4w">Ajouter un ministère</h2>
      {underway ? (
        <AddMinistryForm edition={underway.number} submit={addMinistryAction} />
      ) : (
        <p>
          Un ministère s’ajoute à l’édition en cours{'\u202f'}: ouvrez d’abord l’édition suivante.
        </p>
      )}
    </>
  );
}
