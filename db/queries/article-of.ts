import { eq } from 'drizzle-orm';
import { articleFor, dated } from '@/lib/domain/article/article';
import { safeMarkdown } from '@/lib/domain/article/safe-markdown';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import type { History } from '@/lib/domain/history/portfolio';
import { articleDraft } from '../schema/publications';
import type { ReadHandle } from './history';

interface ArticleRequest {
  /** Already limited to what the edition rests on. */
  history: History;
  declared: readonly DeclaredFigures[];
  edition: number;
  /** ISO date. */
  publishedOn: string;
}

/**
 * The article an edition goes out with, dated of that day: the text an officer keeps, or else the one
 * drafted for it. Nothing in it runs on a reader’s machine.
 */
export function articleOf(handle: ReadHandle, request: ArticleRequest): string {
  const { history, declared, edition, publishedOn } = request;
  const kept = handle
    .select({ text: articleDraft.text })
    .from(articleDraft)
    .where(eq(articleDraft.edition, edition))
    .get();
  return safeMarkdown(
    kept === undefined
      ? articleFor(history, edition, declared, publishedOn)
      : dated(kept.text, publishedOn),
  );
}
