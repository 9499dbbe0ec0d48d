import { z } from 'zod';
import { can } from '@/lib/domain/permissions/matrix';
import type { CommandResult, Outcome } from '@/lib/domain/result';
import {
  addsToDraft,
  contentToKeep,
  fateOf,
  NOTHING_SAID,
  type RowDecision,
} from '@/lib/domain/upload/keeping';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { formatEdition } from '@/lib/format/dates';
import { type SheetChoices, sheetChoicesSchema } from '@/lib/schemas/sheet';
import type { KeptRow, KeptSheet, UploadPreview, UploadRow } from '@/lib/views/sheet-upload';
import { collectionVersion } from '../queries/collection';
import { confirmEntries } from './confirm';
import { type CommandEnvironment, defineCommand } from './define';
import { keepDraft } from './submissions/begin';
import { saveDraft } from './submissions/drafts';
import { sendSubmission } from './submissions/send';
import type { Writer } from './writer';

/** What the server has just made of the file again, and what its reader decided on the preview. */
const keepSheetSchema = z.strictObject({
  preview: z.custom<UploadPreview>((value) => typeof value === 'object' && value !== null),
  version: z.string(),
  choices: sheetChoicesSchema,
});

/** Far above any ministry; the write lock is not held for longer than that. */
const MOST_KEPT = 200;
const TOO_MANY = `Ce fichier change plus de ${MOST_KEPT} lignes à la fois\u202f: déposez-le en plusieurs fois.`;

export const SHEET_MOVED =
  'Ce qui est enregistré a changé depuis cet aperçu\u202f: rien n’a été gardé. Vérifiez l’aperçu à jour, puis recommencez.';

interface Keeping {
  tx: Writer;
  actor: Actor;
  now: string;
  identifier: () => string;
  preview: UploadPreview;
  choices: SheetChoices;
}

interface KeptOfEdition {
  edition: number;
  kept: KeptSheet;
}

type Kept = { status: 'kept'; row: KeptRow; draft: number } | Refused;
type Refused = Exclude<Outcome<never>, { status: 'ok' }>;

/**
 * Keeps what is good in a spreadsheet, all of it or nothing. The preview is the server's own, made anew
 * of the file: it must be the one its reader saw, and what it rests on must not have moved. Rows become drafts; those that are
 * ready are sent, and confirmations recorded, where asked, by the very commands of the screens,
 * each in a savepoint of this transaction. A row that the rules of sending refuse stays a draft.
 */
export const keepSheet = defineCommand({
  name: 'sheet.keep',
  input: keepSheetSchema,
  permission: ({ actor }) => can(actor, 'submission.propose'),
  audit: (_, { edition, kept }: KeptOfEdition) => ({
    subject: `édition ${edition}`,
    summary: `${formatEdition(edition)}, tableur\u202f: brouillons ${listed(kept.drafts)}, transmis ${listed(kept.sent)}, confirmés ${listed(kept.confirmed)}`,
  }),
  run: ({ tx, actor, input, now, identifier }): Outcome<KeptOfEdition> => {
    const { preview, version, choices } = input;
    const isOld = collectionVersion(actor, now) !== version;
    if (isOld || preview.fingerprint !== choices.fingerprint) {
      return { status: 'refused', reason: SHEET_MOVED };
    }
    if (preview.rows.filter((row) => keeps(row, choices)).length > MOST_KEPT) {
      return { status: 'refused', reason: TOO_MANY };
    }
    const outcome = keepRows({ tx, actor, now, identifier, preview, choices });
    if (outcome.status !== 'ok') return outcome;
    return { status: 'ok', value: { edition: preview.edition, kept: outcome.value } };
  },
});

function keepRows(keeping: Keeping): Outcome<KeptSheet> {
  const { preview, choices } = keeping;
  const drafts: KeptRow[] = [];
  const sent: KeptRow[] = [];
  for (const row of preview.rows) {
    const decision = decisionOn(row, choices);
    const sends = choices.send && fateOf(row, decision) === 'ready';
    const adds = addsToDraft(row, decision);
    if (!adds && !sends) continue;
    const kept = keepRow(keeping, row, decision);
    if (kept.status !== 'kept') return placed(row, kept);
    const reason = sends ? sendRow(keeping, kept) : null;
    if (sends && reason === null) sent.push(kept.row);
    else drafts.push({ ...kept.row, reason });
  }
  const confirmed = confirmRows(keeping);
  if (confirmed.status !== 'ok') return confirmed;
  return { status: 'ok', value: { drafts, sent, confirmed: confirmed.value } };
}

function keeps(row: UploadRow, choices: SheetChoices): boolean {
  const fate = fateOf(row, decisionOn(row, choices));
  return fate === 'ready' || fate === 'unexplained' || fate === 'confirm';
}

function decisionOn({ line }: UploadRow, { replace, explanations }: SheetChoices): RowDecision {
  return {
    words: explanations.find((given) => given.line === line)?.words ?? NOTHING_SAID.words,
    replace: replace.includes(line),
  };
}

/** Writes a row over what is under way for its project, or begins a submission with it. */
function keepRow(keeping: Keeping, row: UploadRow, decision: RowDecision): Kept {
  const { preview, actor } = keeping;
  if (row.content === null) throw new Error('a row without content is not kept');
  const permission = can(actor, 'submission.propose', row.ministry);
  if (!permission.possible) return { status: 'refused', reason: permission.reason };
  const { project, ministry, baseVersion, underWay } = row;
  const content = contentToKeep(row.content, row, decision);
  // A proposal has no project to be found by: it is written over the one of the same name.
  const outcome =
    project === null && underWay !== null
      ? saveDraft(
          actor,
          {
            submission: underWay.submission,
            content,
            expectedDraft: underWay.draftVersion,
            baseVersion,
          },
          environmentOf(keeping),
        )
      : keepDraft(keeping, { edition: preview.edition, project, ministry, content, baseVersion });
  if (outcome.status !== 'ok') return known(outcome);
  const { submission, draft } = outcome.value;
  return {
    status: 'kept',
    row: { line: row.line, name: row.name, project, submission, reason: null },
    draft,
  };
}

/** Sends a draft just kept; the sentence that says why it stays one, or null. */
function sendRow(keeping: Keeping, { row, draft }: Extract<Kept, { status: 'kept' }>) {
  const outcome = sendSubmission(
    keeping.actor,
    { submission: row.submission, expectedDraft: draft },
    environmentOf(keeping),
  );
  if (outcome.status === 'ok') return null;
  return sentenceOf(known(outcome));
}

function confirmRows(keeping: Keeping): Outcome<KeptSheet['confirmed']> {
  const { preview, choices, actor } = keeping;
  const rows = choices.confirm
    ? preview.rows.filter((row) => fateOf(row, decisionOn(row, choices)) === 'confirm')
    : [];
  if (rows.length === 0) return { status: 'ok', value: [] };
  const projects = rows.flatMap(({ project, baseVersion }) =>
    project === null ? [] : [{ project, expectedVersion: baseVersion }],
  );
  const outcome = confirmEntries(
    actor,
    { edition: preview.edition, projects },
    environmentOf(keeping),
  );
  if (outcome.status !== 'ok') return known(outcome);
  const done = new Set(outcome.value.confirmed);
  return {
    status: 'ok',
    value: rows.flatMap(({ line, name, project }) =>
      project !== null && done.has(project) ? [{ line, name, project }] : [],
    ),
  };
}

function environmentOf({ now, identifier }: Keeping): CommandEnvironment {
  return { now: () => now, identifier, reference: identifier };
}

/** @throws for a surprise, logged already under its reference: the whole sheet is rolled back with it. */
function known(outcome: Exclude<CommandResult<unknown>, { status: 'ok' }>): Refused {
  if (outcome.status === 'unexpected') throw new Error(`surprise ${outcome.reference}`);
  return outcome;
}

/** A refusal of one row, which keeps nothing of the others either. */
function placed(row: UploadRow, refusal: Refused): Refused {
  return {
    status: 'refused',
    reason: `Ligne ${row.line}, ${row.name}\u202f: ${sentenceOf(refusal)} Rien n’a été gardé.`,
  };
}

function sentenceOf(refusal: Refused): string {
  switch (refusal.status) {
    case 'refused':
      return refusal.reason;
    case 'invalid':
      return Object.values(refusal.fields).join(' ');
    case 'conflict':
      return `${refusal.by} a modifié la même chose entre-temps.`;
  }
}

/** What the journal keeps of rows: which projects, never what was typed. */
function listed(rows: readonly { project: string | null }[]): string {
  const named = rows.map(({ project }) => project ?? 'nouveau projet');
  return named.length === 0 ? 'aucun' : named.join(' ');
}
