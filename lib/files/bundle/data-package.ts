import { type PublicationSource, publicationLabel } from '@/lib/domain/publication/source';
import { formatLongMonth } from '@/lib/format/dates';
import type { BundleFile } from './bundle-file';
import { sha256 } from './checksums';
import { type Described, describedFiles } from './contents';

/** Words by which people look for it. */
const KEYWORDS = [
  'panorama',
  'grands projets',
  'grands projets numériques',
  'systèmes d’information',
  'tableau de bord',
  'transformation numérique',
  'numérique de l’État',
  'État',
  'ministères',
  'budget',
  'coût',
  'délais',
  'DINSIC',
] as const;

const LICENCE = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte / Open Licence version 2.0',
  path: 'https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf',
} as const;

/** How the CSV files are written (CSV Dialect, version 1.2). */
const DIALECT = {
  csvddfVersion: 1.2,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
  header: true,
  caseSensitiveHeader: true,
} as const;

const DIRECTORATE =
  'Direction interministérielle du numérique et du système d’information et de communication de l’État (DINSIC)';

/**
 * The description of the bundle as a Data Package (version 1 of the specification): the same files, in
 * the same order, with their sizes and their SHA-256.
 */
export function writeDataPackage(source: PublicationSource, files: readonly BundleFile[]): string {
  const { edition, version, publishedOn, note } = source;
  const label = publicationLabel(edition.number, version);
  const described = describedFiles(edition.number);
  const content = {
    profile: 'data-package',
    name: `panorama-grands-projets-si-etat-${edition.number}`,
    title: `Panorama des grands projets SI de l’État, édition ${edition.number}`,
    description: descriptionOf(source),
    version: label,
    ...(note === null ? {} : { erratum: note }),
    created: `${publishedOn}T00:00:00Z`,
    keywords: KEYWORDS,
    licenses: [LICENCE],
    sources: [{ title: `Panorama des grands projets SI de l’État, ${DIRECTORATE}` }],
    contributors: [{ title: DIRECTORATE, role: 'publisher', organization: 'DINSIC' }],
    resources: files.flatMap((file) => {
      const what = described[file.name];
      return what === undefined ? [] : [resourceOf(file, what)];
    }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function descriptionOf({ edition, version, note }: PublicationSource): string {
  const sentences = [
    `Les grands projets informatiques de l’État, édition ${edition.number}, données de ${formatLongMonth(edition.dataMonth)}.`,
    `Publication ${publicationLabel(edition.number, version)}.`,
    ...(note === null ? [] : [`Erratum\u202f: ${note}`]),
  ];
  return sentences.join(' ');
}

function resourceOf({ name, mediaType, bytes }: BundleFile, { schema, ...what }: Described) {
  return {
    profile: schema === undefined ? 'data-resource' : 'tabular-data-resource',
    name: name
      .toLowerCase()
      .replace(/\.(csv|md|html)$/, '')
      .replace('.', '-'),
    path: name,
    ...what,
    format: name.slice(name.lastIndexOf('.') + 1),
    mediatype: mediaType,
    ...(name.endsWith('.xlsx') ? {} : { encoding: 'utf-8' }),
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
    ...(schema === undefined ? {} : { dialect: DIALECT, schema }),
  };
}
