import type { Reading } from '@/lib/domain/views/row-readings';
import { type Content, html, type Markup } from './markup';

export interface Column<Row> {
  header: Content;
  numeric?: boolean;
  cell: (row: Row) => Content;
}

export interface Table<Row> {
  caption: string;
  /** The first one names its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  footer?: readonly Content[];
  /** Read by assistive technology only, where a title just above says the same. */
  captionHidden?: boolean;
}

/** A table of data that scrolls by itself where it is wider than the page. */
export function dataTable<Row>(table: Table<Row>): Markup {
  const { caption, columns, rows, footer = [], captionHidden = false } = table;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
<table>
<caption${captionHidden && html` class="sr"`}>${caption}</caption>
<thead><tr>${columns.map(({ header, numeric }) => html`<th scope="col"${ranged(numeric)}>${header}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${columns.map((column, index) => cellOf(column, row, index === 0))}</tr>\n`)}</tbody>
${
  footer.length > 0 &&
  html`<tfoot><tr>${footer.map((content, index) => (index === 0 ? html`<th scope="row">${content}</th>` : html`<td${ranged(columns[index]?.numeric)}>${content}</td>`))}</tr></tfoot>\n`
}</table>
</div>`;
}

function cellOf<Row>({ cell, numeric }: Column<Row>, row: Row, heads: boolean): Markup {
  return heads
    ? html`<th scope="row">${cell(row)}</th>`
    : html`<td${ranged(numeric)}>${cell(row)}</td>`;
}

function ranged(numeric: boolean | undefined): Content {
  return numeric === true && html` class="n"`;
}

/** A value, or why there is none. */
export function reading({ text, missing }: Reading): Content {
  return missing ? html`<em>${text}</em>` : text;
}
