import type { Metadata } from 'next';
import { warmSheetReader } from '@/app/api/collecte/tableur/sheet-reader';
import { requireActor } from '@/app/session/actor';
import { SheetScreen } from '@/components/sheet/sheet-screen';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { ownEntries, sheetSources } from '@/db/queries/sheet';
import { reader } from '@/db/read';
import { can } from '@/lib/domain/permissions/matrix';
import { formatEdition, formatLongDate } from '@/lib/format/dates';

const TITLE = 'Répondre par tableur';
export const metadata: Metadata = { title: TITLE };

/** The collection through a spreadsheet, for the liaisons who fill theirs offline. */
export default async function SheetPage() {
  const actor = await requireActor();
  const verdict = can(actor, 'submission.propose');
  if (!verdict.possible) return <Refusal title={TITLE} reason={verdict.reason} />;
  const sources = sheetSources(reader(), actor, new Date().toISOString());
  if ('refused' in sources) {
    return (
      <>
        <PageTitle>{TITLE}</PageTitle>
        <EmptyState
          title={sources.refused}
          action={<a href="/collecte">Revenir à la collecte</a>}
        />
      </>
    );
  }
  warmSheetReader();
  const { edition } = sources;
  const deadline = edition.collectionDeadline;
  return (
    <>
      <Trail steps={[{ href: '/collecte', text: 'Collecte' }]} current={TITLE} />
      <PageTitle
        overline={formatEdition(edition.number)}
        lead={
          deadline
            ? `Vos projets en un fichier, à rendre au plus tard le ${formatLongDate(deadline)}.`
            : 'Vos projets en un fichier.'
        }
      >
        {TITLE}
      </PageTitle>
      <SheetScreen projects={ownEntries(sources).present.length} />
    </>
  );
}
