import { max } from 'drizzle-orm';
import type { History } from '@/lib/domain/history/portfolio';
import { rulesOf } from '@/lib/domain/history/published';
import { nextPublication } from '@/lib/domain/publication/next';
import type { PublicationSource } from '@/lib/domain/publication/source';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { declaredFigures, editionEvent, ministryLabel, revision } from '../schema/history';
import { articleDraft, publication, setAside } from '../schema/publications';
import { submissionEvent } from '../schema/submissions';
import { articleOf } from './article-of';
import { loadDeclared, loadHistory, type ReadHandle } from './history';

export interface PublicationRequest {
  edition: Edition;
  /** ISO date. */
  publishedOn: string;
  /** What an erratum corrects; null for a first publication. */
  note: string | null;
}

/** What a publication made now would be, and the position of the history it would rest on. */
export interface Prepared {
  source: PublicationSource;
  position: number;
}

/** What the edition would go out as, were it published now: nothing is written. */
export function preparePublication(handle: ReadHandle, request: PublicationRequest): Prepared {
  const { edition, publishedOn, note } = request;
  const whole = loadHistory(handle, 'everything');
  const { version } = nextPublication(whole, edition);
  const position = whole.revisions.reduce((last, { seq }) => Math.max(last, seq), 0);
  const rules = rulesOf(whole, edition.number);
  const mark = { edition: edition.number, version, position, publishedOn, rules };
  const published: Edition = {
    ...edition,
    state: 'published',
    publishedOn: edition.publishedOn ?? publishedOn,
  };
  const history = upTo(published, {
    ...whole,
    editions: whole.editions.map((one) => (one.number === edition.number ? published : one)),
    publications: [...whole.publications, mark],
  });
  const declared = loadDeclared(handle).filter((one) => one.edition <= edition.number);
  const article = articleOf(handle, { history, declared, edition: edition.number, publishedOn });
  return {
    source: { edition: published, version, publishedOn, note, history, declared, article },
    position,
  };
}

/** The history that an edition rests on, without what came after it. */
function upTo({ number }: Edition, history: History): History {
  return {
    editions: history.editions.filter((known) => known.number <= number),
    revisions: history.revisions.filter(({ edition }) => edition <= number),
    ministryLabels: history.ministryLabels.filter(({ edition }) => edition <= number),
    publications: history.publications.filter(({ edition }) => edition <= number),
  };
}

/**
 * Changes with all that a publication rests on: files are written outside of the transaction that
 * records them, which checks that nothing moved meanwhile.
 */
export function publicationBasis(handle: ReadHandle): string {
  const chains = [
    revision,
    editionEvent,
    ministryLabel,
    declaredFigures,
    publication,
    setAside,
    submissionEvent,
  ].map(
    (table) =>
      handle
        .select({ seq: max(table.seq) })
        .from(table)
        .get()?.seq ?? 0,
  );
  const drafts = handle
    .select({ edition: articleDraft.edition, version: articleDraft.version })
    .from(articleDraft)
    .all();
  return JSON.stringify([...chains, drafts]);
}
