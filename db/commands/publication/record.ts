import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { parisDay } from '@/lib/domain/collection/deadline';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { can } from '@/lib/domain/permissions/matrix';
import { mayPublish, nextPublication, publicationDayProblem } from '@/lib/domain/publication/next';
import type { PublicationRecord } from '@/lib/domain/publication/record';
import { figuresToFreeze } from '@/lib/domain/publication/rules-differences';
import { publicationLabel } from '@/lib/domain/publication/source';
import type { Outcome } from '@/lib/domain/result';
import type { BundleFile } from '@/lib/files/bundle/bundle-file';
import { erratumSchema, publishSchema } from '@/lib/schemas/editions';
import { loadHistory, type ReadHandle } from '../../queries/history';
import { publicationObstacle } from '../../queries/publication-obstacle';
import { preparePublication, publicationBasis } from '../../queries/publication-source';
import { publicationFile } from '../../schema/publications';
import { appendEditionEvent, appendPublication, type WriteContext } from '../append';
import { defineCommand } from '../define';
import { editionNumbered, unknownEdition } from '../edition-life';

/** The files, written beforehand, and what they were written from. */
const written = {
  basis: z.string().max(10_000),
  files: z.custom<readonly BundleFile[]>((value) => Array.isArray(value) && value.length > 0),
};

/** The reason of the refusal that asks to write the files anew: what they rest on has moved. */
export const MOVED =
  'L’édition a changé pendant la préparation de ses fichiers\u202f: publiez de nouveau.';

/**
 * Publishes an edition: freezes its figures and keeps its files. From review for the first time, or as
 * it was imported where it was published before Panorama.
 */
export const recordPublication = defineCommand({
  name: 'edition.publish',
  input: z.strictObject({ ...publishSchema.shape, ...written }),
  permission: ({ actor }) => can(actor, 'edition.publish'),
  audit: ({ input }, made: PublicationRecord) => ({
    subject: `édition ${input.edition}`,
    summary: `Publication ${publicationLabel(made.edition, made.version)}. ${input.reason}`,
  }),
  run: ({ tx, actor, input, now }): Outcome<PublicationRecord> => {
    const { edition: number, publishedOn, reason, basis, files } = input;
    const edition = editionNumbered(tx, number);
    if (edition === null) return unknownEdition(number);
    const history = loadHistory(tx, 'everything');
    const { kind } = nextPublication(history, edition);
    if (kind === 'erratum') {
      return { status: 'refused', reason: ALREADY_PUBLISHED };
    }
    const verdict = mayPublish(history, edition);
    if (!verdict.possible) return { status: 'refused', reason: verdict.reason };
    const problem = publicationDayProblem(
      publishedOn,
      { edition, publication: null },
      parisDay(now),
    );
    if (problem !== null) return { status: 'invalid', fields: { publishedOn: problem } };
    if (basis !== publicationBasis(tx)) return { status: 'refused', reason: MOVED };
    const context = { tx, actor, now };
    const prepared = preparePublication(tx, { edition, publishedOn, note: null });
    const obstacle = publicationObstacle(tx, prepared.source, parisDay(now));
    if (obstacle !== null) return { status: 'refused', reason: obstacle };
    if (kind === 'first') appendEditionEvent(context, prepared.source.edition, reason);
    return { status: 'ok', value: keep(context, prepared, files) };
  },
});

const ALREADY_PUBLISHED =
  'Cette édition est déjà publiée dans Panorama\u202f: corrigez ses fiches, puis publiez un erratum.';

/** Publishes the corrections that wait on a published edition, with the note that says what they are. */
export const recordErratum = defineCommand({
  name: 'edition.erratum',
  input: z.strictObject({ ...erratumSchema.shape, ...written }),
  permission: ({ actor }) => can(actor, 'edition.correct'),
  audit: ({ input }, made: PublicationRecord) => ({
    subject: `édition ${input.edition}`,
    summary: `Publication ${publicationLabel(made.edition, made.version)}. ${input.note}`,
  }),
  run: ({ tx, actor, input, now }): Outcome<PublicationRecord> => {
    const { edition: number, publishedOn, note, basis, files } = input;
    const edition = editionNumbered(tx, number);
    if (edition === null) return unknownEdition(number);
    const history = loadHistory(tx, 'everything');
    if (nextPublication(history, edition).kind !== 'erratum') {
      return {
        status: 'refused',
        reason:
          'Cette édition n’a pas encore de publication dans Panorama\u202f: publiez-la d’abord.',
      };
    }
    const verdict = mayPublish(history, edition);
    if (!verdict.possible) return { status: 'refused', reason: verdict.reason };
    const problem = publicationDayProblem(publishedOn, portfolioAt(history, number), parisDay(now));
    if (problem !== null) return { status: 'invalid', fields: { publishedOn: problem } };
    if (basis !== publicationBasis(tx)) return { status: 'refused', reason: MOVED };
    const prepared = preparePublication(tx, { edition, publishedOn, note });
    const obstacle = publicationObstacle(tx, prepared.source, parisDay(now));
    if (obstacle !== null) return { status: 'refused', reason: obstacle };
    return { status: 'ok', value: keep({ tx, actor, now }, prepared, files) };
  },
});

/** Writes the row and the bytes. A file that is the same in two publications is kept once. */
function keep(
  context: WriteContext,
  { source, position }: ReturnType<typeof preparePublication>,
  files: readonly BundleFile[],
): PublicationRecord {
  const kept = files.map(({ name, mediaType, bytes }) => {
    const content = Buffer.from(bytes);
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (!isKept(context.tx, sha256)) {
      context.tx.insert(publicationFile).values({ sha256, content }).run();
    }
    return { name, mediaType, bytes: content.length, sha256 };
  });
  const portfolio = portfolioAt(source.history, source.edition.number);
  const record = {
    edition: source.edition.number,
    version: source.version,
    position,
    publishedOn: source.publishedOn,
    note: source.note,
    rules: portfolio.rules,
    figures: figuresToFreeze(portfolio),
    files: kept,
  };
  appendPublication(context, record);
  return { ...record, at: context.now, by: context.actor.name };
}

function isKept(handle: ReadHandle, sha256: string): boolean {
  const row = handle
    .select({ sha256: publicationFile.sha256 })
    .from(publicationFile)
    .where(eq(publicationFile.sha256, sha256))
    .get();
  return row !== undefined;
}
