import { Pagination } from '@codegouvfr/react-dsfr/Pagination';
import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { JournalTable } from '@/components/administration/journal-table';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { journalPage } from '@/db/queries/accounts';
import { can } from '@/lib/domain/permissions/matrix';
import { formatNumber } from '@/lib/format/numbers';

export const metadata: Metadata = { title: 'Journal' };

interface JournalPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function JournalScreen({ searchParams }: JournalPageProps) {
  const actor = await requireActor();
  const verdict = can(actor, 'journal.read');
  if (!verdict.possible) return <Refusal title="Journal" reason={verdict.reason} />;
  const asked = Number((await searchParams).page ?? 1);
  const journal = journalPage(actor, Number.isInteger(asked) ? asked : 1);
  return (
    <>
      <PageTitle
        overline="Administration"
        lead={`${formatNumber(journal.total)} ${journal.total < 2 ? 'acte' : 'actes'}, les plus récents d’abord`}
      >
        Journal
      </PageTitle>
      <JournalTable rows={journal.rows} />
      {journal.pages > 1 && (
        <Pagination
          count={journal.pages}
          defaultPage={journal.page}
          getPageLinkProps={(page) => ({ href: `/administration/journal?page=${page}` })}
        />
      )}
    </>
  );
}
