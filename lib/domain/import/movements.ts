import type { Change } from '../history/change';
import type { Exit } from '../history/entry';

type ExitChange = Extract<Change, { kind: 'exit' }>;

/** A published edition says that a project has gone, not why nor at what final cost: nothing is invented. */
export function unstatedExit(): ExitChange {
  return {
    kind: 'exit',
    ground: 'unstated',
    finalCostEuros: null,
    finalEndOn: null,
    successors: [],
  };
}

/** Set aside: an earlier import took it for a project of its own. */
export function duplicateExit(successor: string): ExitChange {
  return { ...unstatedExit(), ground: 'duplicate', successors: [successor] };
}

/** The same leaving again, after a return that an import withdraws. */
export function exitAgain({ ground, finalCostEuros, finalEndOn, successors }: Exit): ExitChange {
  return { kind: 'exit', ground, finalCostEuros, finalEndOn, successors };
}
