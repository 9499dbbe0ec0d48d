import { refusal } from '@/app/api/answers';
import { ministrySheet, sheetSources } from '@/db/queries/sheet';
import { reader } from '@/db/read';
import { writeProblemRows } from '@/lib/files/ministry-sheet/write-errors';
import { sheetFile } from '../sheet-file';
import { readSheet } from '../sheet-reader';
import { withUpload } from '../upload';

const ZIP = [0x50, 0x4b];

/**
 * The rows of an uploaded spreadsheet that are to be mended, with what is wrong beside them, in the
 * format they came in. 409 where there is none; 400, 401, 403, 413, 429 are of the request.
 */
export function POST(request: Request): Promise<Response> {
  return withUpload(request, async ({ actor, bytes }) => {
    const read = await readSheet(actor, bytes);
    if ('problem' in read) return refusal(409, read.problem);
    const now = new Date().toISOString();
    const sources = sheetSources(reader(), actor, now);
    if ('refused' in sources) return refusal(409, sources.refused);
    const { reading, preview } = read;
    const wrong = preview.rows.filter(({ problems }) => problems.length > 0);
    if (wrong.length === 0) return refusal(409, 'Aucune ligne de ce fichier n’est à corriger.');
    const format = ZIP.every((byte, at) => bytes[at] === byte) ? 'xlsx' : 'csv';
    const content = await writeProblemRows(reading, wrong, ministrySheet(sources), format);
    const edition = sources.edition.number;
    return sheetFile(content, { edition, actor, part: 'a-corriger', now, format });
  });
}
