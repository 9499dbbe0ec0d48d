export const SUBMISSION_STATUSES = [
  'draft',
  'sent',
  'returned',
  'accepted',
  'refused',
  'discarded',
] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

export const SUBMISSION_STATUS_LABELS: Record<SubmissionStatus, string> = {
  draft: 'Brouillon',
  sent: 'Transmise',
  returned: 'À corriger',
  accepted: 'Acceptée',
  refused: 'Refusée',
  discarded: 'Abandonnée',
};

/** True while something may still become of it: a project has one such submission at most. */
export function isPending(status: SubmissionStatus): boolean {
  return status === 'draft' || status === 'sent' || status === 'returned';
}
