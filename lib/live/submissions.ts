import { keepPreviousData, type QueryFunctionContext, queryOptions } from '@tanstack/react-query';
import { type InboxRequest, inboxSearch } from '@/lib/schemas/inbox';
import type { InboxView, SubmissionView } from '@/lib/views/submissions';
import { fetchIfChanged, isFinal } from './conditional-fetch';

const POLL_MS = 3_000;
/** The page arrives with what it shows: mounting it asks for nothing. */
const FRESH_MS = 30_000;

export const SUBMISSIONS_KEY = 'transmissions';

/** A request whose status is said: the usual one of the reader, where the address is silent. */
export type InboxQuestion = InboxRequest & { status: NonNullable<InboxRequest['status']> };

/** The submissions of an edition under filters, prefetched by the server, and asked again since. */
export function inboxQuery(request: InboxQuestion) {
  const search = inboxSearch(request);
  return queryOptions({
    queryKey: [SUBMISSIONS_KEY, search] as const,
    queryFn: (context) => readLive<InboxView>(`/api/transmissions${search}`, context),
    staleTime: FRESH_MS,
    refetchInterval: ({ state }) => (isFinal(state.error) ? false : POLL_MS),
    // While other filters are asked for, the rows at hand stay on screen.
    placeholderData: keepPreviousData,
    retry: false,
    structuralSharing: false,
  });
}

/** One submission, prefetched by the server, and asked again while its page is open. */
export function submissionQuery(id: string) {
  return queryOptions({
    queryKey: [SUBMISSIONS_KEY, 'une', id] as const,
    queryFn: (context) => readLive<SubmissionView>(`/api/transmissions/${id}`, context),
    staleTime: FRESH_MS,
    refetchInterval: ({ state }) => (isFinal(state.error) ? false : POLL_MS),
    retry: false,
    structuralSharing: false,
  });
}

/** What stands now, or what is at hand already where the server says that nothing changed. */
async function readLive<View extends { version: string }>(
  url: string,
  { client, queryKey, signal }: QueryFunctionContext,
): Promise<View> {
  const known = client.getQueryData<View>(queryKey);
  const answer = await fetchIfChanged<View>(url, known?.version ?? null, signal);
  if (answer !== null) return answer;
  if (known) return known;
  throw new Error('the server answered 304 to an unconditional read');
}
