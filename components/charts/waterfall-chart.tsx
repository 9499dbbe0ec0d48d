'use client';

import { useId } from 'react';
import { Bar, BarChart, Cell, LabelList, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { WaterfallStep } from '@/lib/domain/compare/waterfall';
import { tintOf } from '@/lib/format/palette';
import { CATEGORY_AXIS_WIDTH, CategoryTick } from './category-tick';
import { TexturePattern } from './textures';

export interface WaterfallChartProps {
  steps: readonly WaterfallStep[];
  height: number;
}

const TINTS = ['increase', 'decrease', 'total'] as const;

/** Bars that follow one another from the first value, which is the zero line, to the last one. */
export function WaterfallChart({ steps, height }: WaterfallChartProps) {
  const id = useId();
  const data = steps.map(({ low, high, ...step }) => ({ ...step, range: [low, high] }));
  return (
    <BarChart
      responsive
      style={{ width: '100%', height }}
      data={data}
      layout="vertical"
      margin={{ top: 0, right: 88, bottom: 0, left: 0 }}
      barCategoryGap="22%"
      accessibilityLayer={false}
    >
      <defs>
        {TINTS.map((tint) => (
          <TexturePattern key={tint} id={`${id}-${tint}`} tint={tintOf(tint)} />
        ))}
      </defs>
      <XAxis type="number" hide domain={['dataMin', 'dataMax']} />
      <YAxis
        type="category"
        dataKey="label"
        width={CATEGORY_AXIS_WIDTH}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={CategoryTick}
      />
      <ReferenceLine x={0} stroke="var(--border-plain-grey)" />
      <Bar dataKey="range" isAnimationActive={false} minPointSize={2}>
        {steps.map(({ key, tint }) => (
          <Cell key={key} fill={`url(#${id}-${tint})`} />
        ))}
        <LabelList dataKey="text" position="right" fontSize={12} fill="var(--text-title-grey)" />
      </Bar>
    </BarChart>
  );
}
