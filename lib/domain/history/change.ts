import type { ExitGround } from '../vocabulary/exits';
import type { Phase } from '../vocabulary/phases';
import type { Withholding } from '../vocabulary/withholding';

/** A financing programme of the finance law (LOLF), e.g. P129. `code` is null for other funding. */
export interface Programme {
  code: string | null;
  label: string;
  /** Share as published, e.g. « 16,8 % »; null when none was given. */
  share: string | null;
}

/** What an entry says in words and references: everything but phase, amounts and dates. */
export interface EntryText {
  name: string;
  description: string;
  moreUrl: string | null;
  ministry: string;
  interministerial: boolean;
  functionalZone: string | null;
  programmes: readonly Programme[];
  /** Link to the « projet annuel de performances ». */
  papUrl: string | null;
}

/** The fields of an entry's text, in the order of the published table. */
export const TEXT_FIELDS = [
  'name',
  'description',
  'moreUrl',
  'ministry',
  'interministerial',
  'functionalZone',
  'programmes',
  'papUrl',
] as const satisfies readonly (keyof EntryText)[];

/** Dates of a project. The duration is never stored beside them: see `duration.ts`. */
export interface Schedule {
  /** ISO date; the first day of the month where only the month is known. */
  startOn: string | null;
  /** ISO date of the planned end. */
  plannedEndOn: string | null;
  /** Duration in days as published, kept only where a date is missing to derive it. */
  statedDurationDays: number | null;
}

/** What was first approved, or approved anew, to measure gaps against. */
export interface BaselineValues {
  costEuros: number | null;
  startOn: string | null;
  plannedEndOn: string | null;
  statedDurationDays: number | null;
}

/** One typed detail of a revision: what the act changed. Amounts in whole euros. */
export type Change =
  | { kind: 'entry' }
  | {
      kind: 'exit';
      ground: ExitGround;
      finalCostEuros: number | null;
      finalEndOn: string | null;
      /** Projects that take over (merged into, succeeded by). */
      successors: readonly string[];
    }
  | { kind: 'text'; set: Partial<EntryText> }
  | { kind: 'phase'; phase: Phase | null }
  | { kind: 'budget'; costEuros: number | null }
  | ({ kind: 'schedule'; roundingOnly: boolean } & Schedule)
  | { kind: 'withholding'; withheld: Withholding | null }
  | ({ kind: 'baseline'; role: 'initial' | 'rebaseline' } & BaselineValues)
  | { kind: 'opinion'; reference: string | null }
  | { kind: 'confirmation' };

export type ChangeKind = Change['kind'];
