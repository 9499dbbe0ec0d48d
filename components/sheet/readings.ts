import {
  addsToDraft,
  type Fate,
  fateOf,
  NOTHING_SAID,
  type RowDecision,
} from '@/lib/domain/upload/keeping';
import type { UploadPreview, UploadRow } from '@/lib/views/sheet-upload';
import { rowKey } from './row-key';

export type Decisions = Readonly<Record<string, RowDecision>>;

/** What was said of a row so far. */
export function decisionOf(row: UploadRow, decisions: Decisions): RowDecision {
  return decisions[rowKey(row)] ?? NOTHING_SAID;
}

/** What keeping the spreadsheet would do, in numbers of rows. */
export interface Tally {
  fates: Readonly<Record<Fate, number>>;
  /** Rows that keeping would write as drafts. */
  toKeep: number;
  /** Rows that are ready to be sent. */
  toSend: number;
  /** Rows that sending would keep as drafts beside, their warnings not being explained. */
  aside: number;
  toConfirm: number;
}

export function tallyOf(preview: UploadPreview, decisions: Decisions): Tally {
  const fates = {
    mend: 0,
    held: 0,
    drafted: 0,
    ready: 0,
    unexplained: 0,
    confirm: 0,
    nothing: 0,
  };
  let toKeep = 0;
  let aside = 0;
  for (const row of preview.rows) {
    const decision = decisionOf(row, decisions);
    const fate = fateOf(row, decision);
    fates[fate] += 1;
    if (!addsToDraft(row, decision)) continue;
    toKeep += 1;
    if (fate === 'unexplained') aside += 1;
  }
  return { fates, toKeep, aside, toSend: fates.ready, toConfirm: fates.confirm };
}

export const ROW_FILTERS = ['notable', 'mend', 'explain', 'nothing', 'all'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

const FILTERS: Readonly<Record<RowFilter, { label: string; fates: readonly Fate[] | null }>> = {
  notable: {
    label: 'Ce qui change',
    fates: ['mend', 'held', 'drafted', 'ready', 'unexplained', 'confirm'],
  },
  mend: { label: 'À corriger', fates: ['mend'] },
  explain: { label: 'À expliquer', fates: ['unexplained'] },
  nothing: { label: 'Sans changement', fates: ['nothing'] },
  all: { label: 'Toutes les lignes', fates: null },
};

/** « À corriger (2) ». */
export function filterLabel(filter: RowFilter, count: number): string {
  return `${FILTERS[filter].label} (${count})`;
}

/**
 * The fate by which a row is filtered: a row must not leave the list under the fingers of who is
 * typing its explanation.
 */
function filteredFate(row: UploadRow, decisions: Decisions): Fate {
  return fateOf(row, { ...decisionOf(row, decisions), words: NOTHING_SAID.words });
}

/** The rows of a filter, in the order of the file. */
export function filteredRows(
  preview: UploadPreview,
  filter: RowFilter,
  decisions: Decisions,
): readonly UploadRow[] {
  const chosen = FILTERS[filter].fates;
  if (chosen === null) return preview.rows;
  return preview.rows.filter((row) => chosen.includes(filteredFate(row, decisions)));
}

/** « 1 ligne », « 6 lignes ». */
export function lines(count: number): string {
  return `${count} ligne${count > 1 ? 's' : ''}`;
}

export function projects(count: number): string {
  return `${count} projet${count > 1 ? 's' : ''}`;
}

/** What is in the file, in one sentence that can be read aloud. */
export function summary(preview: UploadPreview, { fates }: Tally): string {
  const changed = fates.ready + fates.unexplained + fates.drafted;
  const parts = [
    changed > 0 ? `${lines(changed)} avec des changements` : null,
    fates.confirm > 0 ? `${fates.confirm} «\u00a0rien n’a changé\u00a0»` : null,
    fates.mend > 0 ? `${lines(fates.mend)} à corriger` : null,
    fates.held > 0
      ? `${fates.held} ${fates.held > 1 ? 'laissées telles quelles' : 'laissée telle quelle'}`
      : null,
    fates.nothing > 0 ? `${lines(fates.nothing)} sans changement` : null,
  ].filter((part) => part !== null);
  const total = `${lines(preview.rows.length)} ${preview.rows.length > 1 ? 'lues' : 'lue'}`;
  return parts.length === 0 ? `${total}.` : `${total}\u202f: ${parts.join(', ')}.`;
}
