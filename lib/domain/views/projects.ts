import type { PortfolioFilters } from '@/lib/views/dashboard';
import type { ProjectRow, ProjectsView } from '@/lib/views/project';
import { ministryLabel } from '../figures/breakdowns';
import {
  countedCost,
  countedDurationDays,
  countedPhase,
  isEntryWithheld,
} from '../figures/counted';
import { finalBalance } from '../figures/exits';
import { applyFilters, restrictTo } from '../figures/filters';
import { budgetGap, scheduleGap } from '../figures/gaps';
import { endSlip } from '../figures/slips';
import { compareFrench, spellingKey } from '../figures/spelling';
import { DAYS_PER_YEAR } from '../history/duration';
import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { COST_BANDS, costBand } from '../vocabulary/bands';
import type { Edition } from '../vocabulary/editions';
import { PHASES } from '../vocabulary/phases';
import { monthsBetween } from './months';
import { filterOptions, restrictionLabels, unknownFilters } from './options';
import { concealWithheld } from './withheld-entry';

/** The line of an entry in the table of projects: what is withheld is absent from it. */
function rowOf(portfolio: Portfolio, entry: EntryState): ProjectRow {
  const days = countedDurationDays(entry);
  return {
    project: entry.project,
    name: entry.name,
    previousNames: entry.previousNames.map(({ name }) => name),
    ministry: entry.ministry,
    ministryLabel: ministryLabel(portfolio, entry.ministry),
    interministerial: entry.interministerial,
    phase: countedPhase(entry),
    band: costBand(entry),
    costEuros: countedCost(entry),
    startOn: entry.startOn,
    plannedEndOn: isEntryWithheld(entry) ? null : entry.plannedEndOn,
    durationYears: days === null ? null : days / DAYS_PER_YEAR,
    functionalZone: entry.functionalZone,
    ...measured(entry, {
      budgetGap: budgetGap(entry, 'initial'),
      scheduleGap: scheduleGap(entry, 'initial'),
      endSlipMonths: endSlip(entry)?.months ?? null,
    }),
    lastRevisedIn: entry.lastRevisedIn,
  };
}

type Gaps = Pick<ProjectRow, 'budgetGap' | 'scheduleGap' | 'endSlipMonths'>;

/** Gaps with what they are measured from: one from a first published value is not one from an approved one. */
function measured({ initialBaseline }: EntryState, gaps: Gaps): Gaps & Pick<ProjectRow, 'bases'> {
  const { costProvenance = null, scheduleProvenance = null } = initialBaseline ?? {};
  const hasSchedule = gaps.scheduleGap !== null || gaps.endSlipMonths !== null;
  return {
    ...gaps,
    bases: {
      cost: gaps.budgetGap === null ? null : costProvenance,
      schedule: hasSchedule ? scheduleProvenance : null,
    },
  };
}

/** Lines of the projects that satisfy the filters, in the portfolio's order; `total` before them. */
export function buildProjectRows(
  portfolio: Portfolio,
  filters: PortfolioFilters,
): { rows: ProjectRow[]; total: number } {
  return {
    rows: applyFilters(portfolio, filters).entries.map((entry) => rowOf(portfolio, entry)),
    total: portfolio.entries.length,
  };
}

/**
 * The line of a project that left: its last estimates, and the gaps of its final balance, which only a
 * completed project has.
 */
function departedRow(portfolio: Portfolio, entry: EntryState): ProjectRow[] {
  const balance = finalBalance(concealWithheld(entry));
  if (entry.exit === null || balance === null || balance.ground === 'duplicate') return [];
  const { budgetGap: ofCost, scheduleGap: ofDuration, ground, spentWithoutService } = balance;
  return [
    {
      ...rowOf(portfolio, entry),
      ...measured(entry, {
        budgetGap: ofCost,
        scheduleGap: ofDuration,
        endSlipMonths: ofDuration === null ? null : finalSlip(entry),
      }),
      exit: { edition: entry.exit.edition, ground, spentWithoutService },
    },
  ];
}

/** Months between the first planned end and the actual one of a completed project. */
function finalSlip({ initialBaseline, exit }: EntryState): number | null {
  const from = initialBaseline?.plannedEndOn ?? null;
  const to = exit?.finalEndOn ?? null;
  return from === null || to === null ? null : monthsBetween(from, to);
}

export interface ProjectsRequest {
  portfolio: Portfolio;
  editions: readonly Edition[];
  filters: PortfolioFilters;
  /** Codes of the ministries the reader is confined to; null for one who sees the whole. */
  restrictedTo: readonly string[] | null;
  version: string;
}

/** Everything the table of projects shows; a confined reader's total counts their projects only. */
export function buildProjectsView(request: ProjectsRequest): ProjectsView {
  const { portfolio, editions, filters, restrictedTo, version } = request;
  const visible = restrictTo(portfolio, restrictedTo);
  return {
    version,
    edition: portfolio.edition,
    position: portfolio.position,
    publication: portfolio.publication,
    editions: [...editions].sort((a, b) => a.number - b.number),
    restrictedTo: restrictionLabels(portfolio, restrictedTo),
    filters,
    options: filterOptions(visible),
    unknownFilters: unknownFilters(filters, visible),
    ...buildProjectRows(visible, filters),
    departed: applyFilters(visible, filters).departed.flatMap((entry) =>
      departedRow(portfolio, entry),
    ),
    departedTotal: visible.departed.flatMap((entry) => departedRow(portfolio, entry)).length,
  };
}

/**
 * True when every word of `text` is found in the project's name, one of its previous names, its
 * ministry or its zone; accents and case do not count. An empty text matches all.
 */
export function matchesSearch(row: ProjectRow, text: string): boolean {
  const searched = spellingKey(
    [
      row.name,
      ...row.previousNames,
      row.ministryLabel,
      row.ministry,
      row.functionalZone ?? '',
    ].join('\n'),
  );
  return spellingKey(text)
    .split(' ')
    .every((word) => searched.includes(word));
}

/** The columns a table of projects can be sorted by. */
export const SORT_KEYS = [
  'name',
  'ministryLabel',
  'interministerial',
  'phase',
  'band',
  'costEuros',
  'startOn',
  'plannedEndOn',
  'durationYears',
  'functionalZone',
  'budgetGap',
  'scheduleGap',
  'endSlipMonths',
  'lastRevisedIn',
] as const satisfies readonly (keyof ProjectRow)[];
export type SortKey = (typeof SORT_KEYS)[number];
export type SortDirection = 'ascending' | 'descending';

/** What a column is sorted on: phases and bands by their own order, « oui » before « non ». */
function sortValue(row: ProjectRow, key: SortKey): string | number | null {
  switch (key) {
    case 'phase':
      return row.phase === null ? null : PHASES.indexOf(row.phase);
    case 'band':
      return COST_BANDS.indexOf(row.band);
    case 'interministerial':
      return row.interministerial ? 0 : 1;
    default:
      return row[key];
  }
}

function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : compareFrench(String(a), String(b));
}

/** The rows in another order; a missing value comes last in both directions, equals go by name. */
export function sortRows(
  rows: readonly ProjectRow[],
  key: SortKey,
  direction: SortDirection,
): ProjectRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [sortValue(a, key), sortValue(b, key)];
    const byName = compareFrench(a.name, b.name);
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || byName;
    }
    return sign * compareValues(left, right) || byName;
  });
}
