import { refusal } from '@/app/api/answers';
import { ministrySheet, sheetSources } from '@/db/queries/sheet';
import { previewFrom } from '@/db/queries/sheet-preview';
import { reader } from '@/db/read';
import { readMinistrySheet } from '@/lib/files/ministry-sheet/read';
import { writeProblemRows } from '@/lib/files/ministry-sheet/write-errors';
import { sheetFile } from '../sheet-file';
import { oneAtATime } from '../turns';
import { withUpload } from '../upload';

const ZIP = [0x50, 0x4b];

/**
 * The rows of an uploaded spreadsheet that are to be mended, with what is wrong beside them, in the
 * format they came in. 409 where there is none; 400, 401, 403, 413, 429 are of the request.
 */
export function POST(request: Request): Promise<Response> {
  return withUpload(request, async ({ actor, bytes }) => {
    const reading = await oneAtATime(() => readMinistrySheet(bytes));
    if ('problem' in reading) return refusal(409, reading.problem);
    const now = new Date().toISOString();
    const sources = sheetSources(reader(), actor, now);
    if ('refused' in sources) return refusal(409, sources.refused);
    const preview = previewFrom(sources, reading);
    if ('refused' in preview) return refusal(409, preview.refused);
    const wrong = preview.rows.filter(({ problems }) => problems.length > 0);
    if (wrong.length === 0) return refusal(409, 'Aucune ligne de ce fichier n’est à corriger.');
    const format = ZIP.every((byte, at) => bytes[at] === byte) ? 'xlsx' : 'csv';
    const content = await writeProblemRows(reading, wrong, ministrySheet(sources), format);
    const edition = sources.edition.number;
    return sheetFile(content, { edition, actor, part: 'a-corriger', now, format });
  });
}
