import { countedCost } from '../figures/counted';
import { finalBalance, hasFinalGap, type ToldAmount } from '../figures/exits';
import { movementsBetween } from '../figures/movements';
import type { EntryState } from '../history/entry';
import { foldSteps } from '../history/fold';
import type { History } from '../history/portfolio';
import { monthsBetween } from '../views/months';
import { concealWithheld } from '../views/withheld-entry';
import type { ExitGround } from '../vocabulary/exits';
import type { Series } from './series';

export interface Entrant {
  entry: EntryState;
  /** True when an earlier edition had it: it comes back. */
  returns: boolean;
}

/** A last value against the first one known. */
export interface FinalComparison {
  initialEuros: number;
  finalEuros: number;
  /** True where the initial budget was approved; otherwise it is the first published cost. */
  isApproved: boolean;
  /** True where the final cost is known; otherwise it is the last published one. */
  isFinal: boolean;
  initialEdition: number;
}

export interface Leaver {
  /** As the last edition that had it published it. */
  last: EntryState;
  ground: ExitGround | null;
  /** Months between the data of the first edition that had it and of the one it leaves. */
  monthsFollowed: number;
  /** Null where nothing may be said: abandoned, unknown, or withheld at any time. */
  comparison: FinalComparison | null;
  /** What an abandonment cost; null on any other ground. */
  spentWithoutService: ToldAmount | null;
}

/** What an exit is not: the same project under another identifier never left the panorama. */
function isDuplicate(entry: EntryState | undefined): boolean {
  return entry?.exit?.ground === 'duplicate';
}

function departedOf({ current }: Series, project: string): EntryState | undefined {
  return current.portfolio.departed.find((entry) => entry.project === project);
}

function firstPoint(series: Series, project: string) {
  const has = ({ portfolio }: Series['current']) =>
    portfolio.entries.some((entry) => entry.project === project);
  return series.points.find(has) ?? series.current;
}

/** Entrants and leavers of the last edition of a series, by name. A rename is neither. */
export function movementsOf(
  history: History,
  series: Series,
): { entrants: Entrant[]; leavers: Leaver[] } {
  const { current, previous } = series;
  const { entrants, exits } = movementsBetween(previous?.portfolio ?? null, current.portfolio);
  return {
    entrants: entrants.flatMap(({ project }): Entrant[] => {
      const entry = current.portfolio.entries.find((one) => one.project === project);
      const returns = firstPoint(series, project) !== current;
      return entry ? [{ entry, returns }] : [];
    }),
    leavers: exits.flatMap(({ project }): Leaver[] => {
      const last = previous?.portfolio.entries.find((entry) => entry.project === project);
      const gone = departedOf(series, project);
      return !last || isDuplicate(gone) ? [] : [leaverOf(history, series, last, gone)];
    }),
  };
}

/**
 * Projects gone since the first edition, this one’s included; null where it cannot be known: editions are
 * missing, or a project came back, which may be counted in two ways.
 */
export function leftSinceFirst(series: Series): number | null {
  if (!series.isWhole) return null;
  const last = series.points.length - 1;
  const seen = new Map<string, number[]>();
  series.points.forEach(({ portfolio }, at) => {
    for (const { project } of portfolio.entries)
      seen.set(project, [...(seen.get(project) ?? []), at]);
  });
  const cameBack = [...seen.values()].some(
    (at) => (at.at(-1) ?? 0) - (at[0] ?? 0) + 1 !== at.length,
  );
  if (cameBack) return null;
  return [...seen].filter(
    ([project, at]) => at.at(-1) !== last && !isDuplicate(departedOf(series, project)),
  ).length;
}

function leaverOf(
  history: History,
  series: Series,
  last: EntryState,
  gone: EntryState | undefined,
): Leaver {
  const isSecret = wasEverWithheld(history, series, last.project);
  return {
    last,
    ground: gone?.exit?.ground ?? null,
    monthsFollowed: monthsBetween(
      firstPoint(series, last.project).edition.dataMonth,
      series.current.edition.dataMonth,
    ),
    comparison: isSecret ? null : comparisonOf(last, gone),
    // Told as the edition it leaves in tells it: no earlier secret is in what was spent.
    spentWithoutService: (gone && finalBalance(concealWithheld(gone))?.spentWithoutService) ?? null,
  };
}

/** A ratio to an amount recorded while it was withheld would publish it: such a project has no comparison. */
function wasEverWithheld(history: History, series: Series, project: string): boolean {
  const { edition, position } = series.current.portfolio;
  const revisions = history.revisions.filter(
    (revision) =>
      revision.project === project &&
      revision.edition <= edition.number &&
      revision.seq <= position,
  );
  return foldSteps(revisions).some(({ after }) => after.withheld !== null);
}

function comparisonOf(last: EntryState, gone: EntryState | undefined): FinalComparison | null {
  const ground = gone?.exit?.ground ?? 'unstated';
  // An exit on no published ground is compared at its last published cost: no final one is claimed.
  if (ground !== 'unstated' && !hasFinalGap(ground)) return null;
  const isApproved = gone?.initialBaseline?.costProvenance === 'approved';
  // Nothing is published of a project in the edition it leaves: its first published cost came before.
  const baseline = isApproved ? (gone?.initialBaseline ?? null) : last.initialBaseline;
  const initialEuros = baseline?.costEuros ?? null;
  const finalCost = gone?.exit?.finalCostEuros ?? null;
  const finalEuros = finalCost ?? countedCost(last);
  if (!baseline || initialEuros === null || initialEuros <= 0 || finalEuros === null) return null;
  const isFinal = finalCost !== null;
  return { initialEuros, finalEuros, isApproved, isFinal, initialEdition: baseline.costEdition };
}
