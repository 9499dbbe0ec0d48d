import Link from 'next/link';
import { ChartFrame, LazyTrendChart, NothingToDraw } from '@/components/charts/chart-island';
import { FIGURES } from '@/lib/domain/figures/types';
import { costTrend } from '@/lib/domain/views/cost-trend';
import { FIGURE_LABELS } from '@/lib/domain/views/key-figure-readings';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatFigure } from '@/lib/format/numbers';
import { portfolioSearch } from '@/lib/schemas/filters';
import type { DashboardView, KeyFigureView } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { DataTable } from './data-table';
import { DASHBOARD_PATH } from './links';
import { figureOf } from './view-figures';

const CHART_HEIGHT = 150;

/** The key figures over the editions: one small chart each, and the table of all of them. */
export function TrendSection({ view }: { view: DashboardView }) {
  const points = figureOf(view, 'projects').trend;
  return (
    <section id="evolution" className={styles.section}>
      <h2 className={styles.sectionTitle}>{costTrend(view.costCourse)}</h2>
      <p className={styles.measure}>
        Chiffres clés par édition, axes depuis zéro. Trait plein{'\u202f'}: recalculé
        {hasDeclared(view) && '\u202f; tirets\u202f: publié par l’État'}
        {'\u202f'}; les taux d’écart recalculés partent de 0{'\u00a0'}% (bases reconstituées).
      </p>
      <div className={styles.multiples}>
        {FIGURES.map((name) => {
          const figure = figureOf(view, name);
          return (
            <figure key={name} className={styles.multiple}>
              <figcaption>{FIGURE_LABELS[name]}</figcaption>
              {figure.trend.every(({ value, declared }) => (value ?? declared) === null) ? (
                <NothingToDraw>Non calculable dans ce périmètre.</NothingToDraw>
              ) : (
                <ChartFrame
                  label={`${FIGURE_LABELS[name]} par édition, mêmes nombres que le tableau.`}
                  height={CHART_HEIGHT}
                >
                  <LazyTrendChart
                    points={figure.trend}
                    unit={figure.evidence.unit}
                    height={CHART_HEIGHT}
                  />
                </ChartFrame>
              )}
            </figure>
          );
        })}
      </div>
      <DataTable
        caption="Chiffres clés par édition, recalculés et publiés"
        rows={points}
        rowKey={({ edition }) => String(edition)}
        columns={[
          {
            key: 'edition',
            header: 'Édition',
            cell: ({ edition, dataMonth }) => (
              <Link
                href={`${DASHBOARD_PATH}${portfolioSearch({ edition, filters: view.filters })}`}
                prefetch={false}
              >
                {formatEdition(edition)} ({formatMonth(dataMonth)})
              </Link>
            ),
          },
          ...FIGURES.map((name) => ({
            key: name,
            header: FIGURE_LABELS[name],
            numeric: true,
            cell: ({ edition }: { edition: number }) => (
              <TrendCell figure={figureOf(view, name)} edition={edition} />
            ),
          })),
        ]}
      />
    </section>
  );
}

function hasDeclared(view: DashboardView): boolean {
  return view.keyFigures.some(({ trend }) => trend.some(({ declared }) => declared !== null));
}

function TrendCell({ figure, edition }: { figure: KeyFigureView; edition: number }) {
  const { unit } = figure.evidence;
  const point = figure.trend.find((candidate) => candidate.edition === edition);
  const value = point?.value ?? null;
  const declared = point?.declared ?? null;
  return (
    <>
      {value === null ? 'non calculable' : formatFigure(value, unit)}
      {declared !== null && (
        <span className={styles.declared}>publié {formatFigure(declared, unit)}</span>
      )}
    </>
  );
}
