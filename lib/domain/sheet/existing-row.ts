import { cellText, oneLine } from '@/lib/files/cells/cell';
import { PART_NAMES, type PartName, type SubmissionContent } from '@/lib/schemas/submissions';
import type { SheetRowPreview } from '@/lib/views/sheet';
import { HAS_LEFT } from '../acts/decide';
import { spellingKey } from '../figures/spelling';
import type { EntryState } from '../history/entry';
import { rebaseContent } from '../submissions/rebase';
import { changedFields } from '../submissions/same-value';
import { headingOf } from './columns';
import { PART_OF, partsOver, REASON_COLUMNS, type Reasons, type SheetPart } from './content';
import { blankPreview, type PendingContent, type SheetContext } from './context';
import { displayed } from './displayed';
import { judged } from './judge';
import type { ReadRow } from './sheet';
import {
  DATA_COLUMNS,
  type Findings,
  problemAt,
  spelled,
  type TouchedCell,
  touchedCells,
  valueIn,
} from './three-way';
import { writtenCells } from './written';

/** What a row comes to on a project of the reader's. */
export function previewExisting(
  row: ReadRow,
  entry: EntryState,
  context: SheetContext,
): SheetRowPreview {
  const { project, name, ministry, version } = entry;
  const start = { ...blankPreview(row.line), project, name, ministry, baseVersion: version };
  if (entry.exit !== null) {
    return { ...start, state: 'stale', problems: [problemAt(row, 'project', HAS_LEFT)] };
  }
  const findings: Findings = { problems: [], notes: [] };
  const labels = context.references.ministries;
  const base = baseOf(row, entry, context, findings);
  if (base === null) return { ...start, ...findings, state: 'problem' };
  const now = writtenCells(entry, context.edition, labels);
  const written = writtenCells(base, context.edition, labels);
  checkMinistry(row, entry, context, findings);
  const touched = touchedCells(row, written, now, findings);
  const changes = touched.map(({ column, address, value }) => ({
    address,
    label: headingOf(column),
    before: displayed(column, spelled(column, now[column])),
    after: displayed(column, value),
  }));
  if (valueIn(row, 'confirm', findings) === 'true') {
    checkConfirmation(row, touched, base, entry, context, findings);
    const state = findings.problems.length > 0 ? 'problem' : 'confirmed';
    return { ...start, ...findings, changes, state, confirm: state === 'confirmed' };
  }
  return { ...start, changes, ...proposed(row, entry, touched, context, findings) };
}

/** The entry as the file was filled with it. */
function baseOf(
  row: ReadRow,
  entry: EntryState,
  { entryAtVersion }: SheetContext,
  findings: Findings,
): EntryState | null {
  const written = valueIn(row, 'version', findings).replace(/\s/g, '');
  const version = /^\d{1,9}$/.test(written) ? Number(written) : null;
  if (version === entry.version) return entry;
  const base =
    version === null || version > entry.version ? null : entryAtVersion(entry.project, version);
  if (base === null && findings.problems.length === 0) {
    const message = `Le numéro de version de la fiche ${written === '' ? 'manque' : 'n’est pas connu'}\u202f: reprenez la ligne d’un fichier téléchargé ici.`;
    findings.problems.push(problemAt(row, 'version', message));
  }
  return base;
}

function checkMinistry(
  row: ReadRow,
  entry: EntryState,
  { references, ministries }: SheetContext,
  findings: Findings,
): void {
  const read = row.cells.ministry;
  if (read === undefined || read.trouble !== null) return;
  const key = spellingKey(oneLine(cellText(read.cell)));
  const own = ministries.find(({ code }) => code === entry.ministry)?.label;
  const names = [entry.ministry, references.ministries[entry.ministry] ?? '', own ?? ''];
  if (key === '' || names.some((name) => spellingKey(name) === key)) return;
  findings.problems.push(
    problemAt(
      row,
      'ministry',
      'Le ministère porteur ne se change pas dans le fichier\u202f: remettez le vôtre, et proposez ce changement dans l’application.',
    ),
  );
}

/** « Rien n’a changé » is said of what one has before one's eyes, and of nothing else. */
function checkConfirmation(
  row: ReadRow,
  touched: readonly TouchedCell[],
  base: EntryState,
  entry: EntryState,
  { pending }: SheetContext,
  { problems }: Findings,
): void {
  const say = (message: string) => problems.push(problemAt(row, 'confirm', message));
  const first = touched[0];
  if (first !== undefined) {
    say(
      `Vous dites que rien n’a changé, mais «\u00a0${headingOf(first.column)}\u00a0» a changé\u202f: videz cette cellule, ou remettez l’autre comme elle était.`,
    );
  } else if (base.version !== entry.version) {
    say(
      'La fiche a changé depuis le téléchargement du fichier\u202f: relisez-la, puis confirmez-la dans l’application ou dans un fichier téléchargé de nouveau.',
    );
  }
  if (pending[entry.project] !== undefined) {
    say(
      'Une transmission de ce projet n’est pas réglée\u202f: abandonnez-la ou retirez-la avant de dire que rien n’a changé.',
    );
  }
}

const SENT =
  'Une transmission de ce projet attend la décision de la DINSIC\u202f: retirez-la pour la reprendre, puis déposez de nouveau le fichier.';

function proposed(
  row: ReadRow,
  entry: EntryState,
  touched: readonly TouchedCell[],
  context: SheetContext,
  findings: Findings,
): Partial<SheetRowPreview> {
  const explanation = valueIn(row, 'explanation', findings);
  const reasons = reasonsIn(row, touched, findings);
  if (touched.length === 0) {
    return { ...findings, state: findings.problems.length > 0 ? 'problem' : 'unchanged' };
  }
  const pending = context.pending[entry.project];
  const draft = pending === undefined ? null : rebasedDraft(pending, entry, context);
  const { content, warnings } = judged(
    {
      row,
      entry,
      ministry: entry.ministry,
      parts: partsOver(touched, reasons, entry, draft?.parts ?? {}),
      own: new Set(touched.map(({ column }) => PART_OF[column])),
      explanation,
      given: draft?.explanations ?? {},
    },
    context,
    findings,
  );
  if (draft !== null && sameContent(content, draft)) {
    const message =
      pending?.status === 'sent' ? 'Déjà transmis tel quel.' : 'Déjà dans votre brouillon.';
    return { ...findings, notes: [...findings.notes, { address: null, message }], warnings };
  }
  if (pending?.status === 'sent') findings.problems.push(problemAt(row, null, SENT));
  if (findings.problems.length > 0) return { ...findings, warnings, state: 'problem' };
  return { ...findings, warnings, content, state: 'changed' };
}

/** Whether two contents propose the same for the same reasons. */
function sameContent(a: SubmissionContent, b: SubmissionContent): boolean {
  return PART_NAMES.every((part) => {
    const [one, other] = [a.parts[part], b.parts[part]];
    if (one === undefined || other === undefined) return one === other;
    const isSame = changedFields<object>(one, other).length === 0;
    return isSame && JSON.stringify(one.reason) === JSON.stringify(other.reason);
  });
}

function rebasedDraft(pending: PendingContent, entry: EntryState, context: SheetContext) {
  if (pending.baseVersion === entry.version) return pending.content;
  const base = context.entryAtVersion(entry.project, pending.baseVersion);
  return base === null ? pending.content : rebaseContent(pending.content, base, entry);
}

const REVISED: readonly SheetPart[] = ['edit', 'phase', 'budget', 'schedule'];

/** Whether a cell of this part could not be understood: its reason explains that very change. */
function isUnread(part: SheetPart, { problems }: Findings): boolean {
  const headings = DATA_COLUMNS.filter((column) => PART_OF[column] === part).map(headingOf);
  return problems.some(({ column }) => headings.includes(column));
}

/** The reasons written in a row; those of nothing that changes are noticed, not kept. */
export function reasonsIn(
  row: ReadRow,
  touched: readonly TouchedCell[],
  findings: Findings,
): Reasons {
  const changed = new Set<PartName>(touched.map(({ column }) => PART_OF[column]));
  const of = (part: SheetPart) => {
    const [code, text] = REASON_COLUMNS[part];
    return { code: valueIn(row, code, findings), text: valueIn(row, text, findings) };
  };
  const edit = of('edit');
  const reasons: Reasons = {
    edit,
    create: edit,
    phase: of('phase'),
    budget: of('budget'),
    schedule: of('schedule'),
  };
  for (const part of REVISED) {
    const { code, text } = reasons[part];
    if (changed.has(part) || isUnread(part, findings) || (code === '' && text === '')) continue;
    const [column] = REASON_COLUMNS[part];
    const message = `«\u00a0${headingOf(column)}\u00a0» est rempli, mais rien de ce qu’il explique n’a changé\u202f: il n’est pas gardé.`;
    findings.notes.push({ address: row.cells[column]?.address ?? null, message });
  }
  return reasons;
}
