import { type QueryFunctionContext, queryOptions } from '@tanstack/react-query';
import type { FigureName } from '@/lib/domain/figures/registry';
import { type PortfolioRequest, portfolioSearch } from '@/lib/schemas/filters';
import type { CollectionBrief } from '@/lib/views/collection';
import type { DashboardView, RecentChange } from '@/lib/views/dashboard';
import { fetchIfChanged, isFinal } from './conditional-fetch';

/** What the server answers: the view, and the last acts it takes into account, newest first. */
export interface DashboardAnswer {
  view: DashboardView;
  recent: readonly RecentChange[];
  /** How the collection of this edition stands, while it is open and for whom it concerns. */
  collection: CollectionBrief | null;
}

/** A figure that moved while the dashboard was open, with the value it had. */
export interface MovedFigure {
  name: FigureName;
  label: string;
  before: number | null;
}

/** What happened between the last two answers; null until something did. */
export interface News {
  changes: readonly RecentChange[];
  moved: readonly MovedFigure[];
}

export interface LiveDashboard extends DashboardAnswer {
  news: News | null;
}

/** An open dashboard follows a write within three seconds: half of that, and time to answer. */
export const POLL_MS = 1_500;

export const DASHBOARD_KEY = 'tableau-de-bord';

/** What the server prefetches and the browser keeps alive: one owner for the datum. */
export function dashboardQuery(request: PortfolioRequest) {
  return queryOptions({
    queryKey: [DASHBOARD_KEY, portfolioSearch(request)] as const,
    queryFn: (context) => readDashboard(request, context),
    staleTime: POLL_MS,
    // The page arrives with its data: the first question is asked one interval later.
    refetchOnMount: false,
    refetchInterval: ({ state }) =>
      // A past moment never changes, and a closed session does not reopen by asking.
      request.position !== null || isFinal(state.error) ? false : POLL_MS,
    retry: false,
    structuralSharing: false,
  });
}

async function readDashboard(
  request: PortfolioRequest,
  { client, queryKey, signal }: QueryFunctionContext,
): Promise<LiveDashboard> {
  const known = client.getQueryData<LiveDashboard>(queryKey);
  const answer = await fetchIfChanged<DashboardAnswer>(
    `/api/tableau-de-bord${portfolioSearch(request)}`,
    known?.view.version ?? null,
    signal,
  );
  if (answer === null && known) return known;
  if (answer === null) throw new Error('the server answered 304 to an unconditional read');
  if (known === undefined) return { ...answer, news: null };
  const news = newsBetween(known, answer);
  return { ...answer, news: isOfCollection(news, known, answer) ? known.news : news };
}

/** Of the collection alone, its line says what there is to say: what was told of the figures stays. */
function isOfCollection(
  { changes, moved }: News,
  known: LiveDashboard,
  answer: DashboardAnswer,
): boolean {
  const hasSaid = JSON.stringify(known.collection) !== JSON.stringify(answer.collection);
  return hasSaid && changes.length === 0 && moved.length === 0;
}

/** What a reader who had `known` on screen must be told when `answer` replaces it. */
export function newsBetween(known: LiveDashboard, answer: DashboardAnswer): News {
  const before = new Map(known.view.keyFigures.map(({ name, evidence }) => [name, evidence.value]));
  return {
    changes: answer.recent.filter(({ seq }) => seq > known.view.position),
    moved: answer.view.keyFigures.flatMap(({ name, label, evidence }) => {
      const earlier = before.get(name) ?? null;
      return earlier === evidence.value ? [] : [{ name, label, before: earlier }];
    }),
  };
}
