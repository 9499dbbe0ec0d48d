import type { Portfolio, PublicationMark } from '../history/portfolio';
import {
  isHidden,
  type PublishedChange,
  type PublishedRewording,
  publishedChanges,
  publishedRewordings,
} from '../views/published-changes';
import { publicEditions } from './public-editions';
import type { PublicationSource } from './source';

export interface NamedProject {
  project: string;
  name: string;
}

/** What an erratum changed of its edition, as readers of both publications see it. */
export interface Corrections {
  /** The publication it corrects. */
  corrected: PublicationMark;
  changes: readonly PublishedChange[];
  rewordings: readonly PublishedRewording[];
  added: readonly NamedProject[];
  removed: readonly NamedProject[];
}

/** In place of a value that the erratum withholds: it is not to be said again. */
const WAS_PUBLISHED = 'communiqué';

/** What a publication corrects of the one before it; null when it is the edition’s first one here. */
export function correctionsOf(source: PublicationSource): Corrections | null {
  const corrected = publicationBefore(source);
  const after = publicEditions(source).at(-1)?.outside;
  const before = publicEditions(asOf(source, corrected)).at(-1)?.outside;
  if (corrected === null || before === undefined || after === undefined) return null;
  const withheld = new Map(after.entries.map((entry) => [entry.project, entry.withheld]));
  return {
    corrected,
    changes: publishedChanges(before, after, source.history.revisions).map((change) =>
      isHidden(change.fact, withheld.get(change.project) ?? null)
        ? { ...change, before: WAS_PUBLISHED }
        : change,
    ),
    rewordings: publishedRewordings(before, after),
    added: onlyIn(after, before),
    removed: onlyIn(before, after),
  };
}

function publicationBefore({ edition, version, history }: PublicationSource) {
  return history.publications
    .filter((mark) => mark.edition === edition.number && mark.version < version)
    .reduce<PublicationMark | null>(
      (last, mark) => (last === null || mark.version > last.version ? mark : last),
      null,
    );
}

/** The same source when that publication was the edition’s last. */
function asOf(source: PublicationSource, last: PublicationMark | null): PublicationSource {
  const publications = source.history.publications.filter(
    ({ edition, version }) => edition !== source.edition.number || version <= (last?.version ?? 0),
  );
  return { ...source, history: { ...source.history, publications } };
}

function onlyIn(portfolio: Portfolio, other: Portfolio): NamedProject[] {
  const known = new Set(other.entries.map(({ project }) => project));
  return portfolio.entries
    .filter(({ project }) => !known.has(project))
    .map(({ project, name }) => ({ project, name }));
}
