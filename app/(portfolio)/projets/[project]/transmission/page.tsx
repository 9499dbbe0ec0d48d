import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/session/actor';
import { PageTitle } from '@/components/ui/page-title';
import { Refusal } from '@/components/ui/refusal';
import { Trail } from '@/components/ui/trail';
import { submissionForm } from '@/db/queries/submissions-form';
import { can } from '@/lib/domain/permissions/matrix';
import { formatEdition } from '@/lib/format/dates';
import { formOf } from '../../../transmissions/form-page';

const TITLE = 'Réviser le projet';
export const metadata: Metadata = { title: TITLE };

interface PageProps {
  params: Promise<{ project: string }>;
}

/** What a ministry proposes to change in one of its projects. */
export default async function RevisionPage({ params }: PageProps) {
  const actor = await requireActor();
  const verdict = can(actor, 'submission.propose');
  if (!verdict.possible) return <Refusal title={TITLE} reason={verdict.reason} />;
  const { project } = await params;
  const now = new Date().toISOString();
  const view = submissionForm(actor, { project, now });
  if (view === null || view.entry === null) notFound();
  const { edition, entry } = view;
  return (
    <>
      <Trail
        steps={[{ href: `/collecte?edition=${edition.number}`, text: 'Collecte' }]}
        current={entry.name}
      />
      <PageTitle overline={`${TITLE} — ${formatEdition(edition.number)}`}>{entry.name}</PageTitle>
      {formOf(actor, view, now)}
    </>
  );
}
