import type { ToldAmount } from '@/lib/domain/figures/exits';
import type { EntryState, Provenance } from '@/lib/domain/history/entry';
import type { PublicationMark } from '@/lib/domain/history/portfolio';
import type { Origin } from '@/lib/domain/history/revision';
import type { CostBand } from '@/lib/domain/vocabulary/bands';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { ExitGround } from '@/lib/domain/vocabulary/exits';
import type { Phase } from '@/lib/domain/vocabulary/phases';
import type { PortfolioFilters } from './dashboard';

/** One line of the projects table; raw values, so that they sort and are written to CSV. */
export interface ProjectRow {
  project: string;
  name: string;
  previousNames: readonly string[];
  ministry: string;
  ministryLabel: string;
  interministerial: boolean;
  phase: Phase | null;
  band: CostBand;
  /** Null where the cost is absent or withheld. */
  costEuros: number | null;
  startOn: string | null;
  plannedEndOn: string | null;
  durationYears: number | null;
  functionalZone: string | null;
  budgetGap: number | null;
  scheduleGap: number | null;
  /** What each gap is measured from, an approved value or the first published; null where there is none. */
  bases: { cost: Provenance | null; schedule: Provenance | null };
  /** Months by which the planned end moved, later above zero; null where that is not known. */
  endSlipMonths: number | null;
  lastRevisedIn: number;
  /** Of a project that left: since which edition, on what ground, and what an abandonment cost. */
  exit?: { edition: number; ground: ExitGround; spentWithoutService: ToldAmount | null };
}

export interface ProjectsView {
  version: string;
  edition: Edition;
  /** Number of the last revision taken into account. */
  position: number;
  /** The publication shown; null for an edition that was never published here. */
  publication: PublicationMark | null;
  editions: readonly Edition[];
  restrictedTo: readonly string[] | null;
  filters: PortfolioFilters;
  options: {
    ministries: readonly { code: string; label: string }[];
    zones: readonly string[];
  };
  /** A sentence for each filter that names a ministry or a zone without any project to read. */
  unknownFilters: readonly string[];
  rows: readonly ProjectRow[];
  /** Before filters and search. */
  total: number;
  /** Lines of the projects that left, this edition or before, that satisfy the filters. */
  departed: readonly ProjectRow[];
  departedTotal: number;
}

/** One thing a revision changed, ready to be read. */
export interface FieldChange {
  field: string;
  label: string;
  before: string;
  after: string;
  /** True for a going-back of phase, a re-baselining, a withdrawn cost: shown with a mark. */
  notable: boolean;
  /** True where only the rounding of a published duration moved: shown discreetly. */
  roundingOnly: boolean;
}

export interface RevisionView {
  seq: number;
  /** True for the revision that brought the project into the history. */
  creation: boolean;
  edition: number;
  origin: Origin;
  by: string;
  /** Who proposed what `by` accepted; null for any other origin, and for a reader from outside. */
  proposedBy: string | null;
  /** The submission it comes from, for who may read it; null for the others. */
  submission: string | null;
  at: string;
  reasonCode: string | null;
  reasonText: string;
  changes: readonly FieldChange[];
}

/** One value per edition the project was present in, for its charts. */
export interface ProjectEditionPoint {
  edition: number;
  dataMonth: string;
  phase: Phase | null;
  costEuros: number | null;
  plannedEndOn: string | null;
  baselineCostEuros: number | null;
  baselineEndOn: string | null;
  rebaselined: boolean;
  withheld: boolean;
}

export interface ProjectView {
  version: string;
  edition: Edition;
  editions: readonly Edition[];
  /** The editions in which the project has an entry, in the panorama or departed from it. */
  knownIn: readonly number[];
  /** The entry as of the chosen edition. */
  entry: EntryState;
  present: boolean;
  ministryLabel: string;
  /** The projects that take over from a departed one, by their latest names. */
  successors: readonly { project: string; name: string }[];
  points: readonly ProjectEditionPoint[];
  /** Newest first. */
  /** The publication it is read at; null for an edition never published here, or read with its corrections. */
  publication: PublicationMark | null;
  /** True where the reader may correct what was published, by an erratum. */
  correctable: boolean;
  /** Corrections of it that wait for the edition's next publication, as its preparers read it; 0 for others. */
  waiting: number;
  revisions: readonly RevisionView[];
  /** Why the actor cannot write here; null when they can. */
  readOnlyReason: string | null;
}
