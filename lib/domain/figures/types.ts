import type { MissingCost, MissingCounts } from './missing-cost';
import type { FigureName } from './registry';

/** `ratio` 0.25 is shown « 25 % »; a change of ratio is shown in points. `years` have 365 days. */
export type Unit = 'count' | 'euros' | 'years' | 'ratio';

/** How contributions combine: Σ value, Σ value / n, or Σ weight·value / Σ weight. */
export type Aggregation = 'sum' | 'mean' | 'weightedMean';

/** A method is data: named, versioned, documented, attached to the edition that uses it. */
export interface Method {
  name: string;
  version: number;
  label: string;
  description: string;
  aggregation: Aggregation;
  /** What weighs each project's gap; null for sums and simple means. */
  weight: 'initialCost' | 'initialDuration' | null;
  includesCompleted: boolean;
}

export type LeftOutReason =
  | 'notInterministerial'
  | 'framing'
  | 'withheld'
  | 'noCost'
  | 'noDuration'
  | 'noBaseline'
  | 'approvedBaseline'
  | 'reconstructedBaseline'
  | 'noWeight'
  | 'completed';

/** One project's part in a figure. `value` is in the figure's unit, `weight` 1 where none applies. */
export interface Contribution {
  project: string;
  name: string;
  value: number;
  weight: number;
  /** For gaps: what was compared (euros or days). */
  initial?: number;
  latest?: number;
}

/** A project's part in a figure, or why it has none. */
export type Part = Omit<Contribution, 'project' | 'name'> | LeftOutReason;

/** A figure with everything it takes to recompute it: the screen, the export and the tests read this. */
export interface Evidence<Name extends string = FigureName> {
  figure: Name;
  unit: Unit;
  method: Method;
  /** Null when no project contributes; a count is then 0. */
  value: number | null;
  counted: readonly Contribution[];
  leftOut: readonly { project: string; name: string; reason: LeftOutReason }[];
}

export type KeyFigures = Readonly<Record<FigureName, Evidence>>;

/** One row of a breakdown; `euros` sums the costs counted in `totalCost`. */
export interface BreakdownCell {
  key: string;
  label: string;
  count: number;
  /** Sum of the costs that are known: `missing` tells how many are not, and why. */
  euros: number;
  missing: MissingCounts;
  projects: readonly string[];
}

/** Two-way distribution; `cells[row.key][column.key]` is a count, absent cells are 0. */
export interface CrossTable {
  rows: readonly BreakdownCell[];
  columns: readonly BreakdownCell[];
  cells: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A project that enters or leaves between two editions. */
export interface Movement {
  project: string;
  name: string;
  ministry: string;
  ministryLabel: string;
  startOn: string | null;
  costEuros: number | null;
  durationYears: number | null;
  /** Why it has no cost, or no duration; null for what it has. */
  missing: { cost: MissingCost | null; duration: MissingCost | null };
}

/** Figures the State published for an edition, as declared; kept beside what the history gives. */
export interface DeclaredFigures {
  edition: number;
  projects: number | null;
  interministerial: number | null;
  totalCostEuros: number | null;
  meanDurationYears: number | null;
  /** Ratios: 0.25 for « 25 % ». */
  budgetGap: number | null;
  scheduleGap: number | null;
  /** By band code (`COST_BANDS`), or by the label as published where it is none of ours. */
  byCostBand: Readonly<Record<string, number>> | null;
  /** By ministry label, then by phase code (`PHASES`), or by the label as published. */
  byMinistryAndPhase: Readonly<Record<string, Readonly<Record<string, number>>>> | null;
  byFunctionalZone: Readonly<Record<string, number>> | null;
}
