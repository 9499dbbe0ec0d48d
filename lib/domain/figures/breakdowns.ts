import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import { COST_BAND_LABELS, COST_BANDS, costBand } from '../vocabulary/bands';
import { PHASE_LABELS, PHASES, UNKNOWN_PHASE_LABEL } from '../vocabulary/phases';
import { countedCost, countedPhase } from './counted';
import { countMissing } from './missing-cost';
import { compareFrench, spellingKey } from './spelling';
import type { BreakdownCell, CrossTable } from './types';

export const UNKNOWN_PHASE_KEY = 'unknown';
/** Key of the projects whose entry names no functional zone (resp. no ministry). */
export const MISSING_KEY = '';
export const MISSING_ZONE_LABEL = 'Non renseignée';
const MISSING_MINISTRY_LABEL = 'Non renseigné';

type KeyOf = (entry: EntryState) => string;

const phaseKey: KeyOf = (entry) => countedPhase(entry) ?? UNKNOWN_PHASE_KEY;
const ministryKey: KeyOf = (entry) => entry.ministry;
const zoneKey: KeyOf = (entry) => spellingKey(entry.functionalZone ?? '');

function groups(entries: readonly EntryState[], keyOf: KeyOf): Map<string, EntryState[]> {
  const found = new Map<string, EntryState[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = found.get(key);
    if (group) group.push(entry);
    else found.set(key, [entry]);
  }
  return found;
}

function cell(key: string, label: string, entries: readonly EntryState[] = []): BreakdownCell {
  return {
    key,
    label,
    count: entries.length,
    euros: entries.reduce((total, entry) => total + (countedCost(entry) ?? 0), 0),
    missing: countMissing(entries),
    projects: entries.map(({ project }) => project),
  };
}

/** Cells in the vocabulary's own order; those in `onlyWhenUsed` disappear at zero. */
function inFixedOrder(
  portfolio: Portfolio,
  keyOf: KeyOf,
  categories: readonly { key: string; label: string; onlyWhenUsed: boolean }[],
): BreakdownCell[] {
  const found = groups(portfolio.entries, keyOf);
  return categories
    .map(({ key, label, onlyWhenUsed }) => ({
      onlyWhenUsed,
      row: cell(key, label, found.get(key)),
    }))
    .filter(({ onlyWhenUsed, row }) => !onlyWhenUsed || row.count > 0)
    .map(({ row }) => row);
}

function bySize(a: BreakdownCell, b: BreakdownCell): number {
  return b.count - a.count || compareFrench(a.label, b.label);
}

/** The four running phases in order, even at zero, then « Terminé » and « Non communiqué » if any. */
export function byPhase(portfolio: Portfolio): BreakdownCell[] {
  return inFixedOrder(portfolio, phaseKey, [
    ...PHASES.map((key) => ({
      key,
      label: PHASE_LABELS[key],
      onlyWhenUsed: key === 'completed',
    })),
    { key: UNKNOWN_PHASE_KEY, label: UNKNOWN_PHASE_LABEL, onlyWhenUsed: true },
  ]);
}

/** The five bands of amount and « En cadrage » in order, even at zero, then those without a cost if any. */
export function byCostBand(portfolio: Portfolio): BreakdownCell[] {
  return inFixedOrder(
    portfolio,
    costBand,
    COST_BANDS.map((key) => ({
      key,
      label: COST_BAND_LABELS[key],
      onlyWhenUsed: key === 'withheld' || key === 'unstated',
    })),
  );
}

/** The name of a ministry in the portfolio's edition, from its code. */
export function ministryLabel(portfolio: Portfolio, code: string): string {
  return portfolio.ministryLabels[code] ?? (code === MISSING_KEY ? MISSING_MINISTRY_LABEL : code);
}

/** One cell per ministry present, the largest first, then in French order. */
export function byMinistry(portfolio: Portfolio): BreakdownCell[] {
  return [...groups(portfolio.entries, ministryKey)]
    .map(([code, entries]) => cell(code, ministryLabel(portfolio, code), entries))
    .sort(bySize);
}

/** The spelling most used in the edition; between equals, the one met first. */
function usualSpelling(entries: readonly EntryState[]): string {
  const uses = new Map<string, number>();
  for (const { functionalZone } of entries) {
    const spelling = (functionalZone ?? '').trim();
    uses.set(spelling, (uses.get(spelling) ?? 0) + 1);
  }
  return [...uses].reduce((best, candidate) => (candidate[1] > best[1] ? candidate : best))[0];
}

/** One cell per functional zone, spellings of the same zone together, the missing one last. */
export function byFunctionalZone(portfolio: Portfolio): BreakdownCell[] {
  return [...groups(portfolio.entries, zoneKey)]
    .map(([key, entries]) =>
      cell(key, key === MISSING_KEY ? MISSING_ZONE_LABEL : usualSpelling(entries), entries),
    )
    .sort((a, b) => Number(a.key === MISSING_KEY) - Number(b.key === MISSING_KEY) || bySize(a, b));
}

function cross(
  portfolio: Portfolio,
  rows: readonly BreakdownCell[],
  columns: readonly BreakdownCell[],
  rowKey: KeyOf,
  columnKey: KeyOf,
): CrossTable {
  const cells: Record<string, Record<string, number>> = {};
  for (const [row, entries] of groups(portfolio.entries, rowKey)) {
    const counts = [...groups(entries, columnKey)].map(([key, group]) => [key, group.length]);
    cells[row] = Object.fromEntries(counts);
  }
  return { rows, columns, cells };
}

export function byMinistryAndPhase(portfolio: Portfolio): CrossTable {
  return cross(portfolio, byMinistry(portfolio), byPhase(portfolio), ministryKey, phaseKey);
}

export function byMinistryAndCostBand(portfolio: Portfolio): CrossTable {
  return cross(portfolio, byMinistry(portfolio), byCostBand(portfolio), ministryKey, costBand);
}

/** The projects of one cell of a cross table: those of its row that are also in its column. */
export function projectsOfCell(row: BreakdownCell, column: BreakdownCell): string[] {
  const inColumn = new Set(column.projects);
  return row.projects.filter((project) => inColumn.has(project));
}
