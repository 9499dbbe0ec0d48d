import { eq } from 'drizzle-orm';
import { articleFor, dated } from '@/lib/domain/article/article';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import type { History } from '@/lib/domain/history/portfolio';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import { articleDraft } from '../schema/publications';
import type { ReadHandle } from './history';

interface ArticleRequest {
  history: History;
  declared: readonly DeclaredFigures[];
  edition: Edition;
  publishedOn: string;
}

/** The article an edition goes out with: the text an officer keeps, or else the one drafted for it. */
export function articleOf(handle: ReadHandle, request: ArticleRequest): string {
  const kept = handle
    .select({ text: articleDraft.text })
    .from(articleDraft)
    .where(eq(articleDraft.edition, request.edition.number))
    .get();
  const { history, declared, edition, publishedOn } = request;
  if (kept === undefined) return articleFor(history, edition.number, declared, publishedOn);
  return dated(kept.text, publishedOn);
}
