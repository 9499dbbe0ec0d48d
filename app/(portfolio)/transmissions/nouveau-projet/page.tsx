import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/session/actor';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { newProposalKey, PROPOSAL_KEY } from '@/db/proposal-identifier';
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

/**
 * A project that a ministry proposes to bring into the panorama, begun or gone on with. The form takes
 * the name it is given here into its address: read again before anything came back, it is still the same.
 */
export default async function ProposalPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const verdict = can(actor, 'submission.propose');
  if (!verdict.possible) return <Refusal title={TITLE} reason={verdict.reason} />;
  const { transmission, cle } = await searchParams;
  const key = typeof cle === 'string' && PROPOSAL_KEY.test(cle) ? cle : newProposalKey();
  const now = new Date().toISOString();
  const view = submissionForm(actor, {
    project: null,
    ...(typeof transmission === 'string' ? { submission: transmission } : { key }),
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
