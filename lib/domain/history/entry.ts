import type { ExitGround } from '../vocabulary/exits';
import type { Phase } from '../vocabulary/phases';
import type { Withholding } from '../vocabulary/withholding';
import type { BaselineValues, EntryText, Schedule } from './change';

/** `reconstructed`: the first published value, where the first approved one was never published. */
export type Provenance = 'approved' | 'reconstructed';

/** Cost and dates are approved apart: each has its provenance, meaningless while its part is unknown. */
export interface Baseline extends BaselineValues {
  costProvenance: Provenance;
  scheduleProvenance: Provenance;
  /** Edition that gave each part. */
  costEdition: number;
  scheduleEdition: number;
  /** Edition and revision that set it. */
  edition: number;
  seq: number;
}

export interface Exit {
  edition: number;
  ground: ExitGround;
  finalCostEuros: number | null;
  finalEndOn: string | null;
  successors: readonly string[];
}

/**
 * A project as it stands in one edition: the fold of its revisions up to that edition.
 * `costEuros` may be known while `withheld` keeps it from every figure and publication.
 */
export interface EntryState extends EntryText, Schedule {
  project: string;
  /**
   * The dates as precisely as they were published, where the edition publishes a rounding of them; null
   * where its own are the most precise. Gaps and slips are measured on `measuredSchedule`.
   */
  preciseSchedule: Schedule | null;
  phase: Phase | null;
  costEuros: number | null;
  withheld: Withholding | null;
  /**
   * Reference of the directorate's binding opinion (« avis conforme », décret n° 2014-879 du 1er août
   * 2014, art. 3), asked of projects of 9 M€ and above; null when none is known. Never published.
   */
  opinionReference: string | null;
  /** Before any re-baselining. Null while nothing is known. */
  initialBaseline: Baseline | null;
  /** The baseline in force: the latest re-baselining, or the initial one. */
  latestBaseline: Baseline | null;
  /** Names it bore in earlier editions, oldest first, with the edition that renamed it. */
  previousNames: readonly { name: string; renamedIn: number }[];
  enteredIn: number;
  exit: Exit | null;
  /** Number of the last revision applied: the version a writer must have seen. */
  version: number;
  /** Last edition in which a revision (or confirmation) was recorded. */
  lastRevisedIn: number;
}

/** The dates that gaps and slips are measured on: a rounding is none. */
export function measuredSchedule(entry: EntryState): Schedule {
  return entry.preciseSchedule ?? entry;
}

/** True when the project belongs to the panorama in the edition it was folded to. */
export function isPresent(entry: EntryState): boolean {
  return entry.exit === null;
}
