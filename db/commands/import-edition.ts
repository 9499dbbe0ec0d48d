import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { DEFAULT_BUDGET_METHOD, DEFAULT_SCHEDULE_METHOD } from '@/lib/domain/figures/methods';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import { foldEntry } from '@/lib/domain/history/fold';
import type { PublishedRow } from '@/lib/domain/history/published-row';
import type { NewRevision, Revision } from '@/lib/domain/history/revision';
import type { Decision } from '@/lib/domain/identity/decisions';
import { type ImportPlan, planImport } from '@/lib/domain/import/plan';
import type { ImportReport } from '@/lib/domain/import/report';
import { can } from '@/lib/domain/permissions/matrix';
import { mayImport } from '@/lib/domain/publication/next';
import type { Outcome } from '@/lib/domain/result';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import {
  loadDeclared,
  loadEditions,
  loadHistory,
  loadPublicationMarks,
  type ReadHandle,
} from '../queries/history';
import { edition as editionTable, project } from '../schema/history';
import {
  appendDeclaredFigures,
  appendEditionEvent,
  appendMinistryLabel,
  appendRevision,
  type WriteContext,
} from './append';
import { defineCommand } from './define';

/** A published edition, already read: see `lib/files` for the bytes. */
const importSchema = z.strictObject({
  edition: z.number().int().min(1).max(999),
  dataMonth: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  publishedOn: z.union([z.null(), z.iso.date()]),
  rows: z.custom<readonly PublishedRow[]>(Array.isArray),
  decisions: z.custom<readonly Decision[]>(Array.isArray),
  acceptLikely: z.boolean(),
  declared: z.custom<DeclaredFigures | null>((value) => typeof value === 'object'),
});
export type EditionImport = z.infer<typeof importSchema>;

/**
 * Records an edition as the State published it, whole or not at all. Importing it again records only
 * what differs: nothing when nothing changed.
 */
export const importEdition = defineCommand({
  name: 'edition.import',
  input: importSchema,
  permission: ({ actor }) => can(actor, 'edition.import'),
  audit: ({ input }, report: ImportReport) => ({
    subject: `édition ${input.edition}`,
    summary: `${report.imported} fiches reprises, ${report.created} projets créés, ${report.revisions} révisions`,
  }),
  run: ({ tx, actor, input, now }): Outcome<ImportReport> => {
    const refusal = editionRefusal(tx, input.edition);
    if (refusal !== null) return { status: 'refused', reason: refusal };
    const plan = planEditionImport(tx, actor, input, now);
    const [error] = plan.report.errors;
    if (error) return { status: 'refused', reason: error.message };
    const context: WriteContext = { tx, actor, now };
    recordEdition(context, input);
    for (const label of plan.ministryLabels) appendMinistryLabel(context, label);
    for (const id of plan.newProjects) tx.insert(project).values({ id }).run();
    appendPlanned(context, plan.revisions);
    recordDeclared(context, input.declared);
    return { status: 'ok', value: plan.report };
  },
});

/** What importing would record; only reads, so that a dry run tells the same as the real one. */
export function planEditionImport(
  handle: ReadHandle,
  actor: Pick<Actor, 'id' | 'name'>,
  input: EditionImport,
  now: string,
): ImportPlan {
  return planImport({
    history: loadHistory(handle, 'everything'),
    edition: {
      number: input.edition,
      dataMonth: input.dataMonth,
      publishedOn: input.publishedOn,
    },
    rows: input.rows,
    decisions: input.decisions,
    acceptLikely: input.acceptLikely,
    actor: { id: actor.id, name: actor.name },
    at: now,
  });
}

/**
 * Why an edition cannot be imported, null when it can: it is being prepared here, or it would come
 * after one that is, whose acts would then alter what was published.
 */
export function editionRefusal(handle: ReadHandle, edition: number): string | null {
  const verdict = mayImport({ publications: loadPublicationMarks(handle) }, edition);
  if (!verdict.possible) return verdict.reason;
  const open = loadEditions(handle).find(
    ({ number, state }) => number <= edition && state !== 'published',
  );
  if (!open) return null;
  return open.number === edition
    ? `L’édition ${edition} est en cours de préparation dans Panorama\u202f: elle ne s’importe pas.`
    : `L’édition ${open.number} est en cours de préparation\u202f: publiez-la avant d’importer l’édition ${edition}.`;
}

/** The edition as published; nothing is appended when that was known already. */
function recordEdition(context: WriteContext, input: EditionImport): void {
  const known = loadEditions(context.tx).find(({ number }) => number === input.edition);
  const published: Edition = {
    collectionDeadline: null,
    officialRates: null,
    ...known,
    number: input.edition,
    dataMonth: input.dataMonth,
    publishedOn: input.publishedOn ?? known?.publishedOn ?? null,
    state: 'published',
    budgetMethod: known?.budgetMethod ?? DEFAULT_BUDGET_METHOD,
    scheduleMethod: known?.scheduleMethod ?? DEFAULT_SCHEDULE_METHOD,
  };
  if (!known) context.tx.insert(editionTable).values({ number: input.edition }).run();
  if (isDeepStrictEqual(known, published)) return;
  appendEditionEvent(context, published, 'Reprise de l’édition telle que publiée');
}

function recordDeclared(context: WriteContext, declared: DeclaredFigures | null): void {
  if (declared === null) return;
  const known = loadDeclared(context.tx).find(({ edition }) => edition === declared.edition);
  if (!isDeepStrictEqual(known, declared)) appendDeclaredFigures(context, declared);
}

/** Appends the plan in order, each revision with the ministry in charge before and after it. */
function appendPlanned(context: WriteContext, planned: readonly NewRevision[]): void {
  const { revisions } = loadHistory(context.tx, 'everything');
  const byProject = Map.groupBy(revisions, (revision) => revision.project);
  for (const revision of planned) {
    const known: Revision[] = byProject.get(revision.project) ?? [];
    const earlier = known.filter(({ edition }) => edition <= revision.edition);
    const text = revision.changes.find((change) => change.kind === 'text');
    const before = foldEntry(earlier)?.ministry ?? text?.set.ministry ?? '';
    const after = text?.set.ministry ?? before;
    const appended = appendRevision(context, revision, { before, after });
    byProject.set(revision.project, [...known, appended]);
  }
}
