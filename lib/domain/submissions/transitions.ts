import type { EditionState } from '../vocabulary/editions';
import type { Role } from '../vocabulary/roles';
import type { SubmissionStatus } from './status';

/** What somebody may do to a submission. */
export const SUBMISSION_ACTIONS = [
  'save',
  'send',
  'withdraw',
  'discard',
  'comment',
  'return',
  'accept',
  'refuse',
] as const;
export type SubmissionAction = (typeof SUBMISSION_ACTIONS)[number];

/** The two who speak to one another: the ministry that proposes, the directorate that decides. */
export type Side = 'ministry' | 'directorate';

export const SIDE_OF: Readonly<Record<Role, Side | null>> = {
  liaison: 'ministry',
  officer: 'directorate',
  manager: null,
  administrator: null,
};

interface Transition {
  by: readonly Side[];
  to: SubmissionStatus;
}

/**
 * The life of a submission: from each status, what may be done, by which side, and where it leads.
 * What is not written here is forbidden; commands and screens are both drawn from it.
 */
export const TRANSITIONS: Readonly<
  Record<SubmissionStatus, Readonly<Partial<Record<SubmissionAction, Transition>>>>
> = {
  draft: {
    save: { by: ['ministry'], to: 'draft' },
    send: { by: ['ministry'], to: 'sent' },
    discard: { by: ['ministry'], to: 'discarded' },
  },
  sent: {
    withdraw: { by: ['ministry'], to: 'draft' },
    comment: { by: ['ministry', 'directorate'], to: 'sent' },
    return: { by: ['directorate'], to: 'returned' },
    accept: { by: ['directorate'], to: 'accepted' },
    refuse: { by: ['directorate'], to: 'refused' },
  },
  returned: {
    save: { by: ['ministry'], to: 'returned' },
    send: { by: ['ministry'], to: 'sent' },
    discard: { by: ['ministry'], to: 'discarded' },
    comment: { by: ['ministry', 'directorate'], to: 'returned' },
  },
  accepted: { comment: { by: ['ministry', 'directorate'], to: 'accepted' } },
  refused: { comment: { by: ['ministry', 'directorate'], to: 'refused' } },
  discarded: {},
};

/** In which states of the edition each side does anything to a submission, a word included. */
const OPEN_STATES: Readonly<Record<Side, readonly EditionState[]>> = {
  ministry: ['collection'],
  directorate: ['collection', 'review'],
};

/** What asks something of the ministry, which can no longer do it once the collection is over. */
const ASKS_THE_MINISTRY: ReadonlySet<SubmissionAction> = new Set(['return']);

/** Whether the state of the edition lets a side do this. */
export function isOpenTo(side: Side, action: SubmissionAction, state: EditionState): boolean {
  const asked = ASKS_THE_MINISTRY.has(action) ? 'ministry' : side;
  return OPEN_STATES[side].includes(state) && OPEN_STATES[asked].includes(state);
}

/** Whose turn it is; null once it is settled, or where the edition no longer lets them act. */
export function actsNext(status: SubmissionStatus, state: EditionState): Side | null {
  const side = turnOf(status);
  return side !== null && OPEN_STATES[side].includes(state) ? side : null;
}

function turnOf(status: SubmissionStatus): Side | null {
  if (status === 'sent') return 'directorate';
  return status === 'draft' || status === 'returned' ? 'ministry' : null;
}
