import type { Side } from '@/lib/domain/submissions/transitions';
import { agree, capitalised, counted } from '@/lib/format/numerals';
import type { AcceptedMany } from '@/lib/views/submission-answers';
import type { InboxView, SubmissionSummary } from '@/lib/views/submissions';
import { waitOf } from './ages';
import type { HeldRow } from './held-rows';

const FEMININE = { gender: 'feminine' } as const;

/** « douze transmissions » */
export function countedSubmissions(count: number): string {
  return counted(count, 'transmission', FEMININE);
}

/** What waits for the reader, in one sentence, under the title of the list. */
export function waitingSentence(view: InboxView, reader: Side, now: number): string {
  const { countsByStatus: counts, edition, rows } = view;
  if (reader === 'ministry') {
    const left = counts.draft + counts.returned;
    const sent = counts.sent;
    const waiting =
      sent === 0
        ? 'aucune n’attend de décision'
        : `${counted(sent, 'attend', { ...FEMININE, plural: 'attendent' })} une décision`;
    if (edition.state !== 'collection' && left > 0) {
      return `La collecte est close\u202f: ${countedSubmissions(left)} ${agree(left, 'reste', 'restent')} sans suite\u202f; ${waiting}.`;
    }
    return left === 0
      ? `Rien ne vous attend\u202f; ${waiting}.`
      : `${capitalised(countedSubmissions(left))} à terminer de votre côté\u202f; ${waiting}.`;
  }
  if (counts.sent === 0) return 'Aucune transmission n’attend votre décision.';
  const oldest = rows
    .flatMap(({ status, sentAt }) => (status === 'sent' && sentAt !== null ? [sentAt] : []))
    .sort()[0];
  const since =
    oldest === undefined
      ? ''
      : `${counts.sent > 1 ? ', la plus ancienne ' : ' '}${waitOf(oldest, now)}`;
  return `${capitalised(countedSubmissions(counts.sent))} ${agree(counts.sent, 'attend', 'attendent')} votre décision${since}.`;
}

/** What came and what left since the list was drawn; '' where nothing did. */
export function newsOfList(shown: readonly HeldRow[]): string {
  const come = shown.filter(({ isNew }) => isNew).map(({ row }) => row);
  const gone = shown.filter((held) => held.gone).map(({ row }) => row);
  return [
    come.length > 0 &&
      `${capitalised(counted(come.length, 'nouvelle transmission', { ...FEMININE, plural: 'nouvelles transmissions' }))}\u202f: ${names(come)}.`,
    gone.length > 0 &&
      `${capitalised(counted(gone.length, 'transmission n’est', { ...FEMININE, plural: 'transmissions ne sont' }))} plus dans cette liste\u202f: ${names(gone)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const MOST_NAMES = 5;

/** « SIRHEN, Genesis et 2 autres ». */
export function names(rows: readonly Pick<SubmissionSummary, 'name'>[]): string {
  const shown = rows.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = rows.length - shown.length;
  const last = more > 0 ? `${more}\u00a0${agree(more, 'autre', 'autres')}` : shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} et ${last}`;
}

/** What accepting the chosen ones will do, told before it is done. */
export function acceptEffect(chosen: readonly SubmissionSummary[]): string {
  const changes = chosen.reduce((sum, row) => sum + row.changes, 0);
  const entry = agree(chosen.length, 'la fiche', 'les fiches');
  return `${capitalised(counted(changes, 'changement'))} ${agree(changes, 'entrera', 'entreront')} tout de suite dans ${entry} de ${names(chosen)}, sous le nom de qui les a proposés et le vôtre. Ce qui est accepté ne s’efface pas\u202f: une erreur se corrige par une nouvelle révision.`;
}

/** What became of several submissions accepted in one go, in one sentence. */
export function acceptedSentence({ accepted, refused }: AcceptedMany): string {
  if (refused.length === 0) {
    return accepted.length === 1
      ? 'La transmission choisie est acceptée.'
      : `Les ${countedSubmissions(accepted.length)} choisies sont acceptées.`;
  }
  const done =
    accepted.length === 0
      ? 'Aucune transmission n’a été acceptée'
      : `${capitalised(countedSubmissions(accepted.length))} ${agree(accepted.length, 'est acceptée', 'sont acceptées')}`;
  return `${done}, ${counted(refused.length, 'ne l’a pas été', { ...FEMININE, plural: 'ne l’ont pas été' })}.`;
}

/**
 * The next submission to decide on: the one that waits just less than the one at hand, or else the
 * longest waiting of the others.
 * @param waiting the longest waiting first.
 */
export function nextWaiting(
  waiting: readonly SubmissionSummary[],
  current: Pick<SubmissionSummary, 'id' | 'sentAt'>,
): SubmissionSummary | null {
  const others = waiting.filter(({ id, status }) => id !== current.id && status === 'sent');
  const after = others.find(({ sentAt }) => (sentAt ?? '') >= (current.sentAt ?? ''));
  return after ?? others[0] ?? null;
}
