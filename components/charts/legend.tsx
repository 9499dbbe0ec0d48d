'use client';

import { useId } from 'react';
import { tintOf } from '@/lib/format/palette';
import styles from './charts.module.css';
import { Swatch } from './textures';

/** The categories of a stacked chart, in the order in which they are stacked. */
export function Legend({ items }: { items: readonly { key: string; label: string }[] }) {
  const id = useId();
  return (
    <ul className={styles.legend}>
      {items.map(({ key, label }, index) => (
        <li key={key}>
          <Swatch id={`${id}-${index}`} tint={tintOf(key)} />
          {label}
        </li>
      ))}
    </ul>
  );
}
