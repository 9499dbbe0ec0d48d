/** A rule's verdict: where it says no, the reason is the sentence the user reads. */
export type Verdict = { possible: true } | { possible: false; reason: string };

export const POSSIBLE: Verdict = { possible: true };

export function impossible(reason: string): Verdict {
  return { possible: false, reason };
}

/** One field on which two people's versions of an entry differ; values are ready to be read. */
export interface FieldDifference {
  field: string;
  label: string;
  /** What the writer started from, what stands now, what the writer typed. */
  before: string;
  theirs: string;
  yours: string;
}

/** What every write answers. Refusals are values; surprises carry the reference they were logged under. */
export type CommandResult<T> =
  | { status: 'ok'; value: T }
  | { status: 'invalid'; fields: Readonly<Record<string, string>> }
  | { status: 'refused'; reason: string }
  | {
      status: 'conflict';
      version: number;
      by: string;
      at: string;
      differences: readonly FieldDifference[];
    }
  | { status: 'unexpected'; reference: string };

/** What a write may answer short of a surprise; anything but `ok` leaves the data as they were. */
export type Outcome<T> = Exclude<CommandResult<T>, { status: 'unexpected' }>;
