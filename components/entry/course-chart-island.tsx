'use client';

import dynamic from 'next/dynamic';
import { ChartFrame } from '@/components/charts/chart-island';
import type { CourseChartProps } from './course-chart';
import styles from './entry.module.css';

const LazyCourseChart = dynamic(() => import('./course-chart').then((m) => m.CourseChart), {
  ssr: false,
  loading: () => <p className={styles.loading}>Graphique en cours de chargement…</p>,
});

/** The chart in its place, of its final height; what it says in words is its label. */
export function CourseChartIsland({ label, ...props }: CourseChartProps & { label: string }) {
  return (
    <ChartFrame label={label} height={props.height}>
      <LazyCourseChart {...props} />
    </ChartFrame>
  );
}
