import readWorkbook from 'read-excel-file/universal';
import type { Cell } from '../cells/cell';
import { type Limits, tooManySheets } from './limits';
import { measureSheet, type SheetTroubles, UNREADABLE } from './measure-sheet';
import type { Refusal, Table } from './table';
import { attributesOf, type Tag, tagsOf } from './xml-tags';
import { readZip } from './zip';

const NOT_A_WORKBOOK =
  'Ce fichier n’est pas un classeur XLSX (Excel)\u202f: enregistrez-le au format XLSX ou CSV.';
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/**
 * Reads the sheets of a workbook. The archive is measured before the reader sees it: its sizes, how
 * many sheets it has, and how many rows and columns each of its files would make.
 */
export async function readXlsxTables(
  bytes: Uint8Array,
  limits: Limits,
): Promise<readonly Table[] | Refusal> {
  const files = readZip(bytes, limits);
  if ('problem' in files) return files;
  const index = indexOf(files, limits);
  if ('problem' in index) return index;
  const troubles = new Map<string, SheetTroubles>();
  for (const [name, content] of files) {
    // Any file may be named as a sheet: all are measured.
    const measured = measureSheet(content.toString('latin1'), limits);
    if ('problem' in measured) return measured;
    troubles.set(name, measured);
    files.set(name, EMPTY);
  }
  const tables = await readSheets(bytes);
  if ('problem' in tables) return tables;
  return tables.map((table, at) => {
    const found = troubles.get(index.paths[at] ?? '');
    return found === undefined ? table : { ...table, troubles: found.cells, merges: found.merges };
  });
}

/** What a file that was measured leaves behind: the reader inflates it again. */
const EMPTY = Buffer.alloc(0);

/** The path of each sheet, in their order. */
function indexOf(
  files: ReadonlyMap<string, Buffer>,
  limits: Limits,
): { paths: readonly string[] } | Refusal {
  const workbook = files.get(WORKBOOK);
  if (workbook === undefined) return { problem: NOT_A_WORKBOOK };
  const relations = files.get(RELATIONS);
  if (relations === undefined) return { problem: UNREADABLE };
  if (workbook.length > limits.index || relations.length > limits.index) {
    return { problem: tooManySheets(limits) };
  }
  const sheets = tagsNamed(workbook, 'sheet');
  const targets = tagsNamed(relations, 'Relationship');
  if (sheets === null || targets === null) return { problem: UNREADABLE };
  if (Math.max(sheets.length, targets.length) > limits.sheets) {
    return { problem: tooManySheets(limits) };
  }
  const pathOf = new Map(
    targets.map((tag) => {
      const attributes = attributesOf(tag);
      const target = attributes.get('Target')?.[0] ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return [attributes.get('Id')?.[0] ?? '', path];
    }),
  );
  return { paths: sheets.map((tag) => pathOf.get(attributesOf(tag).get('id')?.[0] ?? '') ?? '') };
}

function tagsNamed(content: Buffer, name: string): Tag[] | null {
  const found: Tag[] = [];
  for (const tag of tagsOf(content.toString('latin1'))) {
    if (tag === null) return null;
    if (tag.name === name && !tag.closing) found.push(tag);
  }
  return found;
}

async function readSheets(bytes: Uint8Array): Promise<readonly Table[] | Refusal> {
  try {
    // A copy of its own: a small file read by Node shares its memory with others, before and after it.
    const sheets = await readWorkbook(new Uint8Array(bytes).buffer);
    return sheets.map(({ sheet, data }) => ({
      sheet,
      rows: data.map((cells, index) => ({ line: index + 1, cells: cells.map(cellOf) })),
    }));
  } catch (error) {
    // The reader throws plain errors of many kinds for malformed workbooks; all mean the same here.
    if (!(error instanceof Error)) throw error;
    const place = /row (\d+)/.exec(error.message);
    return { problem: UNREADABLE, ...(place ? { line: Number(place[1]) } : {}) };
  }
}

/** The reader’s types name the Date constructor where they mean a date. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}
