import { restrictTo } from '../figures/filters';
import type { EntryState } from '../history/entry';
import type { History, Portfolio } from '../history/portfolio';
import { underRules } from '../history/portfolio-at';
import { type ActsBetween, actsBetween, NOTHING_BETWEEN } from './between';

/** One side of a comparison: the whole portfolio, and the part of it that is compared. */
export interface Side {
  whole: Portfolio;
  part: Portfolio;
  /** Present entries of each, by project. */
  present: ReadonlyMap<string, EntryState>;
  compared: ReadonlyMap<string, EntryState>;
  /** Entries of the projects that left it, by project. */
  departed: ReadonlyMap<string, EntryState>;
}

export interface Sides {
  from: Side;
  to: Side;
  /** The first side by the rules of the second: what differs from it is no revision. */
  restated: Side;
  acts: (project: string) => ActsBetween;
}

function byProject(entries: Portfolio['entries']): Map<string, EntryState> {
  return new Map(entries.map((entry) => [entry.project, entry]));
}

function sideOf(whole: Portfolio, restrictedTo: readonly string[] | null): Side {
  const part = restrictTo(whole, restrictedTo);
  return {
    whole,
    part,
    present: byProject(whole.entries),
    compared: byProject(part.entries),
    departed: byProject(whole.departed),
  };
}

/** Both sides of a comparison, with what was recorded in between. */
export function sidesOf(
  history: Pick<History, 'revisions'>,
  from: Portfolio,
  to: Portfolio,
  restrictedTo: readonly string[] | null,
): Sides {
  const acts = actsBetween(history.revisions, from, to);
  return {
    from: sideOf(from, restrictedTo),
    restated: sideOf(underRules(history, from, to.rules), restrictedTo),
    to: sideOf(to, restrictedTo),
    acts: (project) => acts.get(project) ?? NOTHING_BETWEEN,
  };
}

/** The projects compared on both sides, in the order of the later one. */
export function pairsOf({ from, to }: Sides): { before: EntryState; after: EntryState }[] {
  return to.part.entries.flatMap((after) => {
    const before = from.compared.get(after.project);
    return before ? [{ before, after }] : [];
  });
}

/** The name a project has in the later side, or the last one it had among what is compared. */
export function nameOf({ from, to }: Sides, project: string): string {
  return (to.compared.get(project) ?? from.compared.get(project))?.name ?? project;
}
