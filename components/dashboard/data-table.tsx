import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export interface Column<T> {
  key: string;
  /** With its unit, where the cells have one. */
  header: ReactNode;
  cell: (row: T) => ReactNode;
  numeric?: boolean;
  /** Further class of the cells, e.g. a tint. */
  className?: (row: T) => string | undefined;
}

interface DataTableProps<T> {
  caption: string;
  /** The first one names the row. */
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** Cells of a last row, one per column. */
  footer?: readonly ReactNode[];
  /** Where the heading just above already says what the caption does. */
  captionHidden?: boolean;
  stickyHeader?: boolean;
}

/** A dense table: first column as row headers, numbers at the right; it scrolls in its own place. */
export function DataTable<T>({
  caption,
  columns,
  rows,
  rowKey,
  footer,
  captionHidden = true,
  stickyHeader = false,
}: DataTableProps<T>) {
  const [first, ...others] = columns;
  if (!first) return null;
  const align = (column: Column<T> | undefined) => (column?.numeric ? styles.numeric : undefined);
  return (
    <div className={stickyHeader ? styles.tall : styles.wide}>
      <table className={styles.table}>
        <caption className={captionHidden ? 'fr-sr-only' : styles.caption}>{caption}</caption>
        <thead className={stickyHeader ? styles.sticky : undefined}>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={align(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row">{first.cell(row)}</th>
              {others.map((column) => (
                <td
                  key={column.key}
                  className={[align(column), column.className?.(row)].filter(Boolean).join(' ')}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr>
              {footer.map((content, index) =>
                index === 0 ? (
                  <th key={columns[index]?.key} scope="row">
                    {content}
                  </th>
                ) : (
                  <td key={columns[index]?.key} className={align(columns[index])}>
                    {content}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
