'use client';

import { Pagination } from '@codegouvfr/react-dsfr/Pagination';
import type { MouseEvent } from 'react';
import { PAGE_SIZES, type TableRequest, tableSearch } from '@/lib/schemas/project-table';
import styles from './projects.module.css';
import { type ChangeTable, PROJECTS_PATH } from './use-table-request';

interface PagerProps {
  request: TableRequest;
  /** The page shown, from 1: the last one where the address asks for more. */
  page: number;
  pages: number;
  onChange: ChangeTable;
  /** After another page was asked for: the reader goes back to its first row. */
  onTurned: () => void;
}

/** Which page of the table, and how long pages are. */
export function Pager({ request, page, pages, onChange, onTurned }: PagerProps) {
  const turn = (to: number) => (event: MouseEvent) => {
    // A click meant for a new tab or window stays a plain link.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onChange({ page: to });
    onTurned();
  };
  return (
    <div className={`${styles.pager} panorama-no-print`}>
      {pages > 1 ? (
        <Pagination
          count={pages}
          defaultPage={page}
          getPageLinkProps={(number) => ({
            href: `${PROJECTS_PATH}${tableSearch({ ...request, page: number })}`,
            prefetch: false,
            onClick: turn(number),
          })}
        />
      ) : (
        <span />
      )}
      <div className={styles.pageSize}>
        <label htmlFor="lignes" className={styles.label}>
          Lignes par page
        </label>
        <select
          id="lignes"
          value={request.pageSize}
          className={`fr-select ${styles.field}`}
          onChange={(event) => {
            const pageSize = PAGE_SIZES.find((size) => String(size) === event.target.value);
            if (pageSize !== undefined) onChange({ pageSize });
          }}
        >
          {PAGE_SIZES.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
