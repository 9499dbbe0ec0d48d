import { keepPreviousData, type QueryFunctionContext, queryOptions } from '@tanstack/react-query';
import { type PortfolioRequest, portfolioSearch } from '@/lib/schemas/filters';
import type { ProjectsView } from '@/lib/views/project';
import { fetchIfChanged, isFinal } from './conditional-fetch';

const POLL_MS = 3_000;
/** The page arrives with its rows: mounting it asks for nothing. */
const FRESH_MS = 30_000;

export const PROJECTS_KEY = 'projets';

/**
 * The rows of an edition under filters, prefetched by the server, and asked again while the edition
 * is not published, nor read at a past moment. Search, order and page are the table's own: they fetch nothing.
 */
export function projectsQuery({ edition, position, filters }: PortfolioRequest) {
  const search = portfolioSearch({ edition, position, filters });
  return queryOptions({
    queryKey: [PROJECTS_KEY, search] as const,
    queryFn: (context) => readProjects(search, context),
    staleTime: FRESH_MS,
    refetchInterval: ({ state }) =>
      position !== null || isFinal(state.error) || state.data?.edition.state === 'published'
        ? false
        : POLL_MS,
    // While other filters are asked for, the rows at hand stay on screen.
    placeholderData: keepPreviousData,
    retry: false,
    structuralSharing: false,
  });
}

async function readProjects(
  search: string,
  { client, queryKey, signal }: QueryFunctionContext,
): Promise<ProjectsView> {
  const known = client.getQueryData<ProjectsView>(queryKey);
  const answer = await fetchIfChanged<ProjectsView>(
    `/api/projets${search}`,
    known?.version ?? null,
    signal,
  );
  if (answer !== null) return answer;
  if (known) return known;
  throw new Error('the server answered 304 to an unconditional read');
}
