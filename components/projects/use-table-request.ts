'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { readTableRequest, type TableRequest, tableSearch } from '@/lib/schemas/project-table';
import { searchParameters } from '@/lib/schemas/search-parameters';

export const PROJECTS_PATH = '/projets';

/** `push`: the back button returns to what was there; `replace`: typing leaves no trail. */
export type Trail = 'push' | 'replace';

export type ChangeTable = (part: Partial<TableRequest>, trail?: Trail) => void;

/**
 * What the table shows, read from the address, and the way to change it there. The address changes
 * without asking the server for the page again: the rows come from their query.
 */
export function useTableRequest(): [TableRequest, ChangeTable] {
  const search = useSearchParams();
  const request = useMemo(() => readTableRequest(searchParameters(search)).request, [search]);
  const change = useCallback<ChangeTable>((part, trail = 'push') => {
    // Read anew: a change that waited (typing) must not undo the one made meanwhile.
    const now = readTableRequest(
      searchParameters(new URLSearchParams(window.location.search)),
    ).request;
    const address = `${PROJECTS_PATH}${tableSearch({ ...now, page: 1, ...part })}`;
    if (trail === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }, []);
  return [request, change];
}
