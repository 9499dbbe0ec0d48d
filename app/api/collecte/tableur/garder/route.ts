import { revalidatePath } from 'next/cache';
import { refusal } from '@/app/api/answers';
import { keepSheet } from '@/db/commands/sheet';
import { sheetPreview } from '@/db/queries/sheet-preview';
import { reader } from '@/db/read';
import type { SheetReading } from '@/lib/domain/sheet/sheet';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { readMinistrySheet } from '@/lib/files/ministry-sheet/read';
import type { SheetChoices } from '@/lib/schemas/sheet';
import type { KeepAnswer } from '@/lib/views/sheet-upload';
import { oneAtATime } from '../turns';
import { withUpload } from '../upload';

/**
 * Keeps what is good in a spreadsheet: the file is read and compared anew, whatever its preview said.
 * What the command refuses is answered with 200 and its sentence, with a preview up to date where
 * the one decided on is not; 400, 401, 403, 413, 429 are of the request.
 */
export function POST(request: Request): Promise<Response> {
  return withUpload(request, async ({ actor, bytes, choices }) => {
    if (choices === null) return refusal(400, 'Il manque ce qu’il faut garder de ce fichier.');
    const reading = await oneAtATime(() => readMinistrySheet(bytes));
    const body: KeepAnswer =
      'problem' in reading
        ? { status: 'refused', reason: reading.problem }
        : kept(actor, reading, choices);
    return Response.json(body, { headers: { 'Cache-Control': 'no-store' } });
  });
}

function kept(actor: Actor, reading: SheetReading, choices: SheetChoices): KeepAnswer {
  const result = keepSheet(actor, { reading, choices });
  if (result.status === 'conflict') throw new Error('keeping a sheet names its conflicts by row');
  if (result.status === 'invalid' || result.status === 'unexpected') return result;
  const preview = sheetPreview(reader(), actor, reading, new Date().toISOString());
  if (result.status === 'ok') {
    revalidatePath('/', 'layout');
    return 'refused' in preview
      ? { status: 'refused', reason: preview.refused }
      : { status: 'ok', value: { kept: result.value.kept, preview } };
  }
  return 'refused' in preview || preview.fingerprint === choices.fingerprint
    ? result
    : { status: 'moved', reason: result.reason, preview };
}
