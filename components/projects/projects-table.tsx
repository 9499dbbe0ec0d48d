'use client';

import { functionalUpdate, useTable } from '@tanstack/react-table';
import Link from 'next/link';
import { useMemo } from 'react';
import { exitMention } from '@/lib/domain/views/exit-words';
import { formerNamesFound } from '@/lib/domain/views/row-readings';
import { capitalised } from '@/lib/format/numerals';
import { portfolioSearch } from '@/lib/schemas/filters';
import type { SortableColumn, TableRequest } from '@/lib/schemas/project-table';
import type { ProjectRow } from '@/lib/views/project';
import { columns, features } from './columns';
import styles from './projects.module.css';
import { ScrollRegion } from './scroll-region';
import { SortHeader } from './sort-header';
import type { ChangeTable } from './use-table-request';

interface ProjectsTableProps {
  /** Searched and sorted, all pages together. */
  rows: readonly ProjectRow[];
  request: TableRequest;
  onChange: ChangeTable;
  caption: string;
  /** True while other rows are asked for. */
  busy: boolean;
}

/** One page of the projects found, and all of them on paper; its headers sort. */
export function ProjectsTable({ rows, request, onChange, caption, busy }: ProjectsTableProps) {
  const data = useMemo(() => [...rows], [rows]);
  const sorting = useMemo(
    () => [{ id: request.sort, desc: request.direction === 'descending' }],
    [request.sort, request.direction],
  );
  const first = (request.page - 1) * request.pageSize;
  const isOnPage = (index: number) => index >= first && index < first + request.pageSize;
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.project,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (updater) => {
      const [next] = functionalUpdate(updater, sorting);
      if (next) {
        onChange({
          sort: next.id as SortableColumn,
          direction: next.desc ? 'descending' : 'ascending',
        });
      }
    },
  });
  const edition = portfolioSearch({ edition: request.edition, position: request.position });
  return (
    <ScrollRegion className={styles.scroll} label={caption}>
      <table className={styles.table} aria-busy={busy}>
        <caption className="fr-sr-only">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map(({ id, headers }) => (
            <tr key={id}>
              {headers.map(({ id: key, column }) => (
                <SortHeader
                  key={key}
                  label={String(column.columnDef.header)}
                  numeric={column.columnDef.meta?.numeric ?? false}
                  sorted={column.getIsSorted()}
                  onSort={() => column.toggleSorting()}
                />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row, index) => (
            <tr key={row.id} className={isOnPage(index) ? undefined : styles.otherPage}>
              {row.getAllCells().map((cell) =>
                cell.column.id === 'name' ? (
                  <th key={cell.id} scope="row">
                    <Link href={`/projets/${row.id}${edition}`} prefetch={false}>
                      {row.original.name}
                    </Link>
                    <Mentions row={row.original} search={request.search} />
                  </th>
                ) : (
                  <td
                    key={cell.id}
                    className={cell.column.columnDef.meta?.numeric ? styles.numeric : undefined}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** What a name alone does not say. */
function Mentions({ row, search }: { row: ProjectRow; search: string }) {
  const former = formerNamesFound(row, search);
  return (
    <>
      {row.exit !== undefined && (
        <span className={styles.mention}>{capitalised(exitMention(row))}</span>
      )}
      {row.interministerial && <span className={styles.mention}>Interministériel</span>}
      {former.length > 0 && (
        <span className={styles.mention}>
          Anciennement «{'\u00a0'}
          {former.join('\u00a0», «\u00a0')}
          {'\u00a0'}»
        </span>
      )}
    </>
  );
}
