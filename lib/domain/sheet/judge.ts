import { PART_NAMES, type PartName, type SubmissionContent } from '@/lib/schemas/submissions';
import type { SheetWarning } from '@/lib/views/sheet';
import type { EntryState } from '../history/entry';
import { errorsOf, evaluateContent, explanationKey } from '../submissions/evaluate';
import type { EvaluatedPart } from '../submissions/evaluation';
import { columnOf } from './content';
import type { SheetContext } from './context';
import type { ReadRow } from './sheet';
import { type Findings, problemAt } from './three-way';

/** What a row is about: a project that exists, or a new one. */
export interface Proposed {
  row: ReadRow;
  entry: EntryState | null;
  ministry: string;
  parts: SubmissionContent['parts'];
  /** The parts that the row itself speaks of: a draft under it may hold others, still unfinished. */
  own: ReadonlySet<PartName>;
  /** What the cell of explanations says. */
  explanation: string;
  /** Explanations already given, in a draft. */
  given: SubmissionContent['explanations'];
}

/**
 * Judges what a row proposes by the rules of a submission, and places what they say in its cells. The
 * one cell of explanations answers every warning of what the row changes.
 */
export function judged(
  { row, entry, ministry, parts, own, explanation, given }: Proposed,
  context: SheetContext,
  findings: Findings,
): { content: SubmissionContent; warnings: SheetWarning[] } {
  const evaluation = evaluateContent({
    content: { parts, explanations: given },
    edition: context.edition,
    project: entry?.project ?? null,
    entry,
    references: context.references,
    today: context.today,
    ministry,
  });
  for (const [path, message] of Object.entries(errorsOf(evaluation))) {
    const part = PART_NAMES.find((name) => path.startsWith(`${name}.`));
    if (part !== undefined && !own.has(part)) continue;
    findings.problems.push(problemAt(row, columnOf(path), message));
  }
  const warnings = evaluation.parts
    .filter(({ part }) => own.has(part))
    .flatMap((part) => warningsOf(part, row, explanation, given));
  const explained = warnings
    .filter((warning) => warning.explanation !== '')
    .map((warning) => [explanationKey(warning.part, warning.code), warning.explanation]);
  const explanations = { ...given, ...Object.fromEntries(explained) };
  return { content: { parts, explanations }, warnings };
}

function warningsOf(
  { part, warnings }: EvaluatedPart,
  row: ReadRow,
  explanation: string,
  given: SubmissionContent['explanations'],
): SheetWarning[] {
  return warnings.map(({ code, field, message }) => {
    const column = columnOf(`${part}.${field}`);
    return {
      address: column === null ? null : (row.cells[column]?.address ?? null),
      code,
      part,
      message,
      explanation: explanation || (given[explanationKey(part, code)] ?? ''),
    };
  });
}
