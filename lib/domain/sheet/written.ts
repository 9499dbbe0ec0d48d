import type { Cell } from '@/lib/files/cells/cell';
import { writeProgrammes } from '@/lib/files/cells/programmes';
import type { EntryState } from '../history/entry';
import { PHASE_LABELS } from '../vocabulary/phases';
import { WITHHOLDING_GROUND_LABELS } from '../vocabulary/withholding';
import type { SheetColumn } from './columns';

/** What a row says of an entry: the cells as a spreadsheet holds them, amounts in M€, dates native. */
export type WrittenCells = Readonly<Record<SheetColumn, Cell>>;

/** The row of a proposal before anything is written in it. */
export const BLANK_CELLS: WrittenCells = {
  project: null,
  version: null,
  edition: null,
  name: null,
  confirm: null,
  phase: null,
  phaseReason: null,
  phaseWhy: null,
  cost: null,
  withheld: null,
  costReason: null,
  costWhy: null,
  startOn: null,
  plannedEndOn: null,
  scheduleReason: null,
  scheduleWhy: null,
  ministry: null,
  description: null,
  functionalZone: null,
  interministerial: null,
  programmes: null,
  papUrl: null,
  moreUrl: null,
  textReason: null,
  textWhy: null,
  explanation: null,
};

/**
 * The row of an entry as it stands: what the file is filled with, and what a cell is compared with to
 * know whether its author changed it.
 * @param labels labels of ministries by code.
 */
export function writtenCells(
  entry: EntryState,
  edition: number,
  labels: Readonly<Record<string, string>>,
): WrittenCells {
  return {
    ...BLANK_CELLS,
    project: entry.project,
    version: entry.version,
    edition,
    name: text(entry.name),
    phase: entry.phase === null ? null : PHASE_LABELS[entry.phase],
    cost: entry.costEuros === null ? null : entry.costEuros / 1e6,
    withheld: entry.withheld === null ? null : WITHHOLDING_GROUND_LABELS[entry.withheld.ground],
    startOn: date(entry.startOn),
    plannedEndOn: date(entry.plannedEndOn),
    ministry: text(labels[entry.ministry] ?? entry.ministry),
    description: text(entry.description),
    functionalZone: text(entry.functionalZone),
    interministerial: entry.interministerial ? 'Oui' : 'Non',
    programmes: text(writeProgrammes(entry.programmes)),
    papUrl: text(entry.papUrl),
    moreUrl: text(entry.moreUrl),
  };
}

function text(value: string | null): string | null {
  return value === '' ? null : value;
}

function date(iso: string | null): Date | null {
  return iso === null ? null : new Date(`${iso}T00:00:00Z`);
}
