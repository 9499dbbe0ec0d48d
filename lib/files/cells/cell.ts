/** A cell as a CSV or XLSX file gives it. */
export type Cell = string | number | boolean | Date | null;

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const ERROR_VALUE = /^#(REF|DIV\/0|VALUE|VALEUR|NAME|NOM|NUM|NOMBRE|NULL|NUL|SPILL)[!?]?$/i;

/** On one line: every run of spaces (no-break ones and line ends too) is one space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** On several lines: LF line ends, no spaces at their ends, at most one blank line in a row. */
export function severalLines(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What the cell shows, as text; dates as ISO dates. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? 'date illisible' : cell.toISOString().slice(0, 10);
  }
  if (typeof cell === 'boolean') return cell ? 'vrai' : 'faux';
  return typeof cell === 'number' ? String(cell) : cell;
}

export function isBlank(cell: Cell): boolean {
  return oneLine(cellText(cell)) === '';
}

/** True for what a spreadsheet shows where a formula failed (`#REF!`); `#N/A` means « no value ». */
export function isFormulaError(cell: Cell): boolean {
  return typeof cell === 'string' && ERROR_VALUE.test(cell.trim());
}
