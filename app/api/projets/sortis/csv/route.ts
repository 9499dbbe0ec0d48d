import { registerView } from '@/db/queries/register';
import { unknownRegisterMinistry } from '@/lib/domain/views/register';
import { writeRegisterRows } from '@/lib/files/register-rows';
import { readRegisterRequest } from '@/lib/schemas/register';
import { searchParameters } from '@/lib/schemas/search-parameters';
import { askingActor, refusal } from '../../../answers';

/**
 * The register of exits as it is shown, under the same filters. Errors are JSON with a French sentence:
 * 400, 401, 403, 404.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await askingActor();
  if (actor instanceof Response) return actor;
  const read = readRegisterRequest(searchParameters(new URL(request.url).searchParams));
  if (read.problems.length > 0) return refusal(400, read.problems.join(' '));
  const view = registerView(actor, read.request);
  if (view === null) return refusal(404, 'Cette édition n’existe pas.');
  const unknown = unknownRegisterMinistry(view);
  if (unknown.length > 0) return refusal(400, unknown.join(' '));
  return new Response(writeRegisterRows(view.rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="panorama-sorties-edition-${view.edition.number}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
