import { revalidatePath } from 'next/cache';
import { refusal } from '@/app/api/answers';
import { keepSheet } from '@/db/commands/sheet';
import type { SheetChoices } from '@/lib/schemas/sheet';
import type { KeepAnswer } from '@/lib/views/sheet-upload';
import { readSheet } from '../sheet-reader';
import { type Upload, withUpload } from '../upload';

type Decided = Upload & { choices: SheetChoices };

/**
 * Keeps what is good in a spreadsheet: the file is read and compared anew, whatever its preview said.
 * What the command refuses is answered with 200 and its sentence, with a preview up to date where
 * the one decided on is not; 400, 401, 403, 413, 429 are of the request.
 */
export function POST(request: Request): Promise<Response> {
  return withUpload(request, async ({ actor, bytes, choices }) => {
    if (choices === null) return refusal(400, 'Il manque ce qu’il faut garder de ce fichier.');
    const body = await keep({ actor, bytes, choices });
    return Response.json(body, { headers: { 'Cache-Control': 'no-store' } });
  });
}

async function keep({ actor, bytes, choices }: Decided): Promise<KeepAnswer> {
  const read = await readSheet(actor, bytes);
  if ('problem' in read) return { status: 'refused', reason: read.problem };
  const { preview, version } = read;
  const result = keepSheet(actor, { preview, version, choices });
  if (result.status === 'conflict') throw new Error('keeping a sheet names its conflicts by row');
  if (result.status === 'invalid' || result.status === 'unexpected') return result;
  if (result.status === 'ok') revalidatePath('/', 'layout');
  const now = await readSheet(actor, bytes);
  const current = 'problem' in now ? null : now.preview;
  if (result.status === 'ok') {
    return { status: 'ok', value: { kept: result.value.kept, preview: current } };
  }
  return current === null || current.fingerprint === choices.fingerprint
    ? result
    : { status: 'moved', reason: result.reason, preview: current };
}
