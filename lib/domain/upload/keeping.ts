import type { SubmissionContent } from '@/lib/schemas/submissions';
import type { SheetWarning } from '@/lib/views/sheet';
import type { UploadRow } from '@/lib/views/sheet-upload';
import { explanationKey } from '../submissions/evaluate';

/** What the reader of a preview says of one row, beside what the file says. */
export interface RowDecision {
  /** Words of explanation typed on the screen, by warning: they come before those of the file. */
  words: Readonly<Record<string, string>>;
  /** Whether the row takes the place of a draft that says something else. */
  replace: boolean;
}

export const NOTHING_SAID: RowDecision = { words: {}, replace: false };

/**
 * What becomes of a row when the spreadsheet is kept: to mend in the file first; held back by what is
 * under way; left to the draft that stands; kept, ready to be sent; kept, but not to be sent before
 * its warnings are explained; « rien n’a changé »; nothing at all.
 */
export type Fate = 'mend' | 'held' | 'drafted' | 'ready' | 'unexplained' | 'confirm' | 'nothing';

/** The one rule of what is kept: the screen counts by it, the command keeps by it. */
export function fateOf(row: UploadRow, decision: RowDecision): Fate {
  if (row.problems.length > 0) return 'mend';
  if (row.content === null && !row.confirm) return 'nothing';
  if (row.refusal !== null) return 'held';
  if (row.content === null) return 'confirm';
  const replaces = (row.underWay?.differences.length ?? 0) > 0;
  if (replaces && !decision.replace) return 'drafted';
  return unexplained(row, decision).length > 0 ? 'unexplained' : 'ready';
}

/** True where keeping the row as a draft would add something to what is kept already. */
export function addsToDraft(row: UploadRow, decision: RowDecision): boolean {
  const fate = fateOf(row, decision);
  if (fate !== 'ready' && fate !== 'unexplained') return false;
  if (row.underWay === null || !row.underWay.same) return true;
  return row.warnings.some((warning) => explanationOf(warning, decision) !== warning.explanation);
}

const SHORTEST_EXPLANATION = 3;

/** The warnings of a row that still ask for a word of explanation. */
export function unexplained(row: UploadRow, decision: RowDecision): readonly SheetWarning[] {
  return row.warnings.filter(
    (warning) => explanationOf(warning, decision).trim().length < SHORTEST_EXPLANATION,
  );
}

/** The explanation of a warning: what was typed on the screen, or else what the row came with. */
export function explanationOf(warning: SheetWarning, { words }: RowDecision): string {
  return words[explanationKey(warning.part, warning.code)] ?? warning.explanation;
}

/** What is kept of a row: its content, with the words of explanation it ends up with. */
export function contentToKeep(
  content: SubmissionContent,
  row: UploadRow,
  decision: RowDecision,
): SubmissionContent {
  const explanations = row.warnings
    .map((warning) => [
      explanationKey(warning.part, warning.code),
      explanationOf(warning, decision).trim(),
    ])
    .filter(([, words]) => words !== '');
  return { parts: content.parts, explanations: Object.fromEntries(explanations) };
}
