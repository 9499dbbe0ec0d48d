import { parentPort } from 'node:worker_threads';
import { sheetPreview } from '@/db/queries/sheet-preview';
import { readMinistrySheet } from '@/lib/files/ministry-sheet/read';
import type { ReadRequest, ReadSheet } from './sheet-reader';

/** The thread that reads files (see `sheet-reader.ts`); a surprise ends it and is told to who asked. */
async function read({ bytes, actor, now }: ReadRequest): Promise<ReadSheet> {
  const reading = await readMinistrySheet(bytes);
  if ('problem' in reading) return { problem: reading.problem };
  const { preview, version } = sheetPreview(actor, reading, now);
  return 'refused' in preview ? { problem: preview.refused } : { reading, preview, version };
}

parentPort?.on('message', async (request: ReadRequest) => {
  parentPort?.postMessage(await read(request));
});
