import { parentPort } from 'node:worker_threads';
import { type ArticleFacts, checkArticle } from '@/lib/domain/article/article';

/** What the thread is asked: a text, and what the series gives. */
export interface CheckRequest {
  id: number;
  text: string;
  facts: ArticleFacts;
}

parentPort?.on('message', ({ id, text, facts }: CheckRequest) => {
  parentPort?.postMessage({ id, marks: checkArticle(text, facts) });
});
