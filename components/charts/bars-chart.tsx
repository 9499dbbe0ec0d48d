'use client';

import { useId } from 'react';
import { Bar, BarChart, Cell, LabelList, XAxis, YAxis } from 'recharts';
import { tintOf } from '@/lib/format/palette';
import { CATEGORY_AXIS_WIDTH, CategoryTick } from './category-tick';
import { TexturePattern } from './textures';

export interface BarDatum {
  key: string;
  label: string;
  value: number;
  /** The value as it is read, drawn at the end of its bar. */
  text: string;
}

export interface BarsChartProps {
  data: readonly BarDatum[];
  /** Whether bars are coloured by category (phase, band) or all alike. */
  byCategory?: boolean;
  height: number;
}

/** Horizontal bars from zero, each with its value at its end. */
export function BarsChart({ data, byCategory = false, height }: BarsChartProps) {
  const id = useId();
  const fillOf = (key: string) => tintOf(byCategory ? key : 'quantity');
  return (
    <BarChart
      responsive
      style={{ width: '100%', height }}
      data={[...data]}
      layout="vertical"
      margin={{ top: 0, right: 96, bottom: 0, left: 0 }}
      barCategoryGap="22%"
      accessibilityLayer={false}
    >
      <defs>
        {data.map(({ key }, index) => (
          <TexturePattern key={key} id={`${id}-${index}`} tint={fillOf(key)} />
        ))}
      </defs>
      <XAxis type="number" hide domain={[0, 'dataMax']} />
      <YAxis
        type="category"
        dataKey="label"
        width={CATEGORY_AXIS_WIDTH}
        interval={0}
        axisLine={{ stroke: 'var(--border-plain-grey)' }}
        tickLine={false}
        tick={CategoryTick}
      />
      <Bar dataKey="value" isAnimationActive={false}>
        {data.map(({ key }, index) => (
          <Cell key={key} fill={`url(#${id}-${index})`} />
        ))}
        <LabelList dataKey="text" position="right" fontSize={12} fill="var(--text-title-grey)" />
      </Bar>
    </BarChart>
  );
}
