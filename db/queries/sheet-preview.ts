import { createHash } from 'node:crypto';
import { planConfirmations } from '@/lib/domain/collection/confirmation';
import { spellingKey } from '@/lib/domain/figures/spelling';
import { compareSheet } from '@/lib/domain/sheet/compare';
import type { SheetReading } from '@/lib/domain/sheet/sheet';
import { draftDifferences } from '@/lib/domain/submissions/draft-differences';
import { isExplanation } from '@/lib/domain/submissions/evaluate';
import { referencesOf } from '@/lib/domain/submissions/references';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { SubmissionContent } from '@/lib/schemas/submissions';
import type { SheetRowPreview } from '@/lib/views/sheet';
import type { UnderWay, UploadPreview, UploadRow } from '@/lib/views/sheet-upload';
import { reader } from '../read';
import { collectionVersion } from './collection';
import {
  ownEntries,
  type Pending,
  type SheetRefusal,
  type SheetSources,
  sheetContext,
  sheetSources,
} from './sheet';

/** A preview, and the version of what it rests on: it holds as long as the version does. */
export interface DatedPreview {
  version: string;
  preview: UploadPreview | SheetRefusal;
}

/** What a spreadsheet would change on the data as they stand, row by row. Nothing is written. */
export function sheetPreview(actor: Actor, reading: SheetReading, now: string): DatedPreview {
  // Taken first: a write that comes in between makes the preview old rather than wrong.
  const version = collectionVersion(actor, now);
  const sources = sheetSources(reader(), actor, now);
  return { version, preview: 'refused' in sources ? sources : previewFrom(sources, reading) };
}

function previewFrom(sources: SheetSources, reading: SheetReading): UploadPreview | SheetRefusal {
  const compared = compareSheet(reading, sheetContext(sources));
  if ('refused' in compared) return compared;
  const refusals = confirmationRefusals(sources, compared.rows);
  const rows = compared.rows.map((row) => uploadRow(row, sources, refusals));
  return { ...compared, rows, fingerprint: fingerprintOf(rows) };
}

const PROPOSED_ALREADY =
  'Ce projet est déjà proposé et attend la décision de la DINSIC\u202f: retirez cette transmission pour la modifier.';

function uploadRow(
  compared: SheetRowPreview,
  sources: SheetSources,
  refusals: ReadonlyMap<string, string>,
): UploadRow {
  const pending = pendingOf(compared, sources);
  const said = compared.content === null ? draftSaid(compared, pending) : null;
  const row = said === null ? compared : { ...compared, content: said, notes: placed(compared) };
  const isSentProposal = row.project === null && pending?.status === 'sent';
  return {
    ...row,
    underWay: pending && underWay(pending, row.content, sources),
    refusal: isSentProposal
      ? PROPOSED_ALREADY
      : row.confirm
        ? (refusals.get(row.project ?? '') ?? null)
        : null,
  };
}

/**
 * What a row says that the draft says already: there is nothing to keep of it, and still something to
 * send.
 */
function draftSaid(row: SheetRowPreview, pending: Pending | null): SubmissionContent | null {
  if (pending === null || pending.status === 'sent' || row.confirm) return null;
  const says = row.changes.length > 0 && row.problems.length === 0;
  return says && pending.baseVersion === row.baseVersion ? pending.content : null;
}

/** The notes on cells: the one on the row, that its draft says the same, is told with the draft. */
function placed({ notes }: SheetRowPreview) {
  return notes.filter(({ address }) => address !== null);
}

/** What is under way for the project of a row, or for the new project of that name. */
function pendingOf(row: SheetRowPreview, { pending }: SheetSources): Pending | null {
  const found = pending.find(({ submission, content }) =>
    row.project === null
      ? submission.project === null &&
        submission.ministry === row.ministry &&
        sameName(content.parts.create?.name ?? '', row.name)
      : submission.project === row.project && submission.ministry === row.ministry,
  );
  return found ?? null;
}

function sameName(a: string, b: string): boolean {
  return spellingKey(a) !== '' && spellingKey(a) === spellingKey(b);
}

/**
 * The row lies over what is typed already: what it leaves stays; what it says otherwise is shown beside
 * what it would replace, but for the explanations, which the screen shows in fields of their own.
 */
function underWay(
  { submission, draft, status, content }: Pending,
  typed: SubmissionContent | null,
  { history, edition, portfolio }: SheetSources,
): UnderWay {
  const entry =
    [...portfolio.entries, ...portfolio.departed].find(
      ({ project }) => project === submission.project,
    ) ?? null;
  const names = referencesOf(history, edition.number);
  const differences =
    typed === null ? [] : draftDifferences({ theirs: content, yours: typed }, entry, names);
  const last = submission.events.at(-1);
  return {
    submission: submission.id,
    status,
    draftVersion: draft?.version ?? 0,
    updatedAt: draft?.updatedAt ?? last?.at ?? submission.at,
    updatedBy: draft?.updatedBy ?? last?.actor.name ?? submission.actor.name,
    same: differences.length === 0,
    differences: differences
      .filter(({ field, before, theirs }) => before !== theirs && !isExplanation(field))
      .map(({ label, theirs, yours }) => ({ label, draft: theirs, file: yours })),
  };
}

/** Why « rien n’a changé » may not be recorded, by project: the rules of confirming one by one. */
function confirmationRefusals(
  sources: SheetSources,
  rows: readonly SheetRowPreview[],
): ReadonlyMap<string, string> {
  const { actor, history, portfolio, submissions, edition } = sources;
  const own = new Map(ownEntries(sources).present.map((entry) => [entry.project, entry.version]));
  const asked = rows.flatMap(({ confirm, project }) =>
    confirm && project !== null ? [{ project, expectedVersion: own.get(project) ?? 0 }] : [],
  );
  const { refused } = planConfirmations(asked, {
    actor,
    history,
    portfolio,
    facts: {
      submissions,
      drafts: [],
      revisions: history.revisions.filter((revision) => revision.edition === edition.number),
    },
  });
  return new Map(refused.map(({ project, reason }) => [project, reason]));
}

/** Moves with anything that the rows show or would write. */
function fingerprintOf(rows: readonly UploadRow[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 22);
}
