import type { Change } from '../history/change';
import { type EntryState, isPresent } from '../history/entry';
import { foldEntry } from '../history/fold';
import type { History } from '../history/portfolio';
import type { NewRevision, Revision } from '../history/revision';
import { differences } from './differences';
import { exitAgain, unstatedExit } from './movements';
import { fieldsOf } from './target';

/** A revision as it will stand once appended: after everything recorded so far. */
function appended(history: History, revisions: readonly NewRevision[]): Revision[] {
  const last = history.revisions.reduce((highest, { seq }) => Math.max(highest, seq), 0);
  return revisions.map((revision, index) => ({ ...revision, seq: last + 1 + index }));
}

/**
 * Changes that keep the next published edition as it was, when an earlier one is imported after it.
 * What an edition published does not change because its past becomes better known; editions after it
 * follow, as their own revisions apply to the same state as before.
 * @param imported the revisions of the earlier edition, not yet appended
 */
export function restoreNextEdition(
  history: History,
  edition: number,
  imported: readonly NewRevision[],
): { edition: number; restored: { project: string; changes: Change[] }[] } | null {
  const next = history.editions
    .filter(({ number, state }) => number > edition && state === 'published')
    .map(({ number }) => number)
    .sort((a, b) => a - b)[0];
  if (next === undefined) return null;
  const projects = new Set(imported.map(({ project }) => project));
  const added = appended(history, imported);
  const restored = [...projects].flatMap((project) => {
    const recorded = history.revisions.filter(
      (one) => one.project === project && one.edition <= next,
    );
    const before = foldEntry(recorded);
    const after = foldEntry([...recorded, ...added.filter((one) => one.project === project)]);
    const changes = after === null ? [] : restoration(before, after);
    return changes.length > 0 ? [{ project, changes }] : [];
  });
  return { edition: next, restored };
}

/** From the state an import would leave to the one that was published. */
function restoration(before: EntryState | null, after: EntryState): Change[] {
  if (before === null || !isPresent(before)) {
    if (!isPresent(after)) return [];
    return [before?.exit ? exitAgain(before.exit) : unstatedExit()];
  }
  const back: Change[] = isPresent(after) ? [] : [{ kind: 'entry' }];
  return [...back, ...differences(after, fieldsOf(before))];
}
