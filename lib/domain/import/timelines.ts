import { type EntryState, isPresent } from '../history/entry';
import { foldEntry, foldSteps } from '../history/fold';
import type { History } from '../history/portfolio';
import type { Revision } from '../history/revision';
import type { KnownProject } from '../identity/match';

/** A project of the history, seen from the edition being imported. */
export interface Timeline {
  id: string;
  revisions: readonly Revision[];
  /** As it stood before the edition; null when it was unknown then. */
  prior: EntryState | null;
  /** As it stands in the edition, what is already recorded there included. */
  here: EntryState | null;
  /** As it first stands after the edition; null when nothing is recorded later. */
  later: EntryState | null;
  /** Names it bears at the end of each edition, without repetition. */
  names: readonly string[];
  /** Something is already recorded of it in the edition. */
  isTouched: boolean;
}

export function timelinesOf(history: History, edition: number): Timeline[] {
  const byProject = Map.groupBy(history.revisions, ({ project }) => project);
  return [...byProject].map(([id, revisions]) => {
    const upTo = (last: number) => foldEntry(revisions.filter((one) => one.edition <= last));
    const laterEditions = revisions.map((one) => one.edition).filter((one) => one > edition);
    return {
      id,
      revisions,
      prior: upTo(edition - 1),
      here: upTo(edition),
      later: laterEditions.length > 0 ? upTo(Math.min(...laterEditions)) : null,
      names: publishedNames(revisions),
      isTouched: revisions.some((one) => one.edition === edition),
    };
  });
}

function publishedNames(revisions: readonly Revision[]): string[] {
  const lastOfEdition = new Map(
    foldSteps(revisions).map(({ revision, after }) => [revision.edition, after.name]),
  );
  return [...new Set(lastOfEdition.values())];
}

export function wasPresent(state: EntryState | null): state is EntryState & { exit: null } {
  return state !== null && isPresent(state);
}

/**
 * Set aside, in the very edition that first had it, as a double of another project: never matched
 * again, whatever later editions, recorded before that was known, still say of it.
 */
export function isDuplicate({ revisions }: Timeline): boolean {
  const first = Math.min(...revisions.map(({ edition }) => edition));
  return (
    foldEntry(revisions.filter(({ edition }) => edition === first))?.exit?.ground === 'duplicate'
  );
}

/**
 * Since when a project is known, seen from the edition: from before; from the edition itself, imported
 * before, and then its row may have been another project's all along; or from later ones only.
 */
export function knownSince({ prior, here }: Timeline): 'before' | 'edition' | 'later' {
  if (prior !== null) return 'before';
  return here === null ? 'later' : 'edition';
}

/** The project as rows are compared with it: in its state nearest to the edition. */
export function asKnownProject(timeline: Timeline): KnownProject | null {
  const { id, names, prior, here, later, isTouched } = timeline;
  const nearest = isTouched && wasPresent(here) ? here : (prior ?? here);
  const state = nearest !== null && (isPresent(nearest) || later === null) ? nearest : later;
  if (state === null) return null;
  return { id, names, state, isPresent: isPresent(state), isLater: state === later };
}
