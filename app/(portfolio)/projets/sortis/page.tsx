import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { UnknownFilters } from '@/components/dashboard/unknown-filters';
import { PastMomentNotice } from '@/components/entry/past-moment-notice';
import { RegisterScreen } from '@/components/register/register-screen';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { registerView } from '@/db/queries/register';
import { unknownRegisterMinistry } from '@/lib/domain/views/register';
import type { SearchParameters } from '@/lib/schemas/filters';
import { REGISTER_PATH, readRegisterRequest, registerSearch } from '@/lib/schemas/register';

const TITLE = 'Registre des sorties';

export const metadata: Metadata = { title: TITLE };

interface PageProps {
  searchParams: Promise<SearchParameters>;
}

/** Every project that left the panorama, in all editions up to the one asked for. */
export default async function RegisterPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { request, problems } = readRegisterRequest(await searchParams);
  const view = registerView(actor, request);
  if (view === null) {
    return (
      <>
        <PageTitle>{TITLE}</PageTitle>
        <EmptyState
          title={
            request.edition === null
              ? 'Aucune édition pour l’instant'
              : `Il n’y a pas d’édition n°\u00a0${request.edition}`
          }
          action={<a href={REGISTER_PATH}>Voir le registre à l’édition la plus récente</a>}
        />
      </>
    );
  }
  return (
    <>
      <UnknownFilters problems={[...problems, ...unknownRegisterMinistry(view)]} />
      <PastMomentNotice
        position={request.position}
        present={`${REGISTER_PATH}${registerSearch({ ...request, position: null })}`}
      />
      <RegisterScreen title={TITLE} view={view} request={request} />
    </>
  );
}
