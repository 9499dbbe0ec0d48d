import { and, asc, desc, eq } from 'drizzle-orm';
import type { PublicationRecord, PublishedFile } from '@/lib/domain/publication/record';
import { keptFigures, keptFiles, keptRules } from '../kept/publications';
import { readKept } from '../kept/read';
import { publication, publicationFile } from '../schema/publications';
import type { ReadHandle } from './history';

/** Every publication of an edition, the latest first. They are public: whoever reads may. */
export function loadPublications(handle: ReadHandle, edition: number): PublicationRecord[] {
  return handle
    .select()
    .from(publication)
    .where(eq(publication.edition, edition))
    .orderBy(desc(publication.version))
    .all()
    .map(toRecord);
}

/** Every publication, in the order in which they were made. */
export function loadAllPublications(handle: ReadHandle): PublicationRecord[] {
  return handle.select().from(publication).orderBy(asc(publication.seq)).all().map(toRecord);
}

function toRecord(row: typeof publication.$inferSelect): PublicationRecord {
  const { seq, edition, version, position, publishedOn, note, at, actorName } = row;
  const kept = { table: 'publication', row: seq };
  return {
    edition,
    version,
    position,
    publishedOn,
    note,
    at,
    by: actorName,
    rules: keptRules(row.rules, kept),
    figures: readKept(keptFigures, row.figures, kept),
    files: readKept(keptFiles, row.files, kept),
  };
}

/** A file with the bytes that went out. */
export interface StoredFile extends Omit<PublishedFile, 'bytes'> {
  bytes: Buffer;
}

/**
 * A publication with the bytes of its files, the latest one unless a version is asked; null when the
 * edition has none.
 * @throws when a file is missing from the store: `panorama verify` names it.
 */
export function publicationFiles(
  handle: ReadHandle,
  edition: number,
  version?: number,
): { version: number; publishedOn: string; note: string | null; files: StoredFile[] } | null {
  const known = loadPublications(handle, edition).find(
    (one) => version === undefined || one.version === version,
  );
  if (!known) return null;
  return {
    version: known.version,
    publishedOn: known.publishedOn,
    note: known.note,
    files: known.files.map((file) => withBytes(handle, file)),
  };
}

/** One file of a publication, by its name; null when there is none. */
export function publishedFile(
  handle: ReadHandle,
  which: { edition: number; version: number; name: string },
): StoredFile | null {
  const row = handle
    .select({ seq: publication.seq, files: publication.files })
    .from(publication)
    .where(and(eq(publication.edition, which.edition), eq(publication.version, which.version)))
    .get();
  const files = row ? readKept(keptFiles, row.files, { table: 'publication', row: row.seq }) : [];
  const file = files.find(({ name }) => name === which.name);
  return file ? withBytes(handle, file) : null;
}

function withBytes(handle: ReadHandle, file: PublishedFile): StoredFile {
  const stored = handle
    .select({ content: publicationFile.content })
    .from(publicationFile)
    .where(eq(publicationFile.sha256, file.sha256))
    .get();
  if (!stored) throw new Error(`the file ${file.name} (${file.sha256}) is not in the store`);
  return { ...file, bytes: stored.content };
}
