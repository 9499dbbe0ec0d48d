'use client';

import { LabelList, Line, LineChart, ReferenceDot, XAxis, YAxis } from 'recharts';
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
 * (dashes) and each re-baselining (a ring). Costs start at zero; dates have no zero.
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
  const labelled = labelledPoints(data);
  const label = (index: number) => {
    const value = data[index]?.value ?? null;
    return value !== null && labelled.has(index) ? read.text(value) : '';
  };
  return (
    <LineChart
      responsive
      style={{ width: '100%', height }}
      data={data}
      margin={{ top: 24, right: 56, bottom: 0, left: 56 }}
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
      <YAxis hide domain={measure === 'cost' ? [0, 'dataMax'] : ['dataMin - 6', 'dataMax + 6']} />
      <Line
        type="stepAfter"
        dataKey="baseline"
        stroke={BASELINE}
        strokeWidth={1.5}
        strokeDasharray="4 3"
        dot={false}
        isAnimationActive={false}
      />
      {points.map((point) => {
        const baseline = read.baseline(point);
        return (
          point.rebaselined &&
          baseline !== null && (
            <ReferenceDot
              key={point.edition}
              x={monthNumber(point.dataMonth)}
              y={baseline}
              r={6}
              fill="var(--background-default-grey)"
              stroke={BASELINE}
              strokeWidth={1.5}
              label={{
                value: 'nouvelle référence',
                position: 'bottom',
                offset: 10,
                fontSize: 12,
                fill: BASELINE,
              }}
            />
          )
        );
      })}
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

/** Least distance between two labels, as a part of the axis: nearer, they would collide. */
const APART = 0.25;

/** The known points that bear their value: the ends, and what changed between them where there is room. */
function labelledPoints(data: readonly { month: number; value: number | null }[]): Set<number> {
  const known = data.flatMap(({ month, value }, index) =>
    value === null ? [] : [{ index, month, value }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return new Set();
  const room = APART * ((data.at(-1)?.month ?? 0) - (data[0]?.month ?? 0));
  const chosen = [first];
  known.slice(1, -1).forEach((point, rank) => {
    const latest = chosen.at(-1) ?? first;
    const hasRoom = point.month - latest.month >= room && last.month - point.month >= room;
    if (point.value !== known[rank]?.value && hasRoom) chosen.push(point);
  });
  return new Set([...chosen, last].map(({ index }) => index));
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
