import { publicEditions } from '@/lib/domain/publication/public-editions';
import type { PublicationSource } from '@/lib/domain/publication/source';
import { writePublishedEdition } from '../edition-export';
import { writeStaticPage } from '../static-page/page';
import { type BundleFile, textFile } from './bundle-file';
import { CHECKSUMS, writeChecksums } from './checksums';
import { writeColumns } from './columns';
import {
  ARTICLE,
  DATA_PACKAGE,
  INDICATORS,
  MOVEMENTS,
  PAGE,
  panoramaName,
  README,
  REVISIONS,
  schemaName,
} from './contents';
import { writeDataPackage } from './data-package';
import { INDICATOR_COLUMNS, indicatorRows } from './indicators';
import { MOVEMENT_COLUMNS } from './movement-columns';
import { movementRows } from './movements';
import { writePanoramaJson } from './panorama-json';
import { writePanoramaWorkbook } from './panorama-workbook';
import { writeReadme } from './readme';
import { REVISION_COLUMNS, revisionRows } from './revisions';
import { panoramaSchema, schemaOf, writeSchema } from './schemas';

const CSV = 'text/csv';
const JSON_TYPE = 'application/json';
const MARKDOWN = 'text/markdown';
const HTML = 'text/html';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The files of a publication: a pure function of it, byte for byte. What is withheld is in none of
 * them, and no total counts it.
 */
export async function writeBundle(source: PublicationSource): Promise<BundleFile[]> {
  const content = await contentFiles(source);
  const names = [...content.map(({ name }) => name), README];
  const readme = textFile(README, MARKDOWN, writeReadme(source, names));
  const described = [...content, readme];
  const files = [
    ...described,
    textFile(DATA_PACKAGE, JSON_TYPE, writeDataPackage(source, described)),
  ];
  return [...files, textFile(CHECKSUMS, 'text/plain', writeChecksums(files))];
}

async function contentFiles(source: PublicationSource): Promise<BundleFile[]> {
  const { edition, history, declared, article } = source;
  const editions = publicEditions(source);
  const current = editions.at(-1)?.outside;
  if (current === undefined) throw new Error(`edition ${edition.number} has nothing to publish`);
  const revisions = revisionRows(editions, history);
  const csv = (name: string, text: string) => textFile(name, CSV, text);
  const schema = (
    table: Parameters<typeof schemaName>[0],
    content: Parameters<typeof writeSchema>[0],
  ) => textFile(schemaName(table), JSON_TYPE, writeSchema(content));
  return [
    csv(panoramaName(edition.number, 'csv'), writePublishedEdition(current)),
    {
      name: panoramaName(edition.number, 'xlsx'),
      mediaType: XLSX,
      bytes: await writePanoramaWorkbook(current),
    },
    textFile(panoramaName(edition.number, 'json'), JSON_TYPE, writePanoramaJson(source, current)),
    csv(INDICATORS, writeColumns(INDICATOR_COLUMNS, indicatorRows(editions, declared))),
    csv(MOVEMENTS, writeColumns(MOVEMENT_COLUMNS, movementRows(editions))),
    csv(REVISIONS, writeColumns(REVISION_COLUMNS, revisions)),
    textFile(ARTICLE, MARKDOWN, article),
    textFile(PAGE, HTML, writeStaticPage(source)),
    schema('panorama', panoramaSchema(current)),
    schema('indicateurs', schemaOf(INDICATOR_COLUMNS)),
    schema('mouvements', schemaOf(MOVEMENT_COLUMNS)),
    schema('revisions', schemaOf(REVISION_COLUMNS)),
  ];
}
