import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ArticleFacts } from '@/lib/domain/article/article';
import type { Mark } from '@/lib/domain/article/mark';
import type { CheckRequest } from './check-article';

/** A check takes tenths of a second; one that lasts is ended with its thread, and said to have failed. */
const LONGEST_MS = 20_000;

interface Waiting {
  resolve: (marks: Mark[]) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** A thread, and what it was asked and has not answered. */
interface Thread {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

type Check = (text: string, facts: ArticleFacts) => Promise<Mark[]>;

/**
 * Checks articles on a thread started at the first check, and anew after one that failed.
 * @param start starts a thread, which nothing keeps the process alive for.
 * @param longestMs milliseconds a check may take.
 */
export function articleChecker(start: () => Worker, longestMs: number): Check {
  let current: Thread | null = null;
  let last = 0;

  /** No other check goes to a thread that failed, and those it was asked fail with it. */
  function fail(thread: Thread, error: Error): void {
    if (current === thread) current = null;
    for (const { reject, timer } of thread.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    thread.waiting.clear();
  }

  function running(): Thread {
    if (current !== null) return current;
    const worker = start();
    const thread: Thread = { worker, waiting: new Map() };
    worker.on('message', ({ id, marks }: { id: number; marks: Mark[] }) => {
      const asked = thread.waiting.get(id);
      if (!asked) return;
      thread.waiting.delete(id);
      clearTimeout(asked.timer);
      asked.resolve(marks);
    });
    // Listened to as long as the thread lives: an error that nobody hears ends the whole server.
    worker.on('error', (error: Error) => fail(thread, error));
    worker.on('exit', (code) =>
      fail(thread, new Error(`the thread that checks articles ended (code ${code})`)),
    );
    current = thread;
    return thread;
  }

  return (text, facts) => {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      const thread = running();
      thread.worker.postMessage({ id, text, facts } satisfies CheckRequest);
      const timer = setTimeout(() => {
        fail(thread, new Error('the check of an article did not end'));
        void thread.worker.terminate();
      }, longestMs);
      thread.waiting.set(id, { resolve, reject, timer });
    });
  };
}

function startThread(): Worker {
  // The source itself, by tsx as the command line runs: the server's bundle holds no thread of its own.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'db/workers/check-article.ts');
  const worker = new Worker(/* turbopackIgnore: true */ file, { execArgv: ['--import', 'tsx'] });
  worker.unref();
  return worker;
}

/**
 * Checks an article on a thread of its own: requests are answered meanwhile.
 * @throws when the thread fails, or does not answer in time.
 */
export const checkAside: Check = articleChecker(startThread, LONGEST_MS);
