import type { PartName } from '@/lib/schemas/submissions';
import type { Change } from '../history/change';
import type { EntryState } from '../history/entry';
import type { Reason } from '../vocabulary/reasons';

/** What deserves a word of explanation: nothing here is forbidden. */
export const WARNING_CODES = [
  'phaseBack',
  'phaseSkipped',
  'phaseWithoutCost',
  'costHalved',
  'costDoubled',
  'costUnit',
  'costLarge',
  'costWithoutPhase',
  'endPast',
  'endFar',
  'startMoved',
  'programmeUnknown',
  'nameTaken',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export interface Warning {
  code: WarningCode;
  /** Path of the field it is about in its part: « cost », « plannedEndOn ». */
  field: string;
  /** A sentence in French that says what to look at. */
  message: string;
}

/** What a submission may refer to, in its edition. */
export interface References {
  /** Month the edition's data describe, `YYYY-MM`. */
  dataMonth: string;
  /** Labels by code. */
  ministries: Readonly<Record<string, string>>;
  /** Names by identifier. */
  projects: Readonly<Record<string, string>>;
  /** Codes of the financing programmes met in the panorama: « P129 ». */
  programmes: ReadonlySet<string>;
}

/** One part understood: what it would change, why, and what the officer should look at. */
export interface EvaluatedPart {
  part: PartName;
  changes: readonly Change[];
  reason: Reason;
  warnings: readonly Warning[];
}

/** What a submission comes to on an entry as it stands. */
export interface Evaluation {
  /**
   * What blocks, by path (« budget.cost », « phase.reason.text », « explanations.budget.costHalved »): a
   * sentence in French that says what to do. A missing explanation blocks too.
   */
  problems: Readonly<Record<string, string>>;
  /** The parts understood and that change something, in the order in which they apply. */
  parts: readonly EvaluatedPart[];
  /** Parts that say what the entry says already: nothing to record. */
  alreadySo: readonly PartName[];
  /** The entry once the parts are applied; null for nothing at all. */
  after: EntryState | null;
}
