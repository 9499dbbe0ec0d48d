import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/session/actor';
import { OpenCollectionForm } from '@/components/editions/open-collection-form';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { loadEditions } from '@/db/queries/history';
import { reader } from '@/db/read';
import { parisDay } from '@/lib/domain/collection/deadline';
import { can } from '@/lib/domain/permissions/matrix';
import type { EditionState } from '@/lib/domain/vocabulary/editions';
import { formatEdition, formatLongMonth } from '@/lib/format/dates';
import { openCollectionAction } from '../../actions';

export const metadata: Metadata = { title: 'Échéance de la collecte' };

const TITLES: Partial<Record<EditionState, string>> = {
  preparation: 'Ouvrir la collecte',
  collection: 'Modifier l’échéance',
};

interface PageProps {
  params: Promise<{ edition: string }>;
}

/** Opens the collection of an edition in preparation, or moves the deadline of one in collection. */
export default async function CollectionDeadlinePage({ params }: PageProps) {
  const verdict = can(await requireActor(), 'collection.open');
  const { edition: asked } = await params;
  const edition = loadEditions(reader()).find(({ number }) => String(number) === asked);
  if (!edition) notFound();
  const title = TITLES[edition.state];
  if (!verdict.possible) {
    return <Refusal title="Échéance de la collecte" reason={verdict.reason} />;
  }
  if (title === undefined) {
    return (
      <Refusal
        title="Échéance de la collecte"
        reason={`La collecte de la ${formatEdition(edition.number)} est close\u202f: son échéance ne se change plus.`}
      />
    );
  }
  return (
    <>
      <Trail steps={[{ href: '/editions', text: 'Éditions' }]} current={title} />
      <PageTitle
        overline={`${formatEdition(edition.number)}, données de ${formatLongMonth(edition.dataMonth)}`}
      >
        {title}
      </PageTitle>
      <OpenCollectionForm
        edition={edition}
        today={parisDay(new Date().toISOString())}
        submit={openCollectionAction}
      />
    </>
  );
}
