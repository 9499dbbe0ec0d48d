import { type Action, can } from '../permissions/matrix';
import { impossible, POSSIBLE, type Verdict } from '../result';
import type { Edition } from '../vocabulary/editions';
import type { Actor } from '../vocabulary/roles';
import { lastSent, proposersOf, type Submission, statusOf } from './events';
import type { SubmissionStatus } from './status';
import {
  isOpenTo,
  SIDE_OF,
  type Side,
  SUBMISSION_ACTIONS,
  type SubmissionAction,
  TRANSITIONS,
} from './transitions';

/** What the verdicts depend on beside the submission itself. */
export interface AllowedContext {
  edition: Edition;
  /** The ministry in charge of the project as its entry stands; null for a new project. */
  entryMinistry: string | null;
  /** Whether something is typed for it. */
  hasDraft: boolean;
}

/** The one answer to an unknown submission and to one that is somebody else's. */
export const UNKNOWN_SUBMISSION = 'Cette transmission n’existe pas.';

/** The permission each action asks. */
export const SUBMISSION_ACTION_PERMISSIONS = {
  save: 'submission.propose',
  send: 'submission.propose',
  withdraw: 'submission.propose',
  discard: 'submission.propose',
  comment: 'submission.comment',
  return: 'submission.decide',
  accept: 'submission.decide',
  refuse: 'submission.decide',
} as const satisfies Record<SubmissionAction, Action>;

/** What a ministry that no longer has the project does not do any more. */
const OF_WHO_HAS_THE_PROJECT: ReadonlySet<SubmissionAction> = new Set(['save', 'send']);

/**
 * Whether somebody may know of a submission at all: the ministry that makes it, and the directorate once
 * it was sent to it.
 */
export function mayRead(actor: Actor, submission: Submission): boolean {
  if (!can(actor, 'submission.read', submission.ministry).possible) return false;
  return SIDE_OF[actor.role] === 'ministry' || lastSent(submission.events) !== null;
}

/** Whether somebody may do this to a submission here and now; where not, why and what to do. */
export function mayDo(
  actor: Actor,
  action: SubmissionAction,
  submission: Submission,
  context: AllowedContext,
): Verdict {
  const permission = can(actor, SUBMISSION_ACTION_PERMISSIONS[action], submission.ministry);
  const side = SIDE_OF[actor.role];
  if (side === null) return permission.possible ? impossible(UNKNOWN_SUBMISSION) : permission;
  if (!mayRead(actor, submission)) return impossible(UNKNOWN_SUBMISSION);
  if (!permission.possible) return permission;
  const status = statusOf(submission.events);
  const transition = TRANSITIONS[status][action];
  if (transition === undefined) return impossible(outOfTurn(status, action));
  if (!transition.by.includes(side)) return impossible(UNKNOWN_SUBMISSION);
  if (!isOpenTo(side, action, context.edition.state)) {
    return impossible(closed(side, context.edition));
  }
  return ownVerdict(actor, action, submission, context);
}

/** What depends on who the actor is to this very submission. */
function ownVerdict(
  actor: Actor,
  action: SubmissionAction,
  submission: Submission,
  { entryMinistry, hasDraft }: AllowedContext,
): Verdict {
  const changedHands = entryMinistry !== null && entryMinistry !== submission.ministry;
  if (changedHands && OF_WHO_HAS_THE_PROJECT.has(action)) {
    return impossible(
      'Ce projet relève désormais d’un autre ministère\u202f: abandonnez cette transmission, son nouveau ministère en fera une.',
    );
  }
  if (action === 'send' && !hasDraft) {
    return impossible('Il n’y a rien à transmettre\u202f: modifiez d’abord au moins une valeur.');
  }
  const decides = SUBMISSION_ACTION_PERMISSIONS[action] === 'submission.decide';
  const isTheirs = submission.actor.id === actor.id || proposersOf(submission.events).has(actor.id);
  if (decides && isTheirs) {
    return impossible(
      'Vous avez vous-même préparé ou transmis ces changements\u202f: un autre chargé de mission doit en décider.',
    );
  }
  return POSSIBLE;
}

/** What somebody may do to a submission here and now, action by action: screens are drawn from it. */
export function allowedActions(
  actor: Actor,
  submission: Submission,
  context: AllowedContext,
): Record<SubmissionAction, Verdict> {
  const verdicts = SUBMISSION_ACTIONS.map((action) => [
    action,
    mayDo(actor, action, submission, context),
  ]);
  return Object.fromEntries(verdicts) as Record<SubmissionAction, Verdict>;
}

/** Why an action has no place after a status, and what to do instead. */
const OUT_OF_TURN: Readonly<
  Record<SubmissionStatus, Readonly<Partial<Record<SubmissionAction, string>>> & { any: string }>
> = {
  draft: {
    withdraw: 'Cette transmission n’est pas partie\u202f: il n’y a rien à retirer.',
    any: 'Cette transmission est entre les mains du ministère\u202f: attendez qu’elle soit transmise.',
  },
  sent: {
    save: 'Cette transmission attend une décision\u202f: retirez-la d’abord pour la modifier.',
    send: 'Cette transmission est déjà partie\u202f: elle attend une décision.',
    any: 'Cette transmission attend une décision\u202f: retirez-la d’abord pour l’abandonner.',
  },
  returned: {
    withdraw:
      'Cette transmission a été renvoyée au ministère\u202f: corrigez-la et transmettez-la de nouveau, ou abandonnez-la.',
    any: 'Cette transmission a été renvoyée au ministère\u202f: attendez qu’elle soit transmise de nouveau.',
  },
  accepted: {
    any: 'Cette transmission est acceptée\u202f: pour aller plus loin, il en faut une nouvelle.',
  },
  refused: {
    any: 'Cette transmission est refusée\u202f: pour aller plus loin, il en faut une nouvelle.',
  },
  discarded: {
    any: 'Le ministère a abandonné cette transmission\u202f: pour aller plus loin, il en faut une nouvelle.',
  },
};

function outOfTurn(status: SubmissionStatus, action: SubmissionAction): string {
  return OUT_OF_TURN[status][action] ?? OUT_OF_TURN[status].any;
}

function closed(side: Side, { number, state }: Edition): string {
  switch (state) {
    case 'preparation':
      return `La collecte de l’édition ${number} n’est pas ouverte\u202f: attendez son ouverture.`;
    case 'collection':
    case 'review':
      return side === 'ministry'
        ? `La collecte de l’édition ${number} est close\u202f: l’édition est en relecture. Écrivez au chargé de mission DINSIC.`
        : `La collecte de l’édition ${number} est close\u202f: le ministère ne pourrait plus corriger. Acceptez, en tout ou partie, ou refusez\u202f; ou rouvrez d’abord la collecte.`;
    case 'published':
      return `L’édition ${number} est publiée\u202f: elle ne se modifie plus. Choisissez l’édition en cours.`;
  }
}
