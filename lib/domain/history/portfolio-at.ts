import type { MinistryLabel } from '../vocabulary/editions';
import { type EntryState, isPresent } from './entry';
import { applyRevision, type FoldState, inFoldOrder } from './fold';
import type { History, Portfolio } from './portfolio';
import { type Reading, readAt, readingLimit } from './published';

/**
 * The panorama as it stands in an edition: each project folded over its revisions up to that
 * edition. A published edition is read at its publication: see `readingLimit`.
 * @throws when the edition is not in the history: callers choose among the editions they know.
 */
export function portfolioAt(history: History, edition: number, reading: Reading = {}): Portfolio {
  const description = history.editions.find((known) => known.number === edition);
  if (!description) throw new Error(`edition ${edition} is not in the history`);
  const limit = readingLimit(history, edition, reading);
  const states = new Map<string, FoldState>();
  const revisions = history.revisions
    .filter((revision) => revision.edition <= edition && revision.seq <= limit)
    .sort(inFoldOrder);
  for (const revision of revisions) {
    states.set(revision.project, applyRevision(states.get(revision.project) ?? null, revision));
  }
  const entries: EntryState[] = [];
  const departed: EntryState[] = [];
  for (const { entry } of states.values()) (isPresent(entry) ? entries : departed).push(entry);
  return {
    edition: description,
    entries,
    departed,
    ministryLabels: labelsAt(history.ministryLabels, edition),
    position: revisions.reduce((last, revision) => Math.max(last, revision.seq), 0),
    publication: reading.staged ? null : readAt(history, edition, reading),
  };
}

/**
 * The label of each ministry in an edition: the latest one given up to it, or else the first one
 * given after it, so that a ministry is never without a name.
 */
export function labelsAt(
  labels: readonly MinistryLabel[],
  edition: number,
): Record<string, string> {
  const chosen: Record<string, MinistryLabel> = {};
  for (const label of labels) {
    const known = chosen[label.ministry];
    if (!known || isCloser(label.edition, known.edition, edition)) chosen[label.ministry] = label;
  }
  return Object.fromEntries(Object.entries(chosen).map(([code, { label }]) => [code, label]));
}

function isCloser(candidate: number, known: number, edition: number): boolean {
  if (candidate <= edition) return known > edition || candidate >= known;
  return known > edition && candidate < known;
}
