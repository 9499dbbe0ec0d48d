import { countedCost, countedDurationDays, isEntryWithheld } from '../figures/counted';
import { finalBalance, isAbandoned, type ToldAmount } from '../figures/exits';
import { movementsBetween } from '../figures/movements';
import type { EntryState } from '../history/entry';
import { foldSteps } from '../history/fold';
import type { History } from '../history/portfolio';
import { monthsBetween } from '../views/months';
import type { ExitGround } from '../vocabulary/exits';
import type { Series } from './series';

export interface Entrant {
  entry: EntryState;
  /** True when an earlier edition had it: it comes back. */
  returns: boolean;
}

/** A final value against the first one known, with what makes the first one worth. */
export interface FinalComparison {
  initialEuros: number;
  finalEuros: number;
  /** `approved`: the initial budget; `reconstructed`: the first published cost, for want of it. */
  provenance: 'approved' | 'reconstructed';
  /** `final`: given by the exit's final balance; `lastPublished`: the last cost an edition gave. */
  basis: 'final' | 'lastPublished';
  firstEdition: number;
}

export interface Leaver {
  /** As the last edition that had it published it. */
  last: EntryState;
  ground: ExitGround | null;
  firstEdition: number;
  lastEdition: number;
  /** Months between the data of the first edition that had it and of the one it leaves. */
  monthsFollowed: number;
  /** Null where nothing may be said: unknown, or withheld at any time. */
  comparison: FinalComparison | null;
  /** What an abandonment cost: it saves nothing, and is never compared. Null on any other ground. */
  spentWithoutService: ToldAmount | null;
}

export interface Movements {
  entrants: readonly Entrant[];
  leavers: readonly Leaver[];
  /**
   * Projects gone since the first edition, this one's included; null where it cannot be known: editions
   * are missing, or a project came back, which may be counted in two ways.
   */
  leftSinceFirst: number | null;
}

/** What an exit is not: the same project under another identifier never left the panorama. */
function isDuplicate(entry: EntryState | undefined): boolean {
  return entry?.exit?.ground === 'duplicate';
}

/** Entrants and leavers of the last edition of a series, by name. A rename is neither: identifiers are stable. */
export function movementsOf(history: History, series: Series): Movements {
  const { current, previous } = series;
  const { entrants, exits } = movementsBetween(previous?.portfolio ?? null, current.portfolio);
  const present = new Map(current.portfolio.entries.map((entry) => [entry.project, entry]));
  const departed = new Map(current.portfolio.departed.map((entry) => [entry.project, entry]));
  return {
    entrants: entrants.flatMap(({ project }) => {
      const entry = present.get(project);
      return entry
        ? [{ entry, returns: firstEditionOf(series, project) < current.edition.number }]
        : [];
    }),
    leavers: exits.flatMap(({ project }) => {
      const last = previous?.portfolio.entries.find((entry) => entry.project === project);
      const gone = departed.get(project);
      return !last || isDuplicate(gone) ? [] : [leaverOf(history, series, last, gone)];
    }),
    leftSinceFirst: leftSinceFirst(series, departed),
  };
}

function firstEditionOf(series: Series, project: string): number {
  const first = series.points.find(({ portfolio }) =>
    portfolio.entries.some((entry) => entry.project === project),
  );
  return first?.edition.number ?? series.current.edition.number;
}

function leftSinceFirst(series: Series, departed: ReadonlyMap<string, EntryState>): number | null {
  if (!series.isWhole) return null;
  const present = series.points.map(
    ({ portfolio }) => new Set(portfolio.entries.map(({ project }) => project)),
  );
  const everyone = new Set(present.flatMap((projects) => [...projects]));
  let gone = 0;
  for (const project of everyone) {
    const presence = present.map((projects) => projects.has(project));
    const cameBack = presence.some(
      (here, at) => at > 0 && here && !presence[at - 1] && presence.indexOf(true) < at,
    );
    if (cameBack) return null;
    if (presence.at(-1) === false && !isDuplicate(departed.get(project))) gone += 1;
  }
  return gone;
}

function leaverOf(
  history: History,
  series: Series,
  last: EntryState,
  gone: EntryState | undefined,
): Leaver {
  const first = series.points.find(({ portfolio }) =>
    portfolio.entries.some(({ project }) => project === last.project),
  );
  const { current } = series;
  const isSecret = wasEverWithheld(history, series, last.project);
  const spent = (gone && finalBalance(gone)?.spentWithoutService) ?? null;
  return {
    last,
    ground: gone?.exit?.ground ?? null,
    firstEdition: first?.edition.number ?? current.edition.number,
    lastEdition: series.previous?.edition.number ?? current.edition.number,
    monthsFollowed: monthsBetween(
      first?.edition.dataMonth ?? current.edition.dataMonth,
      current.edition.dataMonth,
    ),
    comparison: isSecret ? null : comparisonOf(last, gone),
    spentWithoutService: spent !== null && isSecret ? { missing: 'withheld' } : spent,
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
  if (gone !== undefined && isAbandoned(gone)) return null;
  const approved = gone?.initialBaseline?.costProvenance === 'approved';
  // Nothing is published of a project in the edition it leaves: its first published cost came before.
  const baseline = approved ? (gone?.initialBaseline ?? null) : last.initialBaseline;
  const initialEuros = baseline?.costEuros ?? null;
  const finalCost = gone?.exit?.finalCostEuros ?? null;
  const finalEuros = finalCost ?? countedCost(last);
  if (!baseline || initialEuros === null || initialEuros <= 0 || finalEuros === null) return null;
  return {
    initialEuros,
    finalEuros,
    provenance: baseline.costProvenance,
    basis: finalCost === null ? 'lastPublished' : 'final',
    firstEdition: baseline.costEdition,
  };
}

/** What an edition publishes of a project: nothing that is withheld. */
export function publishable(entry: EntryState) {
  return {
    costEuros: countedCost(entry),
    durationDays: countedDurationDays(entry),
    startOn: isEntryWithheld(entry) ? null : entry.startOn,
  };
}
