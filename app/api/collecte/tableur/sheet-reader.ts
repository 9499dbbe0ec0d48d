import path from 'node:path';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { SheetReading } from '@/lib/domain/sheet/sheet';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { UploadPreview } from '@/lib/views/sheet-upload';
import { oneAtATime } from './turns';

/** What is asked of the thread that reads files. */
export interface ReadRequest {
  bytes: Uint8Array;
  actor: Actor;
  /** ISO instant. */
  now: string;
}

/** A file read and compared with what stands, or the sentence that refuses it whole. */
export type ReadSheet =
  | { problem: string }
  | { reading: SheetReading; preview: UploadPreview; version: string };

/** In megabytes: what a file of the worst kind may cost, files of sixty projects taking a tenth of it. */
const HEAP = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };
const LONGEST_MS = 20_000;
/** Unused for so long, the thread gives its memory back. */
const IDLE_MS = 5 * 60_000;

const TOO_HEAVY =
  'Ce fichier demande trop de travail pour le tableur d’un ministère\u202f: repartez du fichier téléchargé ici.';

interface Held {
  worker: Worker | null;
  idle: NodeJS.Timeout | null;
}

const holder = globalThis as typeof globalThis & { panoramaSheetReader?: Held };
const held: Held = holder.panoramaSheetReader ?? { worker: null, idle: null };
holder.panoramaSheetReader = held;

/**
 * Reads a file in a thread of its own, with a heap and a time of its own: the worst one neither holds
 * up the other requests nor takes their memory. The thread runs the source as it is, like the command
 * line does, so that it is the same code under the development server, a build and a test.
 */
export function readSheet(actor: Actor, bytes: Uint8Array): Promise<ReadSheet> {
  return oneAtATime(() => ask({ actor, bytes, now: new Date().toISOString() }));
}

/** Starts the thread ahead of the first file: whoever opens the page is about to send one. */
export function warmSheetReader(): void {
  running();
}

function running(): Worker {
  if (held.worker === null) {
    const worker = new Worker(
      path.join(
        /* turbopackIgnore: true */ process.cwd(),
        'app/api/collecte/tableur/reading-thread.ts',
      ),
      { execArgv: ['--import', 'tsx'], env: SHARE_ENV, resourceLimits: HEAP },
    );
    worker.unref();
    worker.once('exit', () => {
      if (held.worker === worker) held.worker = null;
    });
    // Told to whoever waits for an answer; without anybody, the next one starts another thread.
    worker.on('error', () => undefined);
    held.worker = worker;
  }
  restWhenIdle();
  return held.worker;
}

function ask(request: ReadRequest): Promise<ReadSheet> {
  const worker = running();
  return new Promise<ReadSheet>((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(slow);
      worker.off('message', answered).off('error', failed).off('exit', gone);
      restWhenIdle();
      act();
    };
    const answered = (answer: ReadSheet) => settle(() => resolve(answer));
    const failed = (error: Error & { code?: string }) =>
      settle(() =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ problem: TOO_HEAVY }) : reject(error),
      );
    const gone = () => settle(() => resolve({ problem: TOO_HEAVY }));
    const slow = setTimeout(() => void worker.terminate(), LONGEST_MS);
    worker.on('message', answered).on('error', failed).on('exit', gone);
    worker.postMessage(request);
  });
}

function restWhenIdle(): void {
  if (held.idle !== null) clearTimeout(held.idle);
  held.idle = setTimeout(() => {
    // After the one that is being read, if any.
    void oneAtATime(async () => {
      await held.worker?.terminate();
    });
  }, IDLE_MS);
  held.idle.unref();
}
