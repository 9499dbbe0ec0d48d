import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/session/actor';
import { UnknownFilters } from '@/components/dashboard/unknown-filters';
import { QualityScreen } from '@/components/quality/quality-screen';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { qualityView } from '@/db/queries/quality';
import { can } from '@/lib/domain/permissions/matrix';
import { formatEdition } from '@/lib/format/dates';
import type { SearchParameters } from '@/lib/schemas/filters';
import { readQualityRequest } from '@/lib/schemas/quality';
import { setAsideAction, takeUpAction } from './actions';

const TITLE = 'Contrôle de l’édition';

export const metadata: Metadata = { title: TITLE };

interface PageProps {
  params: Promise<{ edition: string }>;
  searchParams: Promise<SearchParameters>;
}

/** What is checked of an edition before it is published. */
export default async function QualityPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const verdict = can(actor, 'quality.read');
  if (!verdict.possible) return <Refusal title={TITLE} reason={verdict.reason} />;
  const { edition } = await params;
  if (!/^[1-9]\d{0,2}$/.test(edition)) notFound();
  const { request, problems } = readQualityRequest(await searchParams);
  const now = new Date().toISOString();
  const view = qualityView(actor, { edition: Number(edition), request, now });
  if (view === null) notFound();
  const { number } = view.edition;
  return (
    <>
      <Trail
        steps={[
          { href: '/editions', text: 'Éditions' },
          { href: `/editions/${number}`, text: formatEdition(number) },
        ]}
        current="Contrôle"
      />
      <UnknownFilters problems={problems} />
      <QualityScreen
        view={view}
        request={request}
        actions={{ setAside: setAsideAction, takeUp: takeUpAction }}
      />
    </>
  );
}
