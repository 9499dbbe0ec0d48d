import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ArticleFacts } from '@/lib/domain/article/article';
import type { Mark } from '@/lib/domain/article/mark';
import type { CheckRequest } from './check-article';

/** A check takes tenths of a second; one that lasts is ended with its thread, and said to have failed. */
const LONGEST_MS = 20_000;

let worker: Worker | null = null;
let last = 0;

/** The thread that checks, started at the first check: nothing keeps the process alive for it. */
function checker(): Worker {
  if (worker !== null) return worker;
  // The source itself, by tsx as the command line runs: the server's bundle holds no thread of its own.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'db/workers/check-article.ts');
  const started = new Worker(/* turbopackIgnore: true */ file, { execArgv: ['--import', 'tsx'] });
  started.unref();
  started.once('exit', () => {
    if (worker === started) worker = null;
  });
  worker = started;
  return started;
}

/**
 * Checks an article on a thread of its own: requests are answered meanwhile.
 * @throws when the thread fails, or does not answer in time.
 */
export function checkAside(text: string, facts: ArticleFacts): Promise<Mark[]> {
  last += 1;
  const request: CheckRequest = { id: last, text, facts };
  const thread = checker();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      thread.off('message', onMessage);
      thread.off('error', onError);
      settle();
    };
    const onMessage = ({ id, marks }: { id: number; marks: Mark[] }) => {
      if (id === request.id) end(() => resolve(marks));
    };
    const onError = (error: Error) => end(() => reject(error));
    const timer = setTimeout(() => {
      void thread.terminate();
      end(() => reject(new Error('the check of an article did not end')));
    }, LONGEST_MS);
    thread.on('message', onMessage);
    thread.on('error', onError);
    thread.postMessage(request);
  });
}
