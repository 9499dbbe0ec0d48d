'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import styles from './charts.module.css';

const loading = () => <p className={styles.loading}>Graphique en cours de chargement…</p>;

/*
 * Recharts draws nothing on the server and weighs more than the rest of the page: each chart comes
 * after the tables that carry the same numbers, in a place of its final height.
 */
export const LazyBarsChart = dynamic(() => import('./bars-chart').then((m) => m.BarsChart), {
  ssr: false,
  loading,
});
export const LazyStackedBarsChart = dynamic(
  () => import('./stacked-bars-chart').then((m) => m.StackedBarsChart),
  { ssr: false, loading },
);
export const LazyTrendChart = dynamic(() => import('./trend-chart').then((m) => m.TrendChart), {
  ssr: false,
  loading,
});

export const LazyWaterfallChart = dynamic(
  () => import('./waterfall-chart').then((m) => m.WaterfallChart),
  { ssr: false, loading },
);

interface ChartFrameProps {
  /** What an assistive technology says in place of the drawing; the numbers are in the table. */
  label: string;
  height: number;
  children: ReactNode;
}

/** The fixed place of a chart: nothing moves when it arrives. */
export function ChartFrame({ label, height, children }: ChartFrameProps) {
  return (
    <div className={styles.frame} style={{ height }} role="img" aria-label={label}>
      {children}
    </div>
  );
}

/** Says why there is no chart, where it would have been. */
export function NothingToDraw({ children }: { children: ReactNode }) {
  return <p className={styles.loading}>{children}</p>;
}
