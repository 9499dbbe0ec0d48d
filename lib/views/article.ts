import type { ArticleFacts } from '@/lib/domain/article/article-facts';
import type { Edition } from '@/lib/domain/vocabulary/editions';

/** A text that somebody saved. */
export interface KeptArticle {
  text: string;
  version: number;
  /** ISO instant. */
  at: string;
  by: string;
}

/** The article of an edition, as its officers write it. */
export interface ArticleView {
  edition: Edition;
  /** What the series proposes now. */
  proposed: string;
  /** What was saved last; null while nothing was. */
  kept: KeptArticle | null;
  /** What an edited text is checked against. */
  facts: ArticleFacts;
  /** Why it cannot be changed any more; null while it can. */
  closed: string | null;
  /** The version that went out (« 4.1 »), and its text; null where none was published here. */
  published: { version: string; text: string } | null;
}

/** What a save answers. */
export type SavedArticle = Pick<KeptArticle, 'version' | 'at' | 'by'>;
