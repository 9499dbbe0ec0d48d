import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { currentActor, requireActor } from '@/app/session/actor';
import { SubmissionScreen } from '@/components/submissions/submission-screen';
import { submissionView } from '@/db/queries/submissions-views';
import { SIDE_OF } from '@/lib/domain/submissions/transitions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { submissionQuery } from '@/lib/live/submissions';
import type { SearchParameters } from '@/lib/schemas/filters';
import { readInboxRequest } from '@/lib/schemas/inbox';
import {
  acceptAction,
  commentAction,
  discardAction,
  refuseAction,
  returnAction,
  withdrawAction,
} from '../actions';

interface PageProps {
  params: Promise<{ transmission: string }>;
  searchParams: Promise<SearchParameters>;
}

/** Read once for the title and the page. */
const read = cache((actor: Actor, id: string) => {
  const now = new Date();
  return { view: submissionView(actor, id, now.toISOString()), drawnAt: now.getTime() };
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const actor = await currentActor();
  const view = actor && read(actor, (await params).transmission).view;
  return { title: view ? `Transmission\u202f: ${view.summary.name}` : 'Transmission' };
}

/** One submission, as each side sees it; unknown and somebody else’s are answered the same. */
export default async function SubmissionPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const { transmission } = await params;
  const { view, drawnAt } = read(actor, transmission);
  const reader = SIDE_OF[actor.role];
  if (view === null || reader === null) notFound();
  const client = new QueryClient();
  client.setQueryData(submissionQuery(transmission).queryKey, view);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SubmissionScreen
        // Another submission starts anew: nothing typed for one is kept for the next.
        key={transmission}
        id={transmission}
        reader={reader}
        ministry={readInboxRequest(await searchParams).request.ministry}
        drawnAt={drawnAt}
        actions={{
          accept: acceptAction,
          return: returnAction,
          refuse: refuseAction,
          comment: commentAction,
          withdraw: withdrawAction,
          discard: discardAction,
        }}
      />
    </HydrationBoundary>
  );
}
