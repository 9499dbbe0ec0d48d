import type { Change } from '../history/change';
import type { CellNote, PublishedRow } from '../history/published-row';
import { nameKey } from '../identity/name-forms';
import { differences } from './differences';
import { NAME_COLUMN, type RowIdentity } from './identify';
import { duplicateExit, exitAgain, unstatedExit } from './movements';
import { fieldsOf } from './target';
import { type Timeline, wasPresent } from './timelines';

/** What an import does to one project. */
export interface Act {
  project: string;
  changes: readonly Change[];
}

type Identified = RowIdentity & { project: string };

/**
 * What becomes of the projects that the edition does not have. One that was there before leaves, as it
 * was before; one that this edition alone had made is set aside, as a double where its row is now
 * another project's.
 */
export function absences(
  identities: readonly Identified[],
  timelines: readonly Timeline[],
  ministryOf: (row: PublishedRow) => string,
): Act[] {
  const inFile = new Set(identities.map(({ project }) => project));
  return timelines.flatMap(({ id, prior, here }) => {
    if (inFile.has(id) || !wasPresent(here)) return [];
    if (wasPresent(prior)) {
      return [{ project: id, changes: [...differences(here, fieldsOf(prior)), unstatedExit()] }];
    }
    const row = identities.find(
      (one) =>
        nameKey(one.row.name) === nameKey(here.name) && ministryOf(one.row) === here.ministry,
    );
    if (row) return [{ project: id, changes: [duplicateExit(row.project)] }];
    return [{ project: id, changes: [prior?.exit ? exitAgain(prior.exit) : unstatedExit()] }];
  });
}

/** Later editions keep a double until they are imported again: that is said, as they must be. */
export function doublesUsedLater(
  acts: readonly Act[],
  identities: readonly Identified[],
  timelines: readonly Timeline[],
): CellNote[] {
  const later = new Map(timelines.map((timeline) => [timeline.id, timeline.later]));
  return acts.flatMap(({ project, changes }) => {
    const double = changes.find(
      (change) => change.kind === 'exit' && change.ground === 'duplicate',
    );
    const known = later.get(project) ?? null;
    if (double?.kind !== 'exit' || !wasPresent(known)) return [];
    const [successor = ''] = double.successors;
    const row = identities.find((one) => one.project === successor)?.row;
    return [
      {
        line: row?.line ?? 0,
        column: NAME_COLUMN,
        value: row?.name ?? known.name,
        message: `${project} était un double de ${successor}, et des éditions plus récentes l’emploient encore\u202f: reprenez-les à leur tour.`,
      },
    ];
  });
}
