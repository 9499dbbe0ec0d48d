import type { DeclaredSeries } from '@/lib/domain/figures/declared-rates';
import type { ExitFigures } from '@/lib/domain/figures/exit-figures';
import type { ToldAmount } from '@/lib/domain/figures/exits';
import type { FigureName } from '@/lib/domain/figures/registry';
import type { CostSlip, EndSlip } from '@/lib/domain/figures/slips';
import type {
  BreakdownCell,
  CrossTable,
  DeclaredFigures,
  Evidence,
  Movement,
} from '@/lib/domain/figures/types';
import type { PublicationMark } from '@/lib/domain/history/portfolio';
import type { CostCourse } from '@/lib/domain/views/cost-course';
import type { Basis } from '@/lib/domain/views/none-found';
import type { CostBand } from '@/lib/domain/vocabulary/bands';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { ExitGround } from '@/lib/domain/vocabulary/exits';
import type { Phase } from '@/lib/domain/vocabulary/phases';

/** Filters of the dashboard and of the projects table; they live in the URL. */
export interface PortfolioFilters {
  ministry: string | null;
  phase: Phase | null;
  band: CostBand | null;
  zone: string | null;
  interministerial: boolean | null;
}

export const NO_FILTERS: PortfolioFilters = {
  ministry: null,
  phase: null,
  band: null,
  zone: null,
  interministerial: null,
};

/** Value of a figure in another edition, in the figure's unit. */
export interface Comparison {
  edition: number;
  dataMonth: string;
  value: number;
}

export interface KeyFigureView {
  name: FigureName;
  /** What it is called in the edition shown. */
  label: string;
  evidence: Evidence;
  sincePrevious: Comparison | null;
  /** Against the edition whose data month is nearest to twelve months earlier (9 to 15), if any. */
  sinceYear: Comparison | null;
  /** The same quantity as published; null when none was declared or when filters are on. */
  declared: number | null;
  trend: readonly {
    edition: number;
    dataMonth: string;
    value: number | null;
    declared: number | null;
  }[];
}

/** A project that changed ministry between two editions, seen from one of the two. */
export interface Transfer {
  project: string;
  name: string;
  way: 'in' | 'out';
  /** Labels of the two ministries, each in its own edition. */
  fromLabel: string;
  toLabel: string;
}

/** A rate that the State declares of the whole portfolio: see `declared-rates.ts`. */
export interface DeclaredRateView extends DeclaredSeries {
  /** False under a filter, or for a reader confined to some ministries: the rate says nothing of a part. */
  isWhole: boolean;
}

export interface ExpectedEnd {
  project: string;
  name: string;
  ministryLabel: string;
  plannedEndOn: string;
  /** True when the date is past while the project is not completed. */
  overdue: boolean;
}

/** A project that costs more, or ends later, than at first. */
export interface SlipRow<Slip extends CostSlip | EndSlip> {
  project: string;
  name: string;
  ministryLabel: string;
  slip: Slip;
}

/** A project that left since the previous edition, as it last stood, with why and what it cost. */
export interface ExitMovement extends Movement {
  ground: ExitGround;
  /** What an abandonment cost; null on any other ground. */
  spentWithoutService: ToldAmount | null;
}

export interface DashboardView {
  /** Changes with the history: the ETag of the live query. */
  version: string;
  edition: Edition;
  position: number;
  /** The publication shown; null for an edition that was never published here. */
  publication: PublicationMark | null;
  /** Every publication of the edition, the latest first. */
  publications: readonly PublicationMark[];
  /** ISO instant of the last revision taken into account; null when there is none. */
  lastRevisionAt: string | null;
  /** Null when the actor sees the whole portfolio; otherwise the labels of their ministries. */
  restrictedTo: readonly string[] | null;
  editions: readonly Edition[];
  previousEdition: Edition | null;
  filters: PortfolioFilters;
  options: {
    ministries: readonly { code: string; label: string }[];
    zones: readonly string[];
  };
  /** A sentence for each filter that names a ministry or a zone without any project to read. */
  unknownFilters: readonly string[];
  keyFigures: readonly KeyFigureView[];
  declaredRates: readonly DeclaredRateView[];
  byMinistryAndPhase: CrossTable;
  byMinistryAndCostBand: CrossTable;
  byPhase: readonly BreakdownCell[];
  byCostBand: readonly BreakdownCell[];
  byMinistry: readonly BreakdownCell[];
  byFunctionalZone: readonly BreakdownCell[];
  entrants: readonly Movement[];
  /** Since the previous edition: neither entries nor exits. */
  transfers: readonly Transfer[];
  /** How the total cost moved since the first edition that knows one; null where that is the one shown. */
  costCourse: CostCourse | null;
  exits: readonly ExitMovement[];
  /** What left since the first edition, within the filters: abandonments, and what was completed. */
  exitFigures: ExitFigures;
  expectedEnds: readonly ExpectedEnd[];
  /** Of how many open projects the planned end is known. */
  endsBasis: Basis;
  /** Open projects only: by euros, and apart from them by months, the most first. */
  slips: {
    costs: readonly SlipRow<CostSlip>[];
    ends: readonly SlipRow<EndSlip>[];
    /** How many open projects are compared: that none slipped says nothing of the others. */
    basis: { costs: Basis; ends: Basis };
  };
  declared: DeclaredFigures | null;
}

/** One thing that happened since a position of the history: what the live dashboard announces. */
export interface RecentChange {
  seq: number;
  project: string;
  name: string;
  edition: number;
  by: string;
  at: string;
  summary: string;
}
