import { type Limits, tooManyCells, tooManyRows } from './limits';
import type { CellTrouble, Refusal } from './table';
import { attributesOf, type Tag, tagsOf } from './xml-tags';

/** What a sheet holds that its values do not show. */
export interface SheetTroubles {
  /** By address. */
  cells: ReadonlyMap<string, CellTrouble>;
  /** « F7:F9 ». */
  merges: readonly string[];
}

const ADDRESS = /^([A-Z]{1,3})(\d{1,9})$/;
const NUMBER = /^\d{1,9}$/;
const MERGE = /^[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}$/;
const MOST_MERGES = 10_000;

export const UNREADABLE =
  'Ce classeur ne peut pas être lu\u202f: enregistrez-le de nouveau au format XLSX.';

/**
 * Measures one XML file of a workbook before the reader sees it: the highest row and column that it
 * names, since the reader fills every gap up to them, and how many it writes. Notes the formulas whose
 * result is missing or an error, which the reader would give as empty cells.
 */
export function measureSheet(xml: string, limits: Limits): SheetTroubles | Refusal {
  const extent = { rows: 0, columns: 0, written: 0, cells: 0 };
  const troubles = new Map<string, CellTrouble>();
  const merges: string[] = [];
  let cell: OpenCell | null = null;
  let tags = 0;
  for (const tag of tagsOf(xml)) {
    if (tag === null) return { problem: UNREADABLE };
    tags += 1;
    if (tags > limits.tags) return { problem: tooManyCells(limits) };
    if (cell !== null && follow(cell, tag, xml)) {
      if (cell.trouble !== null) troubles.set(cell.address, cell.trouble);
      cell = null;
    }
    if (tag.closing) continue;
    if (tag.name === 'row') {
      extent.written += 1;
      for (const number of attributesOf(tag).get('r') ?? []) {
        if (!NUMBER.test(number)) return { problem: UNREADABLE };
        extent.rows = Math.max(extent.rows, Number(number));
      }
    } else if (tag.name === 'c') {
      extent.cells += 1;
      const attributes = attributesOf(tag);
      for (const address of attributes.get('r') ?? []) {
        const match = ADDRESS.exec(address);
        if (!match) return { problem: UNREADABLE };
        extent.rows = Math.max(extent.rows, Number(match[2]));
        extent.columns = Math.max(extent.columns, columnNumber(match[1] ?? ''));
      }
      cell = openCell(tag, attributes);
    } else if (tag.name === 'mergeCell') {
      const [range = ''] = attributesOf(tag).get('ref') ?? [];
      if (!MERGE.test(range) || merges.length >= MOST_MERGES) return { problem: UNREADABLE };
      merges.push(range);
    }
    const refusal = exceeding(extent, limits);
    if (refusal !== null) return refusal;
  }
  return { cells: troubles, merges };
}

function exceeding(
  { rows, columns, written, cells }: Record<'rows' | 'columns' | 'written' | 'cells', number>,
  limits: Limits,
): Refusal | null {
  if (Math.max(rows, written) > limits.rows) return { problem: tooManyRows(limits) };
  if (Math.max(rows * columns, cells) > limits.cells) return { problem: tooManyCells(limits) };
  return null;
}

interface OpenCell {
  address: string;
  isError: boolean;
  hasFormula: boolean;
  value: string;
  trouble: CellTrouble | null;
}

function openCell(tag: Tag, attributes: ReadonlyMap<string, string[]>): OpenCell | null {
  if (tag.selfClosing) return null;
  return {
    address: attributes.get('r')?.[0] ?? '',
    isError: attributes.get('t')?.[0] === 'e',
    hasFormula: false,
    value: '',
    trouble: null,
  };
}

const LONGEST_ERROR = 20;

/** Follows what a cell holds; true once it is closed, and what is wrong with it known. */
function follow(cell: OpenCell, tag: Tag, xml: string): boolean {
  if (tag.name === 'f' && !tag.closing) cell.hasFormula = true;
  if (tag.name === 'v' && !tag.closing && !tag.selfClosing) {
    const end = Math.min(xml.indexOf('<', tag.end), tag.end + LONGEST_ERROR);
    cell.value = xml.slice(tag.end, end);
  }
  if (tag.name !== 'c' || !tag.closing) return false;
  if (cell.isError) cell.trouble = { kind: 'error', shown: cell.value };
  else if (cell.hasFormula && cell.value === '') cell.trouble = { kind: 'formula' };
  return true;
}

/** 1 for « A », 27 for « AA ». */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
