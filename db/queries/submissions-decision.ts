import type { Outcome } from '@/lib/domain/result';
import { errorsOf, evaluateContent } from '@/lib/domain/submissions/evaluate';
import type { Evaluation, References } from '@/lib/domain/submissions/evaluation';
import { type ChangeKey, lastSent } from '@/lib/domain/submissions/events';
import { changeKeysOf, keepOnly, rebaseContent } from '@/lib/domain/submissions/rebase';
import type { SubmissionContent } from '@/lib/schemas/submissions';
import { entryAt, type Standing } from './submissions-standing';

/** What accepting a submission comes to on the entry as it stands. */
export interface Acceptance {
  evaluation: Evaluation;
  /** The changes left out. */
  declined: readonly ChangeKey[];
}

const CHANGED_SINCE =
  'Ces changements ne sont plus dans la transmission\u202f: relisez-la avant de décider.';

/**
 * What was last sent, on the entry as it stands: a field left alone takes the value of now. `held`: the
 * changes it holds, those that the entry has come to say already included.
 */
function sentOnEntryOfNow({ submission, revisions, entry }: Standing): {
  whole: SubmissionContent;
  held: readonly ChangeKey[];
} {
  const sent = lastSent(submission.events);
  if (sent === null) throw new Error(`submission ${submission.id} was never sent`);
  const base = entryAt(revisions, sent.baseVersion);
  const held = changeKeysOf(sent.content, base);
  if (base === null || entry === null) return { whole: sent.content, held };
  return { whole: rebaseContent(sent.content, base, entry), held };
}

/**
 * What accepting comes to: refused where the entry as it stands no longer takes it. A warning that
 * arose since the sending has no explanation; that stops nobody who decides with it under their eyes.
 * @param keys the changes taken; null for all of them. One that the entry says already stops no other.
 * @param today ISO date.
 */
export function planAcceptance(
  standing: Standing,
  references: References,
  keys: readonly string[] | null,
  today: string,
): Outcome<Acceptance> {
  const { submission, entry } = standing;
  const { whole, held } = sentOnEntryOfNow(standing);
  const proposed = changeKeysOf(whole, entry);
  const taken = keys === null ? proposed : proposed.filter((key) => keys.includes(key));
  const known = new Set<string>([...held, ...proposed]);
  if (keys?.some((key) => !known.has(key))) {
    return { status: 'refused', reason: CHANGED_SINCE };
  }
  const evaluation = evaluateContent({
    content: keepOnly(whole, taken, entry),
    edition: submission.edition,
    project: submission.project,
    entry,
    references,
    today,
    ministry: submission.ministry,
  });
  const [problem] = Object.values(errorsOf(evaluation));
  if (problem !== undefined) {
    return {
      status: 'refused',
      reason: `Cette transmission ne peut pas être enregistrée ainsi sur la fiche d’aujourd’hui. ${problem} Renvoyez-la pour correction, ou refusez-la.`,
    };
  }
  return {
    status: 'ok',
    value: { evaluation, declined: proposed.filter((key) => !taken.includes(key)) },
  };
}
