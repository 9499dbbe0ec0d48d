import type { Mark } from '@/lib/domain/article/mark';
import type { Edition } from '@/lib/domain/vocabulary/editions';

/** A text that somebody saved. */
export interface KeptArticle {
  text: string;
  version: number;
  /** ISO instant. */
  at: string;
  by: string;
}

/** A passage to look at, and the reason an officer gave for keeping it. */
export interface ArticleFinding extends Mark {
  settled: { reason: string; by: string; at: string } | null;
}

/** The article of an edition, as its officers write it. */
export interface ArticleView {
  edition: Edition;
  /** What the series proposes now. */
  proposed: string;
  /** What was saved last; null while nothing was. */
  kept: KeptArticle | null;
  /** What there is to look at in the kept text; null where it could not be checked. */
  findings: readonly ArticleFinding[] | null;
  /** Why it cannot be changed any more; null while it can. */
  closed: string | null;
  /** The version that went out (« 4.1 »), and its text; null where none was published here. */
  published: { version: string; text: string } | null;
}

/** What a save answers. */
export type SavedArticle = Pick<KeptArticle, 'version' | 'at' | 'by'>;

/** A saved text, and what there is to look at in it. */
export type CheckedArticle = SavedArticle & Pick<ArticleView, 'findings'>;
