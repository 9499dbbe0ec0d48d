import type { ChangeKey, SubmissionEventKind } from '@/lib/domain/submissions/events';
import { formatInstant } from '@/lib/format/dates';
import { agree } from '@/lib/format/numerals';
import type {
  ProposedChange,
  ProposedPart,
  SubmissionView,
  ThreadItem,
} from '@/lib/views/submissions';

/** What an officer takes or leaves with one tick: a field of the text, or a whole part. */
export interface Choice {
  key: ChangeKey;
  /** What it is called where it is named alone. */
  label: string;
  changes: readonly ProposedChange[];
  /** True where the entry says so already: somebody recorded it in between. */
  isAlreadySo: boolean;
}

/** The choices of a part, in its order. */
export function choicesOf(part: ProposedPart): Choice[] {
  const keys = [...new Set(part.changes.map(({ key }) => key))];
  return keys.map((key) => {
    const changes = part.changes.filter((change) => change.key === key);
    const [sole] = changes;
    return {
      key,
      label: changes.length === 1 && sole ? sole.label : part.title,
      changes,
      isAlreadySo: changes.every(({ theirs, now }) => theirs === now),
    };
  });
}

/** The keys that may be taken: of the parts that can still be recorded, what is not so already. */
export function takeableKeys(parts: readonly ProposedPart[]): ChangeKey[] {
  return parts
    .filter(({ problem }) => problem === null)
    .flatMap(choicesOf)
    .filter(({ isAlreadySo }) => !isAlreadySo)
    .map(({ key }) => key);
}

/** What can no longer be recorded as it is: it is left out of whatever is accepted. */
export function stuckKeys(parts: readonly ProposedPart[]): ChangeKey[] {
  return parts
    .filter(({ problem }) => problem !== null)
    .flatMap(choicesOf)
    .filter(({ isAlreadySo }) => !isAlreadySo)
    .map(({ key }) => key);
}

/** « Accepter », « Accepter les 3 changements », « Accepter 2 changements sur 3 ». */
export function acceptLabel(taken: number, total: number): string {
  if (taken === total) return total > 1 ? `Accepter les ${total}\u00a0changements` : 'Accepter';
  return `Accepter ${taken}\u00a0${agree(taken, 'changement', 'changements')} sur ${total}`;
}

/** True where two readings of a submission propose the same, on the same entry: only words may differ. */
export function sameProposal(a: SubmissionView, b: SubmissionView): boolean {
  return (
    a.summary.status === b.summary.status &&
    a.summary.sentAt === b.summary.sentAt &&
    a.summary.entryVersion === b.summary.entryVersion &&
    JSON.stringify(a.parts) === JSON.stringify(b.parts)
  );
}

const DONE: Readonly<Record<Exclude<SubmissionEventKind, 'commented'>, string>> = {
  sent: 'a transmis une nouvelle version',
  withdrawn: 'a retiré cette transmission',
  discarded: 'a abandonné cette transmission',
  returned: 'a renvoyé cette transmission pour correction',
  accepted: 'a accepté cette transmission',
  refused: 'a refusé cette transmission',
};

/** What happened since the reader’s version, in sentences; '' where nothing did but words. */
export function newsOf(shown: SubmissionView, latest: SubmissionView): string {
  const seen = shown.thread.at(-1)?.seq ?? 0;
  const sentences = latest.thread
    .filter(({ seq }) => seq > seen)
    .flatMap(({ kind, by, at }) =>
      kind === 'commented' ? [] : [`${by} ${DONE[kind]} le ${formatInstant(at)}.`],
    );
  if (shown.summary.entryVersion !== latest.summary.entryVersion && sentences.length === 0) {
    sentences.push('La fiche du projet vient d’être modifiée.');
  }
  return sentences.join(' ');
}

/** The words that go with the last decision, while they still count: a return or a refusal. */
export function standingAnswer({ summary, thread }: SubmissionView): ThreadItem | null {
  const { status } = summary;
  if (status !== 'returned' && status !== 'refused') return null;
  return thread.findLast(({ kind }) => kind === status) ?? null;
}

/** Why a ministry does nothing more to its submission, once the collection is over; null until then. */
export function closedReason({
  summary,
  edition,
  allowed,
}: Pick<SubmissionView, 'summary' | 'edition' | 'allowed'>): string | null {
  if (edition.state === 'collection' || summary.status === 'discarded') return null;
  // What is not sent yet is not spoken of either: the end of the collection says it of what is typed.
  const verdict = summary.status === 'draft' ? allowed.save : allowed.comment;
  return verdict.possible ? null : verdict.reason;
}
