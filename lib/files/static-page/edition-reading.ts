import { stayedOf } from '@/lib/domain/compare/movements';
import type { Stayed } from '@/lib/domain/compare/types';
import type { ExitFigures } from '@/lib/domain/figures/exit-figures';
import { exitFiguresOf } from '@/lib/domain/figures/exits-at';
import { compareFrench } from '@/lib/domain/figures/spelling';
import type { EntryState } from '@/lib/domain/history/entry';
import type { History, Portfolio } from '@/lib/domain/history/portfolio';
import { publicEditions } from '@/lib/domain/publication/public-editions';
import { type PublicationSource, publicationLabel } from '@/lib/domain/publication/source';
import { buildDashboard } from '@/lib/domain/views/dashboard';
import { buildProjectRows } from '@/lib/domain/views/projects';
import { type PublishedChange, publishedChanges } from '@/lib/domain/views/published-changes';
import { type DashboardView, NO_FILTERS } from '@/lib/views/dashboard';
import type { ProjectRow } from '@/lib/views/project';

/** Everything the page says, read once from the publication. */
export interface EditionReading {
  source: PublicationSource;
  /** « 4.1 ». */
  label: string;
  /** The edition as it is read outside. */
  portfolio: Portfolio;
  view: DashboardView;
  /** What left since the first edition, as it is read outside. */
  exits: ExitFigures;
  /** The lines of the list, by name. */
  rows: readonly ProjectRow[];
  /** What changed since the edition before, as readers of both see it. */
  changes: readonly PublishedChange[];
  /** The projects of both editions, and which of their facts are known in both. */
  stayed: readonly Stayed[];
}

/** @throws when the edition published is not in its own history. */
export function readEdition(source: PublicationSource): EditionReading {
  const { edition, declared, publishedOn } = source;
  const editions = publicEditions(source);
  const outside = editions.at(-1)?.outside;
  const before = editions.at(-2)?.outside ?? null;
  const history: History = {
    ...source.history,
    editions: editions.map(({ inside }) => inside.edition),
  };
  const view = buildDashboard({
    history,
    declared,
    edition: edition.number,
    filters: NO_FILTERS,
    restrictedTo: null,
    version: '',
    today: publishedOn,
  });
  if (view === null || outside === undefined) {
    throw new Error(`edition ${edition.number} is not in the publication`);
  }
  return {
    source,
    label: publicationLabel(edition.number, source.version),
    portfolio: outside,
    view,
    exits: exitFiguresOf(editions.map((one) => one.outside)),
    rows: buildProjectRows(outside, NO_FILTERS).rows.sort((a, b) => compareFrench(a.name, b.name)),
    changes: before === null ? [] : publishedChanges(before, outside, history.revisions),
    stayed: before === null ? [] : stayedOf(pairsOf(before, outside)),
  };
}

function pairsOf(from: Portfolio, to: Portfolio): { before: EntryState; after: EntryState }[] {
  const known = new Map(from.entries.map((entry) => [entry.project, entry]));
  return to.entries.flatMap((after) => {
    const before = known.get(after.project);
    return before === undefined ? [] : [{ before, after }];
  });
}
