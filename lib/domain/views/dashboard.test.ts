import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DashboardView, NO_FILTERS } from '@/lib/views/dashboard';
import { aggregate } from '../figures/aggregate';
import type { DeclaredFigures } from '../figures/types';
import { filtersArb, historyAtArb } from '../fixtures/arbitraries';
import { smallHistory } from '../fixtures/histories';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import { buildDashboard, type DashboardRequest } from './dashboard';

const published: DeclaredFigures = {
  edition: 3,
  projects: 2,
  interministerial: 0,
  totalCostEuros: 10_000_000,
  meanDurationYears: null,
  budgetGap: 0.25,
  scheduleGap: null,
  byCostBand: null,
  byMinistryAndPhase: null,
  byFunctionalZone: null,
};

function dashboard(overrides: Partial<DashboardRequest> = {}): DashboardView {
  const view = buildDashboard({
    history: smallHistory,
    declared: [published],
    edition: 4,
    filters: NO_FILTERS,
    restrictedTo: null,
    version: 'v7',
    today: '2017-11-20',
    ...overrides,
  });
  if (view === null) throw new Error('no such edition');
  return view;
}

function figure(view: DashboardView, name: string) {
  return view.keyFigures.find((figureView) => figureView.name === name);
}

const projectsOf = (moved: readonly { project: string }[]) => moved.map(({ project }) => project);

describe('buildDashboard', () => {
  it('compares with the previous edition and with the one nearest to a year before', () => {
    const total = figure(dashboard(), 'totalCost');
    expect(total?.evidence.value).toBe(162_000_000);
    expect(total?.sincePrevious).toEqual({
      edition: 3,
      dataMonth: '2017-06',
      value: 12_000_000,
    });
    expect(total?.sinceYear).toMatchObject({ edition: 2, value: 14_000_000 });
  });

  it('follows each figure over the editions that have data', () => {
    const drift = figure(dashboard(), 'budgetDrift');
    expect(drift?.trend).toEqual([
      { edition: 2, dataMonth: '2016-11', value: 0, declared: null },
      { edition: 3, dataMonth: '2017-06', value: 0.2, declared: null },
      { edition: 4, dataMonth: '2017-11', value: 0.1, declared: null },
    ]);
  });

  it('keeps a declared rate in a series of its own, parted where its method changed', () => {
    const rate = (view: DashboardView) =>
      view.declaredRates.find(({ name }) => name === 'declaredBudgetGap');
    expect(rate(dashboard())?.points).toEqual([
      { edition: 2, dataMonth: '2016-11', value: null, methodVersion: 1 },
      { edition: 3, dataMonth: '2017-06', value: 0.25, methodVersion: 2 },
      { edition: 4, dataMonth: '2017-11', value: null, methodVersion: 2 },
    ]);
    const filtered = dashboard({ filters: { ...NO_FILTERS, ministry: 'SPM' } });
    expect(rate(filtered)?.isWhole).toBe(false);
    expect(rate(filtered)?.points.map(({ value }) => value)).toEqual([null, null, null]);
    expect(figure(filtered, 'budgetDrift')?.declared).toBeNull();
  });

  it('compares by the method of the edition shown', () => {
    const history = {
      ...smallHistory,
      revisions: smallHistory.revisions.filter(({ seq }) => seq !== 4),
      editions: smallHistory.editions.map((edition) =>
        edition.number === 4 ? { ...edition, budgetMethod: 'weighted-by-initial-cost' } : edition,
      ),
    };
    const gap = figure(dashboard({ history }), 'budgetDrift');
    expect(gap?.evidence.method.name).toBe('weighted-by-initial-cost');
    expect(gap?.evidence.value).toBe(2 / 164);
    expect(gap?.sincePrevious?.value).toBe(2 / 14);
    expect(figure(dashboard({ history, edition: 3 }), 'budgetDrift')?.evidence.value).toBe(0.1);
  });

  it('has nothing to compare the first edition with, nor a figure that nobody contributes to', () => {
    const first = dashboard({ edition: 2 });
    expect(first.previousEdition).toBeNull();
    expect(first.entrants).toEqual([]);
    expect(first.keyFigures.every(({ sincePrevious }) => sincePrevious === null)).toBe(true);
    const justice = { ...NO_FILTERS, ministry: 'MINJUS' };
    const third = dashboard({ edition: 3, filters: justice });
    expect(figure(third, 'totalCost')).toMatchObject({ sincePrevious: null });
    const projects = figure(third, 'projects');
    expect((projects?.evidence.value ?? 0) - (projects?.sincePrevious?.value ?? 0)).toBe(-1);
  });

  it('names who entered and left, and says nothing of a project that only leaves the filter', () => {
    const third = dashboard({ edition: 3 });
    expect([projectsOf(third.entrants), projectsOf(third.exits)]).toEqual([['gamma'], ['beta']]);
    const cheap = dashboard({ edition: 4, filters: { ...NO_FILTERS, band: 'over100' } });
    expect([projectsOf(cheap.entrants), projectsOf(cheap.exits)]).toEqual([['delta'], []]);
    const ofJustice = dashboard({ edition: 3, filters: { ...NO_FILTERS, ministry: 'MINJUS' } });
    expect([projectsOf(ofJustice.entrants), projectsOf(ofJustice.exits)]).toEqual([[], ['beta']]);
    const ofPrime = dashboard({ edition: 3, filters: { ...NO_FILTERS, ministry: 'SPM' } });
    expect([projectsOf(ofPrime.entrants), projectsOf(ofPrime.exits)]).toEqual([['gamma'], []]);
  });

  it('cumulates what abandoned projects spent, within the filters and the reader’s ministries', () => {
    const spent = (overrides: Parameters<typeof dashboard>[0]) =>
      dashboard(overrides).exitFigures.spentWithoutService.euros;
    expect(dashboard({ edition: 4 }).exitFigures).toMatchObject({
      since: 2,
      departed: 1,
      spentWithoutService: { euros: 5_000_000, counted: [{ project: 'beta', edition: 3 }] },
    });
    expect(spent({ edition: 2 })).toBeNull();
    expect(spent({ filters: { ...NO_FILTERS, ministry: 'MINJUS' } })).toBe(5_000_000);
    expect(spent({ filters: { ...NO_FILTERS, ministry: 'SPM' } })).toBeNull();
    expect(spent({ restrictedTo: ['SPM'] })).toBeNull();
    expect(dashboard({ edition: 3 }).exits).toMatchObject([
      { project: 'beta', ground: 'abandoned', spentWithoutService: { euros: 5_000_000 } },
    ]);
  });

  it('lists the ends expected within six months and those overdue, earliest first', () => {
    expect(dashboard().expectedEnds).toEqual([
      {
        project: 'delta',
        name: 'DELTA',
        ministryLabel: 'Ministère de la Justice',
        plannedEndOn: '2018-05-31',
        overdue: false,
      },
    ]);
    const second = dashboard({ edition: 2, today: '2030-01-01' });
    expect(second.expectedEnds.map(({ project, overdue }) => [project, overdue])).toEqual([
      ['beta', false],
    ]);
    const third = dashboard({ edition: 3, position: 3 });
    expect(third.expectedEnds.map(({ project, overdue }) => [project, overdue])).toEqual([
      ['beta', true],
    ]);
  });

  it('ranks the projects that cost more and, apart, those that end later', () => {
    const named = {
      project: 'alpha',
      name: 'ALPHA',
      ministryLabel: 'Services du Premier ministre',
    };
    const since = { provenance: 'reconstructed', edition: 2 };
    const cost = { euros: 2_000_000, ratio: 0.2, from: 10_000_000, to: 12_000_000, ...since };
    const end = { months: 12, ratio: 365 / 1096, from: '2018-01-01', to: '2019-01-01', ...since };
    expect(dashboard().slips).toEqual({
      costs: [{ ...named, slip: cost }],
      ends: [{ ...named, slip: end }],
      basis: { costs: { known: 2, all: 3 }, ends: { known: 2, all: 3 } },
    });
  });

  it('restates earlier editions by the rules of the one shown, and reads each alone by its own', () => {
    const dates = (plannedEndOn: string) => aSchedule('2016-04-01', plannedEndOn);
    const rounded = aHistory(
      [
        [1, [...CREATION, dates('2017-07-01')]],
        [2, [dates('2017-06-13')]],
        [4, [dates('2018-03-30')]],
      ],
      { origin: 'import' },
    );
    const mark = {
      edition: 4,
      version: 1,
      position: 3,
      publishedOn: '2017-11-29',
      rules: 1 as const,
    };
    const history = { ...rounded, publications: [mark] };
    const driftsSeen = (edition: number) =>
      figure(dashboard({ history, edition }), 'scheduleDrift')?.trend.map(({ value }) =>
        value === null ? null : Number(value.toFixed(3)),
      );
    expect(driftsSeen(4)).toEqual([0, 0, 0, 0.662]);
    expect(driftsSeen(5)?.slice(0, 4)).toEqual([0, 0, 0, 0.596]);
  });

  it('is confined to some ministries, and hides what was declared for all', () => {
    const view = dashboard({ edition: 3, restrictedTo: ['SPM'] });
    expect(view.restrictedTo).toEqual(['Premier ministre']);
    expect(figure(view, 'projects')?.evidence.value).toBe(2);
    expect(view.exits).toEqual([]);
    expect(view.options.ministries).toEqual([{ code: 'SPM', label: 'Premier ministre' }]);
    expect(view.declared).toBeNull();
    expect(view.declaredRates.every(({ isWhole }) => isWhole)).toBe(false);
    expect(dashboard({ edition: 3 }).declared).toBe(published);
  });

  it('reads the portfolio as it was at a position, and says when it last moved', () => {
    const view = dashboard({ position: 5 });
    expect(view.position).toBe(5);
    expect(view.lastRevisionAt).toBe('2017-01-05T09:00:00.000Z');
    expect(figure(view, 'totalCost')?.evidence.value).toBe(12_000_000);
  });

  it('is null for an edition nobody opened', () => {
    const request = { declared: [], filters: NO_FILTERS, restrictedTo: null, version: '' };
    const today = '2017-11-20';
    expect(buildDashboard({ ...request, history: smallHistory, edition: 9, today })).toBeNull();
  });
});

describe('laws of the dashboard', () => {
  it('every difference is exact, every trend ends on the figure, every part adds up', () => {
    fc.assert(
      fc.property(historyAtArb, filtersArb, ({ history, edition }, filters) => {
        const view = dashboard({ history, edition, filters, declared: [] });
        for (const { evidence, sincePrevious, sinceYear, trend } of view.keyFigures) {
          expect(aggregate(evidence)).toBe(evidence.value);
          expect(trend.at(-1)).toMatchObject({ edition, value: evidence.value });
          for (const comparison of [sincePrevious, sinceYear]) {
            if (comparison === null) continue;
            expect(comparison.edition).toBeLessThan(edition);
            expect(trend.find((point) => point.edition === comparison.edition)?.value).toBe(
              comparison.value,
            );
          }
        }
        const projects = figure(view, 'projects')?.evidence.value;
        for (const cells of [view.byPhase, view.byCostBand, view.byMinistry]) {
          expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(projects);
        }
      }),
    );
  });

  it('without filters, movements explain the change in the number of projects', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const view = dashboard({ history, edition, declared: [] });
        const projects = figure(view, 'projects');
        const before = projects?.sincePrevious?.value;
        if (before === undefined) expect([...view.entrants, ...view.exits]).toEqual([]);
        else {
          const change = (projects?.evidence.value ?? 0) - before;
          expect(view.entrants.length - view.exits.length).toBe(change);
        }
      }),
    );
  });
});
