import { eq } from 'drizzle-orm';
import { articleFacts, articleFor } from '@/lib/domain/article/article';
import { articleEditable } from '@/lib/domain/article/editable';
import { parisDay } from '@/lib/domain/collection/deadline';
import { can } from '@/lib/domain/permissions/matrix';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { ArticleView, KeptArticle } from '@/lib/views/article';
import { reader } from '../read';
import { articleDraft } from '../schema/publications';
import { loadDeclared, loadHistory, type ReadHandle } from './history';
import { preparePublication } from './publication-source';
import { publicationFiles } from './publications';

const ARTICLE_FILE = 'article.md';

/** The text of an article as it was saved last; null while none was. */
export function keptArticle(handle: ReadHandle, edition: number): KeptArticle | null {
  const row = handle.select().from(articleDraft).where(eq(articleDraft.edition, edition)).get();
  if (!row) return null;
  return { text: row.text, version: row.version, at: row.updatedAt, by: row.updatedByName };
}

/**
 * The article of an edition for those who write it; null when there is no such edition, or for anybody
 * else. While it can be written, its facts are those the edition would go out with now.
 */
export function articleView(actor: Actor, edition: number, now: Date): ArticleView | null {
  if (!can(actor, 'article.edit').possible) return null;
  const handle = reader();
  const whole = loadHistory(handle, 'everything');
  const known = whole.editions.find(({ number }) => number === edition);
  if (!known) return null;
  const verdict = articleEditable(whole, edition);
  const publishedOn = parisDay(now.toISOString());
  const { history, declared } = verdict.possible
    ? preparePublication(handle, { edition: known, publishedOn, note: null }).source
    : { history: whole, declared: loadDeclared(handle) };
  return {
    edition: known,
    proposed: articleFor(history, edition, declared, known.publishedOn),
    kept: keptArticle(handle, edition),
    facts: articleFacts(history, edition, declared, known.publishedOn),
    closed: verdict.possible ? null : verdict.reason,
    published: publishedText(handle, edition),
  };
}

function publishedText(handle: ReadHandle, edition: number): ArticleView['published'] {
  const publication = publicationFiles(handle, edition);
  const file = publication?.files.find(({ name }) => name === ARTICLE_FILE);
  if (!publication || !file) return null;
  return { version: `${edition}.${publication.version}`, text: file.bytes.toString('utf8') };
}
