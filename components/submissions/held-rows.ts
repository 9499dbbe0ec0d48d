import type { Side } from '@/lib/domain/submissions/transitions';
import type { SubmissionSummary } from '@/lib/views/submissions';

/** What is the reader’s to do comes first; on either side, the longest waiting before the others. */
export function inReadersOrder(
  rows: readonly SubmissionSummary[],
  reader: Side,
): readonly SubmissionSummary[] {
  const own = (row: SubmissionSummary) => row.actsNext === reader;
  return [...rows.filter(own), ...rows.filter((row) => !own(row))];
}

export interface HeldRow {
  row: SubmissionSummary;
  /** True where it has left the list since: somebody acted on it. */
  gone: boolean;
  /** True where it came in since. */
  isNew: boolean;
}

/**
 * The rows to show, none of which moves under the pointer: those held keep their places, with what is
 * now known of them, even when they have left the list; those that came in since are put at the end.
 */
export function heldRows(
  held: readonly SubmissionSummary[],
  latest: readonly SubmissionSummary[],
): HeldRow[] {
  const now = new Map(latest.map((row) => [row.id, row]));
  const known = new Set(held.map(({ id }) => id));
  return [
    ...held.map((row) => ({ row: now.get(row.id) ?? row, gone: !now.has(row.id), isNew: false })),
    ...latest.filter(({ id }) => !known.has(id)).map((row) => ({ row, gone: false, isNew: true })),
  ];
}

/** Whether the rows shown differ from the list as it would be drawn now. */
export function isOutOfDate(
  shown: readonly HeldRow[],
  latest: readonly SubmissionSummary[],
): boolean {
  return (
    shown.length !== latest.length || shown.some(({ row }, index) => row.id !== latest[index]?.id)
  );
}
