import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { columnLetters } from '@/lib/domain/sheet/columns';

/** What the writer may put in an archive: we add no file, only transform its own. */
type FileContent = Stream | Buffer | Blob;

/** The background of the cells that may be written in: what a protected sheet leaves open. */
export const OPEN_FILL = '#FFFFFF';
/** The same, where there is something to mend. */
export const MENDED_FILL = '#FFE9E9';

/** What is checked as one types in a column. */
export interface CellCheck {
  /** From 0. */
  column: number;
  check: /** `source`: the cells that hold the values. `free`: other values are let through. */
    | { type: 'list'; source: string; free: boolean }
    | { type: 'decimal' | 'date'; from: number; to: number };
  /** Shown beside the cell as one comes to it; '' for nothing. */
  title: string;
  help: string;
  /** Shown when what is typed does not pass. */
  error: string;
}

/** What one sheet has beside its cells. */
export interface SheetGuard {
  hidden: boolean;
  hiddenColumns: readonly number[];
  checks: readonly CellCheck[];
  /** Last row checked, from 1; the first is the one under the headings. */
  lastRow: number;
}

/** Limits of the format: longer texts make the spreadsheet repair the file. */
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;

const SHEET = 'xl/worksheets/sheet{id}.xml';

/**
 * What the writer of workbooks leaves to others: protected sheets whose open cells can be written in,
 * lists and checks, hidden columns and sheets. Guards are given by the name of their sheet.
 */
export function guards(bySheet: Readonly<Record<string, SheetGuard>>): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/styles.xml': { transform: withOpenCells },
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'sheet' && bySheet[String(attributes.name)]?.hidden
              ? { ...attributes, state: 'hidden' }
              : attributes,
        },
        [SHEET]: {
          transformElementAttributes: (tag, attributes, index, { sheet = '' }) =>
            tag === 'col' && bySheet[sheet]?.hiddenColumns.includes(index ?? -1)
              ? { ...attributes, hidden: 1 }
              : attributes,
          transform: (xml, { sheet = '' }) => {
            const guard = bySheet[sheet];
            return guard === undefined ? xml : withChecks(withProtection(xml), guard);
          },
        },
      },
    },
  };
}

/** Every cell of a protected sheet is locked but those whose style says otherwise. */
function withOpenCells(xml: string): string {
  const colours = [OPEN_FILL, MENDED_FILL].map((colour) => colour.slice(1).toLowerCase());
  const open = new Set(
    [...xml.matchAll(/<fill>.*?<\/fill>/gs)].flatMap(([fill], index) =>
      colours.some((colour) => fill.toLowerCase().includes(`${colour}"`)) ? [index] : [],
    ),
  );
  const [before = '', styles = '', after = ''] = xml.split(/(<cellXfs.*<\/cellXfs>)/s);
  const opened = styles.replace(/<xf ([^>]*)>(.*?)<\/xf>/gs, (style, attributes, inside) => {
    const fill = /fillId="(\d+)"/.exec(attributes)?.[1];
    return fill !== undefined && open.has(Number(fill))
      ? `<xf ${attributes} applyProtection="1">${inside}<protection locked="0"/></xf>`
      : style;
  });
  return before + opened + after;
}

/** No password: it keeps from slips. Rows may be added, rows and columns resized, filtered and sorted. */
function withProtection(xml: string): string {
  const markup = getSelfClosingTagMarkup('sheetProtection', {
    sheet: 1,
    objects: 1,
    scenarios: 1,
    formatCells: 0,
    formatColumns: 0,
    formatRows: 0,
    insertRows: 0,
    deleteRows: 0,
    sort: 0,
    autoFilter: 0,
  });
  return inserted(xml, markup);
}

function withChecks(xml: string, { checks, lastRow }: SheetGuard): string {
  if (checks.length === 0) return xml;
  const markup = checks.map((check) => checkMarkup(check, lastRow)).join('');
  return inserted(xml, `<dataValidations count="${checks.length}">${markup}</dataValidations>`);
}

function inserted(xml: string, markup: string): string {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}

function checkMarkup({ column, check, title, help, error }: CellCheck, lastRow: number): string {
  const letters = columnLetters(column);
  const isFree = check.type === 'list' && check.free;
  const attributes = {
    type: check.type,
    ...(check.type === 'list'
      ? { errorStyle: 'stop' }
      : { operator: 'between', errorStyle: 'warning' }),
    allowBlank: 1,
    showInputMessage: help === '' ? 0 : 1,
    showErrorMessage: isFree ? 0 : 1,
    errorTitle: title.slice(0, LONGEST_TITLE),
    error: error.slice(0, LONGEST_TEXT),
    ...(help === ''
      ? {}
      : { promptTitle: title.slice(0, LONGEST_TITLE), prompt: help.slice(0, LONGEST_TEXT) }),
    sqref: `${letters}2:${letters}${lastRow}`,
  };
  const written = Object.entries(attributes)
    .map(([name, value]) => `${name}="${sanitizeAttributeValue(String(value))}"`)
    .join(' ');
  const formulas = check.type === 'list' ? [check.source] : [check.from, check.to];
  const inside = formulas
    .map((formula, index) => {
      const text = sanitizeTextContent(String(formula));
      return `<formula${index + 1}>${text}</formula${index + 1}>`;
    })
    .join('');
  return `<dataValidation ${written}>${inside}</dataValidation>`;
}
