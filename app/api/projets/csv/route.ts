import { projectsView } from '@/db/queries/projects';
import { writeProjectRows } from '@/lib/files/project-rows';
import { chosenRows, readTableRequest } from '@/lib/schemas/project-table';
import { searchParameters } from '@/lib/schemas/search-parameters';
import { askingActor, refusal } from '../../answers';

/**
 * The table as it is shown, all pages together: same edition, filters, search and order. Errors are
 * JSON with a French sentence: 400, 401, 403, 404.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await askingActor();
  if (actor instanceof Response) return actor;
  const read = readTableRequest(searchParameters(new URL(request.url).searchParams));
  if (read.problems.length > 0) return refusal(400, read.problems.join(' '));
  const view = projectsView(actor, read.request);
  if (view === null) return refusal(404, 'Cette édition n’existe pas.');
  if (view.unknownFilters.length > 0) return refusal(400, view.unknownFilters.join(' '));
  const asked = read.request.presence === 'departed' ? view.departed : view.rows;
  return new Response(writeProjectRows(chosenRows(asked, read.request)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="panorama-projets-edition-${view.edition.number}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
