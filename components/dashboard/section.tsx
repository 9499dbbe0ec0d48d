import type { ReactNode } from 'react';
import styles from './dashboard.module.css';

interface SectionProps {
  id: string;
  /** The finding, as a sentence. */
  title: string;
  /** What is measured, on what. */
  measure: string;
  children: ReactNode;
}

/** A part of the dashboard below the first screenful; its title states what it shows. */
export function Section({ id, title, measure, children }: SectionProps) {
  return (
    <section id={id} className={styles.section}>
      <h2 className={styles.sectionTitle}>{title}</h2>
      <p className={styles.measure}>{measure}</p>
      {children}
    </section>
  );
}

/** A chart beside the table of the same numbers, one above the other where there is no room. */
export function ChartAndTable({ chart, table }: { chart: ReactNode; table: ReactNode }) {
  return (
    <div className={styles.pair}>
      <div>{chart}</div>
      <div>{table}</div>
    </div>
  );
}
