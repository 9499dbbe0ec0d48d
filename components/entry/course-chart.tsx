'use client';

import { LabelList, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { formatMonth } from '@/lib/format/dates';
import { formatMillions } from '@/lib/format/numbers';
import type { ProjectEditionPoint } from '@/lib/views/project';

export interface CourseChartProps {
  points: readonly ProjectEditionPoint[];
  measure: 'cost' | 'end';
  height: number;
}

const COURSE = 'var(--text-action-high-blue-france)';
const BASELINE = 'var(--text-mention-grey)';

/**
 * A value of a project over the editions, on a scale of time (full line), with the baseline in force
 * (dashes) and each re-baselining (an upright). Costs start at zero; dates have no zero.
 */
export function CourseChart({ points, measure, height }: CourseChartProps) {
  const read = measure === 'cost' ? READ_COST : READ_END;
  const data = points.map((point) => ({
    month: monthNumber(point.dataMonth),
    edition: point.edition,
    value: read.value(point),
    baseline: read.baseline(point),
  }));
  const [first, last] = [data[0], data.at(-1)];
  if (!first || !last) return null;
  const sole = first.month === last.month;
  const lastKnown = data.findLastIndex(({ value }) => value !== null);
  const firstKnown = data.findIndex(({ value }) => value !== null);
  const label = (index: number) => {
    const value = data[index]?.value ?? null;
    const previous = data.slice(0, index).findLast((point) => point.value !== null)?.value ?? null;
    const isEnd = index === firstKnown || index === lastKnown;
    return value !== null && (isEnd || value !== previous) ? read.text(value) : '';
  };
  return (
    <LineChart
      responsive
      style={{ width: '100%', height }}
      data={data}
      margin={{ top: 24, right: 40, bottom: 0, left: 40 }}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        dataKey="month"
        domain={sole ? [first.month - 1, first.month + 1] : [first.month, last.month]}
        ticks={data.map(({ month }) => month)}
        tickFormatter={(month: number) => formatMonth(monthOf(month))}
        tick={{ fontSize: 12, fill: 'var(--text-mention-grey)' }}
        tickLine={false}
        axisLine={{ stroke: 'var(--border-plain-grey)' }}
        interval="preserveStartEnd"
      />
      <YAxis hide domain={measure === 'cost' ? [0, 'dataMax'] : ['dataMin - 3', 'dataMax + 3']} />
      {points
        .filter(({ rebaselined }) => rebaselined)
        .map(({ edition, dataMonth }) => (
          <ReferenceLine
            key={edition}
            x={monthNumber(dataMonth)}
            stroke={BASELINE}
            label={{
              value: 'nouvelle référence',
              position: 'insideBottomRight',
              fontSize: 12,
              fill: BASELINE,
            }}
          />
        ))}
      <Line
        type="stepAfter"
        dataKey="baseline"
        stroke={BASELINE}
        strokeWidth={1.5}
        strokeDasharray="4 3"
        dot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="value"
        stroke={COURSE}
        strokeWidth={2}
        dot={{ r: 3, fill: COURSE }}
        isAnimationActive={false}
      >
        <LabelList
          position="top"
          offset={8}
          fontSize={12}
          fontWeight={700}
          fill="var(--text-title-grey)"
          valueAccessor={(_, index) => label(index)}
        />
      </Line>
    </LineChart>
  );
}

interface Read {
  value: (point: ProjectEditionPoint) => number | null;
  baseline: (point: ProjectEditionPoint) => number | null;
  text: (value: number) => string;
}

const READ_COST: Read = {
  value: ({ costEuros }) => costEuros,
  baseline: ({ baselineCostEuros }) => baselineCostEuros,
  text: formatMillions,
};

const READ_END: Read = {
  value: ({ plannedEndOn }) => (plannedEndOn === null ? null : monthNumber(plannedEndOn)),
  baseline: ({ baselineEndOn }) => (baselineEndOn === null ? null : monthNumber(baselineEndOn)),
  text: (month) => formatMonth(monthOf(month)),
};

function monthNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

function monthOf(number: number): string {
  const year = Math.floor(number / 12);
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}
