import { ChartFrame, LazyBarsChart, NothingToDraw } from '@/components/charts/chart-island';
import { addMissing, totalMissing, withoutCosts } from '@/lib/domain/figures/missing-cost';
import type { BreakdownCell } from '@/lib/domain/figures/types';
import { breakdownCost } from '@/lib/domain/views/row-readings';
import { formatMillionsBare, formatNumber, formatRatio } from '@/lib/format/numbers';
import { counted } from '@/lib/format/numerals';
import { percentages } from '@/lib/format/shares';
import type { PortfolioFilters } from '@/lib/views/dashboard';
import { CountLink } from './count-link';
import { DataTable } from './data-table';
import type { DashboardLinks } from './links';
import { ChartAndTable, Section } from './section';

interface BreakdownSectionProps {
  id: string;
  title: string;
  measure: string;
  /** « Tranche de coût », « Zone fonctionnelle ». */
  subject: string;
  cells: readonly BreakdownCell[];
  /** What the bars measure. */
  bars: 'count' | 'euros';
  byCategory: boolean;
  links: DashboardLinks;
  filterOf: (cell: BreakdownCell) => Partial<PortfolioFilters> | null;
}

/** Beyond, bars are no longer read one by one: the table has them all. */
const MOST_BARS = 12;

/** A one-way distribution: bars of the largest parts, and the table of all. */
export function BreakdownSection(props: BreakdownSectionProps) {
  const { id, title, measure, subject, cells, bars, byCategory, links, filterOf } = props;
  const projects = cells.reduce((sum, { count }) => sum + count, 0);
  const euros = cells.reduce((sum, cell) => sum + cell.euros, 0);
  const drawn = cells.filter((cell) => cell[bars] > 0).slice(0, MOST_BARS);
  const height = drawn.length * 30 + 8;
  const textOf = (cell: BreakdownCell) =>
    bars === 'count'
      ? formatNumber(cell.count)
      : `${formatMillionsBare(roundMillions(cell.euros))}\u00a0M€`;
  const shares = percentages(
    cells.map((cell) => cell.euros),
    1,
  );
  const missing = addMissing(cells.map((cell) => cell.missing));
  const without = withoutCosts(missing);
  const said = without === null ? measure : `${measure}\u202f; totaux ${without}`;
  return (
    <Section id={id} title={title} measure={said}>
      <ChartAndTable
        chart={
          drawn.length === 0 ? (
            <NothingToDraw>Aucune valeur à représenter dans ce périmètre.</NothingToDraw>
          ) : (
            <ChartFrame
              label={`${measure}. ${counted(drawn.length, 'barre', { gender: 'feminine' })}, mêmes nombres que le tableau.`}
              height={height}
            >
              <LazyBarsChart
                height={height}
                byCategory={byCategory}
                data={drawn.map((cell) => ({
                  key: cell.key,
                  label: cell.label,
                  value: cell[bars],
                  text: textOf(cell),
                }))}
              />
            </ChartFrame>
          )
        }
        table={
          <DataTable
            caption={measure}
            stickyHeader={cells.length > MOST_BARS}
            rows={cells}
            rowKey={({ key }) => key}
            columns={[
              { key: 'label', header: subject, cell: ({ label }) => label },
              {
                key: 'count',
                header: 'Projets',
                numeric: true,
                cell: (cell) => (
                  <CountLink
                    count={cell.count}
                    href={links.projects(filterOf(cell))}
                    what={cell.label}
                  />
                ),
              },
              {
                key: 'missing',
                header: 'Sans coût',
                numeric: true,
                cell: (cell) => formatNumber(totalMissing(cell.missing)),
              },
              { key: 'euros', header: 'Coût estimé (M€)', numeric: true, cell: breakdownCost },
              {
                key: 'share',
                header: 'Part du coût',
                numeric: true,
                cell: (cell) => `${formatNumber(shares[cells.indexOf(cell)] ?? 0, 1)}\u00a0%`,
              },
            ]}
            footer={[
              'Total',
              formatNumber(projects),
              formatNumber(totalMissing(missing)),
              formatNumber(euros / 1e6, 1),
              formatRatio(euros === 0 ? 0 : 1),
            ]}
          />
        }
      />
    </Section>
  );
}

/** A label on a bar is read at a glance: a tenth of a million is enough. */
function roundMillions(euros: number): number {
  return Math.round(euros / 1e5) * 1e5;
}
