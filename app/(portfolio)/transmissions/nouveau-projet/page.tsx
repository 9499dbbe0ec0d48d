import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/session/actor';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { submissionForm } from '@/db/queries/submissions-form';
import { can } from '@/lib/domain/permissions/matrix';
import { formatEdition } from '@/lib/format/dates';
import type { SearchParameters } from '@/lib/schemas/filters';
import { formOf } from '../form-page';

const TITLE = 'Proposer un projet';
export const metadata: Metadata = { title: TITLE };

interface PageProps {
  searchParams: Promise<SearchParameters>;
}

/** A project that a ministry proposes to bring into the panorama, begun or gone on with. */
export default async function ProposalPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const verdict = can(actor, 'submission.propose');
  if (!verdict.possible) return <Refusal title={TITLE} reason={verdict.reason} />;
  const { transmission } = await searchParams;
  const now = new Date().toISOString();
  const view = submissionForm(actor, {
    project: null,
    submission: typeof transmission === 'string' ? transmission : undefined,
    now,
  });
  if (view === null) notFound();
  const { edition } = view;
  return (
    <>
      <Trail
        steps={[{ href: `/collecte?edition=${edition.number}`, text: 'Collecte' }]}
        current={TITLE}
      />
      <PageTitle overline={formatEdition(edition.number)}>{TITLE}</PageTitle>
      {formOf(actor, view, now)}
    </>
  );
}
