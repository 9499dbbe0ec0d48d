import type { Change } from '../history/change';
import { type EntryState, isPresent } from '../history/entry';
import { foldEntry } from '../history/fold';
import type { History } from '../history/portfolio';
import type { NewRevision, Revision } from '../history/revision';
import { differences } from './differences';
import { exitAgain, unstatedExit } from './movements';
import { fieldsOf } from './target';

/** What brings a project back to what a later edition published of it. */
export interface Restoration {
  project: string;
  edition: number;
  changes: readonly Change[];
}

/**
 * Changes that keep the editions already published as they were, when an earlier one is imported after
 * them: what an edition said does not change because its past becomes better known.
 * @param imported the revisions of the earlier edition, not yet appended
 */
export function restoreLaterEditions(
  history: History,
  edition: number,
  imported: readonly NewRevision[],
): Restoration[] {
  const later = history.editions
    .filter(({ number, state }) => number > edition && state === 'published')
    .map(({ number }) => number)
    .sort((a, b) => a - b);
  if (later.length === 0) return [];
  const recorded = Map.groupBy(history.revisions, ({ project }) => project);
  const last = history.revisions.reduce((highest, { seq }) => Math.max(highest, seq), 0);
  return imported.flatMap((revision) => {
    const before = recorded.get(revision.project) ?? [];
    return restoreProject(before, { ...revision, seq: last + 1 }, later);
  });
}

/** One edition after the other, as what is restored in the first carries over to the next. */
function restoreProject(
  recorded: readonly Revision[],
  imported: Revision,
  editions: readonly number[],
): Restoration[] {
  const added = [imported];
  const restored: Restoration[] = [];
  for (const edition of editions) {
    const upTo = (revisions: readonly Revision[]) =>
      foldEntry(revisions.filter((one) => one.edition <= edition));
    const after = upTo([...recorded, ...added]);
    const changes = after === null ? [] : restoration(upTo(recorded), after);
    if (changes.length === 0) continue;
    added.push({ ...imported, edition, seq: imported.seq + added.length, changes });
    restored.push({ project: imported.project, edition, changes });
  }
  return restored;
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
