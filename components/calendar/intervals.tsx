import { ChartFrame, LazyBarsChart, NothingToDraw } from '@/components/charts/chart-island';
import { DataTable } from '@/components/dashboard/data-table';
import { ChartAndTable } from '@/components/dashboard/section';
import type { EditionMilestones } from '@/lib/domain/editions-calendar/milestones';
import { inMonths, months, paceFinding } from '@/lib/domain/editions-calendar/readings';
import { formatEdition, formatLongDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import styles from './calendar.module.css';

const MEASURE = 'Mois écoulés depuis la publication de l’édition précédente';
const BAR_HEIGHT = 30;

/** The pace of the publications: one bar per interval, and the table of the same. */
export function Intervals({ milestones }: { milestones: readonly EditionMilestones[] }) {
  const known = milestones.flatMap(({ edition, publishedOn, interval }) =>
    publishedOn === null || interval === null ? [] : [{ edition, publishedOn, interval }],
  );
  const height = known.length * BAR_HEIGHT + 8;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{paceFinding(milestones)}</h2>
      <p className={styles.note}>{MEASURE}, premières publications seulement.</p>
      {known.length === 0 ? (
        <NothingToDraw>Il faut deux publications dont le jour est connu.</NothingToDraw>
      ) : (
        <ChartAndTable
          chart={
            <ChartFrame label={`${MEASURE}, mêmes nombres que le tableau.`} height={height}>
              <LazyBarsChart
                height={height}
                data={known.map(({ edition, interval }) => ({
                  key: String(edition),
                  label: formatEdition(edition),
                  value: inMonths(interval),
                  text: months(interval),
                }))}
              />
            </ChartFrame>
          }
          table={
            <DataTable
              caption={MEASURE}
              rows={known}
              rowKey={({ edition }) => String(edition)}
              columns={[
                {
                  key: 'edition',
                  header: 'Édition',
                  cell: ({ edition }) => formatEdition(edition),
                },
                {
                  key: 'published',
                  header: 'Publiée le',
                  cell: ({ publishedOn }) => formatLongDate(publishedOn),
                },
                {
                  key: 'days',
                  header: 'Intervalle (jours)',
                  numeric: true,
                  cell: ({ interval }) => formatNumber(interval),
                },
                {
                  key: 'months',
                  header: 'Intervalle (mois)',
                  numeric: true,
                  cell: ({ interval }) => formatNumber(inMonths(interval), 1),
                },
              ]}
            />
          }
        />
      )}
    </section>
  );
}
