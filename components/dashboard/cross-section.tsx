import { ChartFrame, LazyStackedBarsChart, NothingToDraw } from '@/components/charts/chart-island';
import { Legend } from '@/components/charts/legend';
import type { CrossTable } from '@/lib/domain/figures/types';
import type { PortfolioFilters } from '@/lib/views/dashboard';
import { CountLink } from './count-link';
import styles from './dashboard.module.css';
import { type Column, DataTable } from './data-table';
import { both, byMinistryKey, type DashboardLinks } from './links';
import { ChartAndTable, Section } from './section';

interface CrossSectionProps {
  id: string;
  title: string;
  measure: string;
  caption: string;
  table: CrossTable;
  links: DashboardLinks;
  columnFilter: (key: string) => Partial<PortfolioFilters> | null;
}

type Row = CrossTable['rows'][number];

/** Ministries by phase or by cost band: stacked bars, and the table whose cells lead to the projects. */
export function CrossSection(props: CrossSectionProps) {
  const { id, title, measure, caption, table, links, columnFilter } = props;
  const largest = Math.max(1, ...Object.values(table.cells).flatMap((row) => Object.values(row)));
  const columns: Column<Row>[] = [
    { key: 'ministry', header: 'Ministère porteur', cell: ({ label }) => label },
    ...table.columns.map((column): Column<Row> => {
      const countOf = (row: Row) => table.cells[row.key]?.[column.key] ?? 0;
      return {
        key: column.key,
        header: column.label,
        numeric: true,
        className: (row) => styles[heat(countOf(row), largest)],
        cell: (row) => (
          <CountLink
            count={countOf(row)}
            href={links.projects(both(byMinistryKey(row.key), columnFilter(column.key)))}
            what={`${row.label}, ${column.label}`}
          />
        ),
      };
    }),
    {
      key: 'total',
      header: 'Total',
      numeric: true,
      cell: (row) => (
        <CountLink
          count={row.count}
          href={links.projects(byMinistryKey(row.key))}
          what={row.label}
        />
      ),
    },
  ];
  const total = table.rows.reduce((sum, { count }) => sum + count, 0);
  const height = table.rows.length * 30 + 8;
  return (
    <Section id={id} title={title} measure={measure}>
      <ChartAndTable
        chart={
          total === 0 ? (
            <NothingToDraw>Aucun projet à représenter dans ce périmètre.</NothingToDraw>
          ) : (
            <>
              <Legend items={table.columns.filter(({ count }) => count > 0)} />
              <ChartFrame
                label={`${caption}. Barres empilées, mêmes nombres que le tableau.`}
                height={height}
              >
                <LazyStackedBarsChart table={table} height={height} />
              </ChartFrame>
            </>
          )
        }
        table={
          <DataTable
            caption={caption}
            columns={columns}
            rows={table.rows}
            rowKey={({ key }) => key}
            footer={['Total', ...table.columns.map(({ count }) => count), total]}
          />
        }
      />
    </Section>
  );
}

/** One of four tints, by the share of the largest cell; the number stays beside it. */
function heat(count: number, largest: number): string {
  return count === 0 ? 'heat0' : `heat${Math.ceil((count / largest) * 4)}`;
}
