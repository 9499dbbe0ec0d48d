import { describedFiles } from '@/lib/files/bundle/contents';
import { numbered, type PublicationNumber } from './publication';

/** How the portal lists a file. */
export type ResourceType = 'main' | 'documentation' | 'other';

/** What describes the data rather than holds them, by names without edition, version nor extension. */
const DOCUMENTATION = /^(schema-.+|datapackage|lisezmoi|article|index|sha256sums)$/;

/** Of texts that a portal does not know as such: Markdown, and the list of digests, which has none. */
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['md', '']);

/** What the bundle does not describe, for it is what describes. */
const LABELS: Readonly<Record<string, string>> = {
  datapackage: 'Description des fichiers',
  sha256sums: 'Empreintes des fichiers',
};

/**
 * The name a file of a bundle has on the portal: that of the bundle, with its edition and version, as
 * the portal would write it (lower case, digits and hyphens). « panorama-4.csv » of 4.2 is
 * « panorama-4-2.csv », so that it is never taken for that of 4.1. A text whose extension portals do not
 * take goes as `.txt`.
 */
export function portalName({ edition, version }: PublicationNumber, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
  const kind = slug(stem).replace(new RegExp(`^panorama-${edition}(?=-|$)`), 'panorama');
  return `${kind}-${edition}-${version}.${TEXT_EXTENSIONS.has(extension) ? 'txt' : slug(extension)}`;
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Reads a name made by `portalName` back; null for any other. */
export function readPortalName(
  name: string,
): (PublicationNumber & { kind: string; extension: string }) | null {
  const parts = /^(.+)-([1-9]\d{0,2})-([1-9]\d{0,2})\.([a-z0-9]+)$/.exec(name);
  if (parts === null) return null;
  const [, kind = '', edition, version, extension = ''] = parts;
  return { kind, extension, edition: Number(edition), version: Number(version) };
}

/** The last segment of an address: the name the file was sent under. */
export function fileNameOf(url: string): string {
  return URL.parse(url)?.pathname.split('/').at(-1) ?? '';
}

/** The title of a file that is there while its publication is not announced yet. */
export function pendingTitle(name: string): string {
  return `[Dépôt en cours] ${name}`;
}

/** The title of a file of an announced publication, with the one that corrects it if any. */
export function finalTitle(name: string, correctedBy: PublicationNumber | null): string {
  const read = readPortalName(name);
  if (read === null) return name;
  const label = describedAs(name)?.title ?? LABELS[read.kind] ?? schemaLabel(read.kind);
  const format = ` (${read.extension.toUpperCase()})`;
  const correction = correctedBy === null ? '' : ` (corrigée par la ${numbered(correctedBy)})`;
  return `Publication ${numbered(read)}${correction} – ${label}${format}`;
}

/** « Schéma du fichier indicateurs »; any other name as it is. */
function schemaLabel(kind: string): string {
  return kind.replace(/^schema-/, 'Schéma du fichier ');
}

/** The publication that a title made by `finalTitle` names; null for any other. */
export function publicationOfTitle(title: string): PublicationNumber | null {
  const [, edition, version] = /^Publication (\d{1,3})\.(\d{1,3})(?: \(| –)/.exec(title) ?? [];
  return edition === undefined ? null : { edition: Number(edition), version: Number(version) };
}

/** Under which heading a file is listed: what is corrected gives way. */
export function resourceType(name: string, correctedBy: PublicationNumber | null): ResourceType {
  if (correctedBy !== null) return 'other';
  return DOCUMENTATION.test(readPortalName(name)?.kind ?? '') ? 'documentation' : 'main';
}

/** What the bundle says of the file that has this name on the portal; null where it says nothing. */
export function describedAs(name: string): { title: string; description: string } | null {
  const read = readPortalName(name);
  if (read === null) return null;
  const known = Object.entries(describedFiles(read.edition));
  return known.find(([file]) => portalName(read, file) === name)?.[1] ?? null;
}
