import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/session/actor';
import { CreationForm } from '@/components/forms/creation-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { loadEditions } from '@/db/queries/history';
import { formOptions } from '@/db/queries/projects';
import { chooseEdition } from '@/db/queries/scope';
import { reader } from '@/db/read';
import { canWriteIn } from '@/lib/domain/acts/decide';
import { can } from '@/lib/domain/permissions/matrix';
import { formatEdition } from '@/lib/format/dates';
import { readPortfolioRequest, type SearchParameters } from '@/lib/schemas/filters';
import { submitAct } from '../actions';
import { standingFigures } from '../standing-figures';

const TITLE = 'Créer une fiche';
export const metadata: Metadata = { title: TITLE };

interface PageProps {
  searchParams: Promise<SearchParameters>;
}

/** A project that enters the panorama for the first time. */
export default async function CreationPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const verdict = can(actor, 'entry.create');
  if (!verdict.possible) return <Refusal title={TITLE} reason={verdict.reason} />;
  const { request } = readPortfolioRequest(await searchParams);
  const edition = chooseEdition(loadEditions(reader()), request.edition);
  const choices = formOptions(actor, request.edition);
  if (edition === null || choices === null) notFound();
  const open = canWriteIn(edition);
  return (
    <>
      <Trail
        steps={[{ href: `/projets?edition=${edition.number}`, text: 'Projets' }]}
        current={TITLE}
      />
      <PageTitle overline={formatEdition(edition.number)}>{TITLE}</PageTitle>
      {open.possible ? (
        <CreationForm
          userId={actor.id}
          edition={edition}
          choices={choices}
          standing={standingFigures(actor, edition.number, null)}
          submit={submitAct}
        />
      ) : (
        <EmptyState title={open.reason} action={<a href="/projets">Revenir aux projets</a>} />
      )}
    </>
  );
}
