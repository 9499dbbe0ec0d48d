import { eq } from 'drizzle-orm';
import { type ArticleFacts, articleFacts } from '@/lib/domain/article/article';
import { articleEditable } from '@/lib/domain/article/editable';
import type { Mark } from '@/lib/domain/article/mark';
import { parisDay } from '@/lib/domain/collection/deadline';
import { can } from '@/lib/domain/permissions/matrix';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { ArticleFinding, ArticleView, KeptArticle } from '@/lib/views/article';
import { logSurprise } from '../commands/log';
import { reader } from '../read';
import { articleDraft } from '../schema/publications';
import { checkAside } from '../workers/article-checker';
import { loadDeclared, loadHistory, type ReadHandle } from './history';
import { preparePublication } from './publication-source';
import { publicationFiles } from './publications';
import { loadSetAside } from './quality';

const ARTICLE_FILE = 'article.md';

/** The text of an article as it was saved last; null while none was. */
export function keptArticle(handle: ReadHandle, edition: number): KeptArticle | null {
  const row = handle.select().from(articleDraft).where(eq(articleDraft.edition, edition)).get();
  if (!row) return null;
  return { text: row.text, version: row.version, at: row.updatedAt, by: row.updatedByName };
}

/** What an edition would go out with now, or went out with: the ground of its article; null where there is none. */
export function articleGround(
  handle: ReadHandle,
  edition: number,
  now: Date,
): { edition: Edition; closed: string | null; facts: ArticleFacts } | null {
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
    closed: verdict.possible ? null : verdict.reason,
    facts: articleFacts(history, edition, declared, known.publishedOn),
  };
}

/** Marks of the article of an edition, each with the reason in force on it. */
export function withReasons(
  handle: ReadHandle,
  edition: number,
  marks: readonly Mark[],
): ArticleFinding[] {
  const reasons = new Map(loadSetAside(handle, edition).map((one) => [one.finding, one]));
  return marks.map((mark) => {
    const said = mark.severity === 'unverifiable' ? reasons.get(mark.key) : undefined;
    return { ...mark, settled: said ? { reason: said.word, by: said.by, at: said.at } : null };
  });
}

/** What there is to look at in the kept text, checked on another thread; null where that failed. */
export async function articleFindings(
  actor: Actor,
  edition: number,
  now: Date,
): Promise<readonly ArticleFinding[] | null> {
  if (!can(actor, 'article.edit').possible) return null;
  const handle = reader();
  const kept = keptArticle(handle, edition);
  const ground = kept && articleGround(handle, edition, now);
  return kept && ground ? findingsOf(handle, edition, kept, ground.facts) : [];
}

async function findingsOf(
  handle: ReadHandle,
  edition: number,
  { text }: KeptArticle,
  facts: ArticleFacts,
): Promise<readonly ArticleFinding[] | null> {
  try {
    return withReasons(handle, edition, await checkAside(text, facts));
  } catch (error) {
    logSurprise('article', `check of the article of edition ${edition}`, error);
    return null;
  }
}

/**
 * The article of an edition for those who write it; null when there is no such edition, or for anybody
 * else.
 */
export async function articleView(
  actor: Actor,
  edition: number,
  now: Date,
): Promise<ArticleView | null> {
  if (!can(actor, 'article.edit').possible) return null;
  const handle = reader();
  const ground = articleGround(handle, edition, now);
  if (ground === null) return null;
  const { edition: known, closed, facts } = ground;
  const kept = keptArticle(handle, edition);
  return {
    edition: known,
    proposed: facts.draft.text,
    kept,
    findings: closed === null && kept ? await findingsOf(handle, edition, kept, facts) : [],
    closed,
    published: publishedText(handle, edition),
  };
}

function publishedText(handle: ReadHandle, edition: number): ArticleView['published'] {
  const publication = publicationFiles(handle, edition);
  const file = publication?.files.find(({ name }) => name === ARTICLE_FILE);
  if (!publication || !file) return null;
  return { version: `${edition}.${publication.version}`, text: file.bytes.toString('utf8') };
}
