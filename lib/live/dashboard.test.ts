import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTERS, type RecentChange } from '@/lib/views/dashboard';
import { type DashboardAnswer, dashboardQuery, type LiveDashboard } from './dashboard';

const REQUEST = { edition: 5, position: null, filters: NO_FILTERS };

function act(seq: number): RecentChange {
  return {
    seq,
    project: 'GP-0001',
    name: 'CHORUS',
    edition: 5,
    by: 'Anne Roy',
    at: '2018-05-02T10:00:00Z',
    summary: 'coût 30 → 35 M€',
  };
}

/** Only what the live query reads of a view. */
function answer(position: number, totalCost: number, recent: RecentChange[]): DashboardAnswer {
  return {
    view: {
      version: `v${position}`,
      position,
      keyFigures: [
        { name: 'projects', evidence: { value: 61 } },
        { name: 'totalCost', evidence: { value: totalCost } },
      ],
    } as unknown as DashboardAnswer['view'],
    recent,
    collection: null,
  };
}

function opened(first: DashboardAnswer): QueryClient {
  const client = new QueryClient();
  client.setQueryData(dashboardQuery(REQUEST).queryKey, { ...first, news: null });
  return client;
}

const refetch = (client: QueryClient): Promise<LiveDashboard> =>
  client.fetchQuery({ ...dashboardQuery(REQUEST), staleTime: 0 });

afterEach(() => vi.unstubAllGlobals());

describe('the live dashboard', () => {
  it('keeps the very same data while nothing has changed, so that nothing is drawn again', async () => {
    const fetched = vi.fn(async (_url: string) => new Response(null, { status: 304 }));
    vi.stubGlobal('fetch', fetched);
    const client = opened(answer(10, 100, [act(10)]));
    const before = client.getQueryData(dashboardQuery(REQUEST).queryKey);
    expect(await refetch(client)).toBe(before);
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/tableau-de-bord?edition=5');
  });

  it('tells what is new since what was on screen: the acts, and the figures that moved', async () => {
    vi.stubGlobal('fetch', async () => Response.json(answer(12, 105, [act(12), act(11), act(10)])));
    const { news } = await refetch(opened(answer(10, 100, [act(10)])));
    expect(news?.changes.map(({ seq }) => seq)).toEqual([12, 11]);
    expect(news?.moved).toEqual([{ name: 'totalCost', before: 100 }]);
  });

  it('keeps what it told of the figures while only the collection moves', async () => {
    const brief = {
      edition: 5,
      deadline: null,
      daysLeft: null,
      of: 'ministries',
      total: 12,
    } as const;
    const now = answer(10, 100, [act(10)]);
    const known = { ...now, collection: { ...brief, left: 12 } };
    const client = opened(known);
    const told = { changes: [act(10)], moved: [] };
    client.setQueryData(dashboardQuery(REQUEST).queryKey, { ...known, news: told });
    vi.stubGlobal('fetch', async () =>
      Response.json({ ...now, collection: { ...brief, left: 11 } }),
    );
    const { news, collection } = await refetch(client);
    expect(news).toEqual(told);
    expect(collection?.left).toBe(11);
  });

  it('has no news for someone who has just arrived', async () => {
    vi.stubGlobal('fetch', async () => Response.json(answer(12, 105, [act(12)])));
    expect((await refetch(new QueryClient())).news).toBeNull();
  });
});
