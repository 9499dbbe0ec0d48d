import { type Cell, cellText, oneLine } from './cell';
import { readHtml } from './html';

/** A name, on one line, its spelling kept; empty when there is none. */
export function readName(cell: Cell): string {
  return oneLine(readHtml(cellText(cell)).text);
}
