'use client';

import { useId } from 'react';
import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';
import type { CrossTable } from '@/lib/domain/figures/types';
import { tintOf } from '@/lib/format/palette';
import { CATEGORY_AXIS_WIDTH, CategoryTick } from './category-tick';
import { TexturePattern } from './textures';

export interface StackedBarsChartProps {
  table: CrossTable;
  height: number;
}

interface Row {
  label: string;
  parts: Readonly<Record<string, number | null>>;
}

/** One bar per row, its length the row's count, its parts the columns; each part bears its number. */
export function StackedBarsChart({ table, height }: StackedBarsChartProps) {
  const id = useId();
  const data = table.rows.map(
    (row): Row => ({
      label: row.label,
      // Recharts leaves a part out of the stack when it has no value: a zero would draw a label.
      parts: Object.fromEntries(
        table.columns.map(({ key }) => [key, table.cells[row.key]?.[key] || null]),
      ),
    }),
  );
  const largest = Math.max(...table.rows.map(({ count }) => count), 1);
  return (
    <BarChart
      responsive
      style={{ width: '100%', height }}
      data={data}
      layout="vertical"
      margin={{ top: 0, right: 8, bottom: 0, left: 0 }}
      barCategoryGap="18%"
      accessibilityLayer={false}
    >
      <defs>
        {table.columns.map(({ key }, index) => (
          <TexturePattern key={key} id={`${id}-${index}`} tint={tintOf(key)} />
        ))}
      </defs>
      <XAxis type="number" hide domain={[0, largest]} />
      <YAxis
        type="category"
        dataKey="label"
        width={CATEGORY_AXIS_WIDTH}
        interval={0}
        axisLine={{ stroke: 'var(--border-plain-grey)' }}
        tickLine={false}
        tick={CategoryTick}
      />
      {table.columns.map(({ key, label }, index) => (
        <Bar
          key={key}
          name={label}
          dataKey={(row: Row) => row.parts[key]}
          stackId="row"
          fill={`url(#${id}-${index})`}
          stroke="var(--background-default-grey)"
          isAnimationActive={false}
        >
          <LabelList
            dataKey={(row: unknown) => (row as Row).parts[key]}
            position="center"
            fontSize={12}
            fontWeight={700}
            fill="var(--text-title-grey)"
            stroke="var(--background-default-grey)"
            strokeWidth={3}
            paintOrder="stroke"
          />
        </Bar>
      ))}
    </BarChart>
  );
}
