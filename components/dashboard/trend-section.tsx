import Link from 'next/link';
import { ChartFrame, LazyTrendChart, NothingToDraw } from '@/components/charts/chart-island';
import type { TrendPoint } from '@/components/charts/trend-chart';
import { DECLARED_RATES } from '@/lib/domain/figures/declared-rates';
import type { Unit } from '@/lib/domain/figures/types';
import { costTrend } from '@/lib/domain/views/cost-trend';
import { methodBreaks } from '@/lib/domain/views/declared-rate-readings';
import { isShown } from '@/lib/domain/views/key-figure-readings';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatFigure, formatRatio } from '@/lib/format/numbers';
import { portfolioSearch } from '@/lib/schemas/filters';
import type { DashboardView, DeclaredRateView, KeyFigureView } from '@/lib/views/dashboard';
import styles from './dashboard.module.css';
import { DataTable } from './data-table';
import { DASHBOARD_PATH } from './links';
import { figureOf } from './view-figures';

const CHART_HEIGHT = 150;

/** The key figures over the editions: one small chart each, and the table of all of them. */
export function TrendSection({ view }: { view: DashboardView }) {
  const points = figureOf(view, 'projects').trend;
  const figures = view.keyFigures.filter(isShown);
  return (
    <section id="evolution" className={styles.section}>
      <h2 className={styles.sectionTitle}>{costTrend(view.costCourse)}</h2>
      <p className={styles.measure}>
        Chiffres clés par édition, axes depuis zéro. Trait plein{'\u202f'}: recalculé
        {hasDeclared(view) && '\u202f; tirets\u202f: publié par l’État'}.
      </p>
      <div className={styles.multiples}>
        {figures.map(({ name, label, trend, evidence: { unit } }) => (
          <Multiple key={name} label={label} unit={unit} points={trend} />
        ))}
        {view.declaredRates.map((rate) => (
          <Multiple
            key={rate.name}
            label={DECLARED_RATES[rate.name].label}
            unit="ratio"
            points={declaredPoints(rate)}
            absent={
              rate.isWhole
                ? 'Aucun taux publié.'
                : 'Déclaré pour l’ensemble du portefeuille seulement.'
            }
          />
        ))}
      </div>
      {view.declaredRates
        .flatMap(({ points }) => methodBreaks(points))
        .slice(0, 1)
        .map((sentence) => (
          <p key={sentence} className={styles.measure}>
            {sentence}
          </p>
        ))}
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
          ...figures.map((figure) => ({
            key: figure.name,
            header: figure.label,
            numeric: true,
            cell: ({ edition }: { edition: number }) => (
              <TrendCell figure={figure} edition={edition} />
            ),
          })),
          ...view.declaredRates.map((rate) => ({
            key: rate.name,
            header: DECLARED_RATES[rate.name].label,
            numeric: true,
            cell: ({ edition }: { edition: number }) => declaredCell(rate, edition),
          })),
        ]}
      />
    </section>
  );
}

interface MultipleProps {
  label: string;
  unit: Unit;
  points: readonly TrendPoint[];
  /** What to say where there is nothing to draw. */
  absent?: string;
}

function Multiple({ label, unit, points, absent }: MultipleProps) {
  return (
    <figure className={styles.multiple}>
      <figcaption>{label}</figcaption>
      {points.every(({ value, declared }) => (value ?? declared) === null) ? (
        <NothingToDraw>{absent ?? 'Non calculable dans ce périmètre.'}</NothingToDraw>
      ) : (
        <ChartFrame
          label={`${label} par édition, mêmes nombres que le tableau.`}
          height={CHART_HEIGHT}
        >
          <LazyTrendChart points={points} unit={unit} height={CHART_HEIGHT} />
        </ChartFrame>
      )}
    </figure>
  );
}

/** A declared series, in dashes as all that was published: its line stops where the method changed. */
function declaredPoints({ points }: DeclaredRateView): TrendPoint[] {
  return points.map(({ edition, dataMonth, value, methodVersion }) => ({
    edition,
    dataMonth,
    value: null,
    declared: value,
    segment: methodVersion,
  }));
}

function declaredCell({ points, isWhole }: DeclaredRateView, edition: number): string {
  if (!isWhole) return 'sans objet';
  const value = points.find((point) => point.edition === edition)?.value ?? null;
  return value === null ? 'non publié' : formatRatio(value);
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
