import type { Metadata } from 'next';
import Link from 'next/link';
import { requireActor } from '@/app/session/actor';
import { publicOrigin } from '@/app/session/origin';
import { NoteScreen } from '@/components/briefing-note/note-screen';
import { UnknownFilters } from '@/components/dashboard/unknown-filters';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { briefing } from '@/db/queries/briefing';
import { noteMarkup } from '@/lib/files/briefing-note/note';
import { NOTE_STYLES } from '@/lib/files/briefing-note/styles';
import {
  NOTE_PATH,
  portfolioSearch,
  readPortfolioRequest,
  type SearchParameters,
} from '@/lib/schemas/filters';

const TITLE = 'Note de synthèse';

export const metadata: Metadata = { title: TITLE };

interface PageProps {
  searchParams: Promise<SearchParameters>;
}

/** One page about an edition, to be printed for a meeting. */
export default async function NotePage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { request, problems } = readPortfolioRequest(await searchParams);
  const now = new Date().toISOString();
  const found = briefing(actor, { ...request, now, ministries: null });
  if (found === null) {
    return (
      <>
        <PageTitle>{TITLE}</PageTitle>
        <EmptyState
          title={
            request.edition === null
              ? 'Aucune édition pour l’instant'
              : `Il n’y a pas d’édition n°\u00a0${request.edition}`
          }
        />
      </>
    );
  }
  const search = portfolioSearch({ ...request, edition: found.edition });
  if (found.unknownFilters.length > 0) {
    const unfiltered = portfolioSearch({ edition: found.edition, position: request.position });
    return (
      <>
        <PageTitle>{TITLE}</PageTitle>
        <UnknownFilters problems={problems} />
        <EmptyState
          title={found.unknownFilters.join(' ')}
          action={<Link href={`${NOTE_PATH}${unfiltered}`}>Réinitialiser les filtres</Link>}
        />
      </>
    );
  }
  return (
    <>
      <UnknownFilters problems={problems} />
      <NoteScreen
        styles={NOTE_STYLES}
        markup={noteMarkup({
          briefing: found,
          at: now,
          source: `${await publicOrigin()}${NOTE_PATH}${search}`,
          linked: true,
        }).toString()}
        dashboard={`/tableau-de-bord${search}`}
      />
    </>
  );
}
