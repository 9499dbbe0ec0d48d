'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import type { InboxQuestion } from '@/lib/live/submissions';
import { inboxSearch, readInboxRequest } from '@/lib/schemas/inbox';
import { searchParameters } from '@/lib/schemas/search-parameters';

export const INBOX_PATH = '/transmissions';

/**
 * What the list shows, read from the address.
 * @param usual the status shown where the address says none: each side has its own.
 */
export function useInboxRequest(usual: InboxQuestion['status']): InboxQuestion {
  const search = useSearchParams();
  return useMemo(() => {
    const { request } = readInboxRequest(searchParameters(search));
    return { ...request, status: request.status ?? usual };
  }, [search, usual]);
}

/** Where a choice leads: the usual status is not written. */
export function inboxAddress(request: InboxQuestion, usual: InboxQuestion['status']): string {
  const status = request.status === usual ? null : request.status;
  return `${INBOX_PATH}${inboxSearch({ ...request, status })}`;
}
