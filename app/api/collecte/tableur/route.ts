import { ministrySheet, sheetSources } from '@/db/queries/sheet';
import { reader } from '@/db/read';
import { can } from '@/lib/domain/permissions/matrix';
import { SHEET_FORMATS, writeMinistrySheet } from '@/lib/files/ministry-sheet/write';
import type { UploadAnswer } from '@/lib/views/sheet-upload';
import { askingActor, refusal } from '../../answers';
import { sheetFile } from './sheet-file';
import { readSheet } from './sheet-reader';
import { withUpload } from './upload';

/**
 * The spreadsheet of a liaison's own projects in the edition in collection, whatever the parameters but
 * `format`. Errors are JSON with a French sentence: 400, 401, 403, 409 where there is no collection.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await askingActor();
  if (actor instanceof Response) return actor;
  const verdict = can(actor, 'submission.propose');
  if (!verdict.possible) return refusal(403, verdict.reason);
  const asked = new URL(request.url).searchParams.get('format') ?? 'xlsx';
  const format = SHEET_FORMATS.find((known) => known === asked);
  if (format === undefined) {
    return refusal(400, 'Ce format n’existe pas\u202f: demandez XLSX ou CSV.');
  }
  const now = new Date().toISOString();
  const sources = sheetSources(reader(), actor, now);
  if ('refused' in sources) return refusal(409, sources.refused);
  const content = await writeMinistrySheet(ministrySheet(sources), format);
  return sheetFile(content, { edition: sources.edition.number, actor, part: '', now, format });
}

/**
 * What an uploaded spreadsheet would change, on the data as they stand; nothing is kept. A file that is
 * refused as a whole is answered with 200 and its sentence; 400, 401, 403, 413, 429 are of the request.
 */
export function POST(request: Request): Promise<Response> {
  return withUpload(request, async ({ actor, bytes }) => {
    const read = await readSheet(actor, bytes);
    return answer(
      'problem' in read
        ? { status: 'refused', reason: read.problem }
        : { status: 'ok', preview: read.preview },
    );
  });
}

function answer(body: UploadAnswer): Response {
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } });
}
