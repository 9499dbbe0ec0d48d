import type { SpentWithoutService } from '../figures/exit-figures';
import type { ToldAmount } from '../figures/exits';
import type { FigureName, Noun } from '../figures/registry';
import type { Movement, Unit } from '../figures/types';
import type { ExitGround } from '../vocabulary/exits';
import type { Phase } from '../vocabulary/phases';
import type { ReasonCode } from '../vocabulary/reasons';

/** One side of a comparison: which edition, and which publication of it. */
export interface EditionRef {
  number: number;
  /** `YYYY-MM`. */
  dataMonth: string;
  /** Version of the publication read (« 4.2 » is 2); null for an edition that has none yet. */
  version: number | null;
}

/** What changes from one value to another, oldest side first. */
interface Change<T> {
  project: string;
  /** As the later side of the comparison gives it. */
  name: string;
  from: T;
  to: T;
}

/** A project that left, with its final balance; null where it is not known or withheld. */
export interface ExitMovement extends Movement {
  /** Null where the other side does not know of an exit (editions compared backwards). */
  ground: ExitGround | null;
  finalCostEuros: number | null;
  finalEndOn: string | null;
  /** Against the initial baseline, in whole euros and days. */
  initialCostEuros: number | null;
  initialDurationDays: number | null;
  finalDurationDays: number | null;
  /** Against the initial baseline, ratios; null unless the project was completed. */
  budgetGap: number | null;
  scheduleGap: number | null;
  /** What an abandonment cost; null on any other ground. */
  spentWithoutService: ToldAmount | null;
  /** True when part of that baseline was never approved, only first published. */
  reconstructed: boolean;
}

export interface Rename {
  project: string;
  from: string;
  to: string;
}

export interface PhaseMove extends Change<Phase> {
  goingBack: boolean;
  /** Coded reasons recorded in between, in their order, each once. */
  reasons: readonly ReasonCode[];
}

export interface MinistryMove extends Change<string> {
  /** Labels of the two ministries, each in its own edition. */
  labels: { from: string; to: string };
}

/** A ministry whose label changed, whatever its projects did. */
export interface MinistryRename {
  ministry: string;
  from: string;
  to: string;
}

/** A cost (whole euros) or a duration (days) known on both sides, and not the same. */
export interface RevisionBetween {
  project: string;
  name: string;
  kind: 'budget' | 'schedule';
  before: number;
  after: number;
  difference: number;
  /** difference / before; null when `before` is zero. */
  ratio: number | null;
  /** Coded reasons recorded in between, in their order, each once; none for imported editions. */
  reasons: readonly ReasonCode[];
}

/** A project of both sides, and which of its facts are known on both. */
export interface Stayed {
  project: string;
  budget: boolean;
  schedule: boolean;
  phase: boolean;
}

/** Why a figure moved. Each project belongs to one of them, or to a revision and a re-baselining. */
export const BRIDGE_KINDS = [
  'method',
  'entrants',
  'transferredIn',
  'exitsCompleted',
  'exitsAbandoned',
  'exitsMerged',
  'exitsOutOfScope',
  'exits',
  'transferredOut',
  'becameInterministerial',
  'ceasedInterministerial',
  'upward',
  'downward',
  'rounding',
  'estimated',
  'unestimated',
  'disclosed',
  'withheld',
  'rebaselined',
  'reopened',
  'completed',
] as const;
export type BridgeKind = (typeof BRIDGE_KINDS)[number];

/** One project's share of a part, in the figure's unit; what it counted for before and after. */
export interface BridgeShare {
  project: string;
  name: string;
  amount: number;
  /** Null where the figure does not count the project on that side. */
  before: number | null;
  after: number | null;
}

export interface BridgePart {
  kind: BridgeKind;
  /** In French. */
  label: string;
  /** In the figure's unit. */
  amount: number;
  projects: readonly BridgeShare[];
  /** Of the abandoned projects that left a total: what they had cost, which is no saving. */
  spent?: SpentWithoutService;
}

/**
 * How one key figure went from one value to the other. The amounts of the parts make the
 * difference: exactly for a sum, to the nearest number for a mean. Where nobody counts on a side (its
 * value is null), that side stands for zero.
 */
export interface Bridge {
  figure: FigureName;
  /** What the figure is called in the edition of the second side. */
  label: string;
  noun: Noun;
  unit: Unit;
  /** Labels of the methods of both sides. */
  methods: { from: string; to: string };
  from: number | null;
  to: number | null;
  /** to − from, from their exact values, rounded once; null when one of them is. */
  difference: number | null;
  parts: readonly BridgePart[];
  /** Projects counted on each side. */
  counted: { from: number; to: number };
  /** What a total of costs leaves out on each side, in French; null where it misses none. */
  without: { from: string | null; to: string | null };
}

/** What changed between two states of the panorama, and how that moved each key figure. */
export interface Comparison {
  from: EditionRef;
  to: EditionRef;
  /** Null when the whole portfolio is compared; otherwise the codes of the ministries it is confined to. */
  restrictedTo: readonly string[] | null;
  entrants: readonly Movement[];
  exits: readonly ExitMovement[];
  renames: readonly Rename[];
  phaseMoves: readonly PhaseMove[];
  ministryMoves: readonly MinistryMove[];
  ministryRenames: readonly MinistryRename[];
  revisions: readonly RevisionBetween[];
  /** The projects of both sides: where no revision is found, nothing is said of what is unknown. */
  stayed: readonly Stayed[];
  bridge: Readonly<Record<FigureName, Bridge>>;
}
