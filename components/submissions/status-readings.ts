import {
  isPending,
  SUBMISSION_STATUS_LABELS,
  type SubmissionStatus,
} from '@/lib/domain/submissions/status';
import type { Side } from '@/lib/domain/submissions/transitions';
import type { SubmissionSummary } from '@/lib/views/submissions';

/** What a status is called on each side: the directorate sees of a draft only that it was taken back. */
export function statusLabel(status: SubmissionStatus, reader: Side): string {
  return status === 'draft' && reader === 'directorate'
    ? 'Retirée'
    : SUBMISSION_STATUS_LABELS[status];
}

/** « Acceptée en partie » where some changes were left. */
export function statusText(
  { status, inPart }: Pick<SubmissionSummary, 'status' | 'inPart'>,
  reader: Side,
): string {
  return status === 'accepted' && inPart ? 'Acceptée en partie' : statusLabel(status, reader);
}

/**
 * Whose turn it is and for what, as the reader’s side says it; null once it is settled. What the end of
 * the collection caught on its way waits for nobody.
 */
export function turnText(
  { status, actsNext }: Pick<SubmissionSummary, 'status' | 'actsNext'>,
  reader: Side,
): string | null {
  if (actsNext === null)
    return isPending(status) ? 'Sans suite\u202f: la collecte est close' : null;
  const isMinistry = reader === 'ministry';
  switch (status) {
    case 'draft':
      return isMinistry ? 'À vous de transmettre' : 'Au ministère de transmettre';
    case 'sent':
      return isMinistry ? 'À la DINSIC de décider' : 'À vous de décider';
    case 'returned':
      return isMinistry ? 'À vous de corriger' : 'Au ministère de corriger';
    default:
      return null;
  }
}

const ACTS: Readonly<Record<SubmissionSummary['lastAct']['kind'], string>> = {
  saved: 'Saisie',
  sent: 'Transmise',
  withdrawn: 'Retirée',
  discarded: 'Abandonnée',
  returned: 'Renvoyée',
  accepted: 'Acceptée',
  refused: 'Refusée',
  commented: 'Message écrit',
};

/** What dates a submission in a list: since when it waits, or what was last done to it. */
export function datedAct(summary: SubmissionSummary): { act: string; at: string; by: string } {
  const { status, sentAt, sentBy, lastAct } = summary;
  if (status === 'sent' && sentAt !== null && sentBy !== null) {
    return { act: ACTS.sent, at: sentAt, by: sentBy };
  }
  return { act: ACTS[lastAct.kind], at: lastAct.at, by: lastAct.by };
}
