import type { MinistryLabel } from '../vocabulary/editions';
import { type EntryState, isPresent } from './entry';
import { applyRevision, type FoldState, inFoldOrder } from './fold';
import type { History, Portfolio } from './portfolio';
import { type Reading, readAt, readingLimit, rulesOf } from './published';
import type { Revision } from './revision';
import type { RulesVersion } from './rules';

/**
 * The panorama as it stands in an edition: each project folded over its revisions up to that
 * edition. A published edition is read at its publication (see `readingLimit`), by its rules.
 * @throws when the edition is not in the history: callers choose among the editions they know.
 */
export function portfolioAt(history: History, edition: number, reading: Reading = {}): Portfolio {
  const description = history.editions.find((known) => known.number === edition);
  if (!description) throw new Error(`edition ${edition} is not in the history`);
  const limit = readingLimit(history, edition, reading);
  const rules = reading.rules ?? rulesOf(history, edition);
  const revisions = history.revisions.filter(
    (revision) => revision.edition <= edition && revision.seq <= limit,
  );
  return {
    edition: description,
    ...folded(revisions, rules),
    ministryLabels: labelsAt(history.ministryLabels, edition),
    position: revisions.reduce((last, revision) => Math.max(last, revision.seq), 0),
    publication: reading.staged ? null : readAt(history, edition, reading),
    rules,
  };
}

/**
 * A portfolio with its entries folded by other rules, over the same revisions: itself where its rules
 * are those already.
 */
export function underRules(
  { revisions }: Pick<History, 'revisions'>,
  portfolio: Portfolio,
  rules: RulesVersion,
): Portfolio {
  if (portfolio.rules === rules) return portfolio;
  const { edition, position } = portfolio;
  const known = revisions.filter((one) => one.edition <= edition.number && one.seq <= position);
  return { ...portfolio, ...folded(known, rules), rules };
}

/** The projects present and gone after these revisions. */
function folded(
  revisions: readonly Revision[],
  rules: RulesVersion,
): Pick<Portfolio, 'entries' | 'departed'> {
  const states = new Map<string, FoldState>();
  for (const revision of [...revisions].sort(inFoldOrder)) {
    const before = states.get(revision.project) ?? null;
    states.set(revision.project, applyRevision(before, revision, rules));
  }
  const entries: EntryState[] = [];
  const departed: EntryState[] = [];
  for (const { entry } of states.values()) (isPresent(entry) ? entries : departed).push(entry);
  return { entries, departed };
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
