import { can } from '@/lib/domain/permissions/matrix';
import type { PublicationRecord } from '@/lib/domain/publication/record';
import type { CommandResult } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { writeBundle } from '@/lib/files/bundle/bundle';
import type { BundleFile } from '@/lib/files/bundle/bundle-file';
import { erratumSchema, publishSchema } from '@/lib/schemas/editions';
import { fieldProblems } from '@/lib/schemas/field-problems';
import { preparePublication, publicationBasis } from '../../queries/publication-source';
import { reader } from '../../read';
import type { CommandEnvironment } from '../define';
import { editionNumbered } from '../edition-life';
import { MOVED, recordErratum, recordPublication } from './record';

type Published = CommandResult<PublicationRecord>;

/** Somebody may write while the files are being made: tried again this often before it is said. */
const ATTEMPTS = 3;

/**
 * Publishes an edition. Its files are written first, outside of any transaction (a workbook cannot be
 * written synchronously); the command then checks that what they rest on did not move.
 */
export async function publishEdition(
  actor: Actor,
  input: unknown,
  environment?: CommandEnvironment,
): Promise<Published> {
  const allowed = can(actor, 'edition.publish');
  if (!allowed.possible) return { status: 'refused', reason: allowed.reason };
  const parsed = publishSchema.safeParse(input);
  if (!parsed.success) return { status: 'invalid', fields: fieldProblems(parsed.error) };
  return withFiles({ ...parsed.data, note: null }, (written) =>
    recordPublication(actor, { ...parsed.data, ...written }, environment),
  );
}

/** Publishes the corrections that wait on a published edition, in the same way. */
export async function publishErratum(
  actor: Actor,
  input: unknown,
  environment?: CommandEnvironment,
): Promise<Published> {
  const allowed = can(actor, 'edition.correct');
  if (!allowed.possible) return { status: 'refused', reason: allowed.reason };
  const parsed = erratumSchema.safeParse(input);
  if (!parsed.success) return { status: 'invalid', fields: fieldProblems(parsed.error) };
  return withFiles(parsed.data, (written) =>
    recordErratum(actor, { ...parsed.data, ...written }, environment),
  );
}

interface Wanted {
  edition: number;
  publishedOn: string;
  note: string | null;
}

async function withFiles(
  { edition: number, publishedOn, note }: Wanted,
  record: (written: { basis: string; files: readonly BundleFile[] }) => Published,
): Promise<Published> {
  let result: Published = { status: 'refused', reason: MOVED };
  for (let attempt = 0; attempt < ATTEMPTS && isMoved(result); attempt += 1) {
    // Taken first: what moves while the files are written is then seen.
    const basis = publicationBasis(reader());
    const edition = editionNumbered(reader(), number);
    const files =
      edition === null
        ? NO_FILES
        : await writeBundle(preparePublication(reader(), { edition, publishedOn, note }).source);
    result = record({ basis, files });
  }
  return result;
}

/** The command says that there is no such edition before it looks at its files. */
const NO_FILES: readonly BundleFile[] = [
  { name: 'aucun', mediaType: 'text/plain', bytes: new Uint8Array() },
];

function isMoved(result: Published): boolean {
  return result.status === 'refused' && result.reason === MOVED;
}
