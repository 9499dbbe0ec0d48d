import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { OpenEditionForm } from '@/components/editions/open-edition-form';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { loadEditions } from '@/db/queries/history';
import { reader } from '@/db/read';
import { parisDay } from '@/lib/domain/collection/deadline';
import { can } from '@/lib/domain/permissions/matrix';
import { openEditionAction } from '../actions';

const TITLE = 'Ouvrir l’édition suivante';

export const metadata: Metadata = { title: TITLE };

export default async function OpenEditionPage() {
  const verdict = can(await requireActor(), 'edition.open');
  if (!verdict.possible) return <Refusal title={TITLE} reason={verdict.reason} />;
  const editions = loadEditions(reader());
  return (
    <>
      <Trail steps={[{ href: '/editions', text: 'Éditions' }]} current={TITLE} />
      <PageTitle>{TITLE}</PageTitle>
      <OpenEditionForm
        last={editions.at(-1) ?? null}
        today={parisDay(new Date().toISOString())}
        submit={openEditionAction}
      />
    </>
  );
}
