'use client';

import { LabelList, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { Unit } from '@/lib/domain/figures/types';
import { formatMonth } from '@/lib/format/dates';
import { formatFigure } from '@/lib/format/numbers';

export interface TrendPoint {
  edition: number;
  dataMonth: string;
  value: number | null;
  declared: number | null;
  /** Points of different segments are not joined: what they measure does not compare. */
  segment?: number;
}

export interface TrendChartProps {
  points: readonly TrendPoint[];
  unit: Unit;
  height: number;
}

const SOLID = 'var(--text-action-high-blue-france)';
const DASHED = 'var(--text-mention-grey)';

/** A figure over the editions, on a scale of time, from zero: recomputed (full line) and published (dashes). */
export function TrendChart({ points, unit, height }: TrendChartProps) {
  const data = points.map((point) => ({ ...point, month: monthNumber(point.dataMonth) }));
  const first = data[0];
  const last = data.at(-1);
  if (!first || !last) return null;
  const ends = [first.month, last.month];
  const segments = [...new Set(data.map(({ segment = 0 }) => segment))];
  const isDeclaredOnly = data.every(({ value }) => value === null);
  const label = (of: 'value' | 'declared', index: number) => {
    const own = data[index]?.segment;
    const known = data.flatMap((point, place) =>
      point[of] === null || point.segment !== own ? [] : [place],
    );
    const value = data[index]?.[of] ?? null;
    const atAnEnd = index === known[0] || index === known.at(-1);
    return value !== null && atAnEnd ? formatFigure(value, unit) : '';
  };
  return (
    <LineChart
      responsive
      style={{ width: '100%', height }}
      data={data}
      margin={{ top: 20, right: 32, bottom: 0, left: 32 }}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        dataKey="month"
        domain={ends}
        ticks={first === last ? [first.month] : ends}
        tickFormatter={(month: number) => formatMonth(monthOf(month))}
        tick={{ fontSize: 12, fill: 'var(--text-mention-grey)' }}
        tickLine={false}
        axisLine={{ stroke: 'var(--border-plain-grey)' }}
        interval={0}
      />
      <YAxis hide domain={axisDomain(data)} />
      {/* The axis of time stands below: where values are negative, zero is a line of its own. */}
      <ReferenceLine y={0} stroke="var(--border-plain-grey)" />
      {segments.map((segment) => (
        <Line
          key={segment}
          dataKey={(point: TrendPoint) =>
            (point.segment ?? 0) === segment ? point.declared : null
          }
          stroke={DASHED}
          strokeWidth={1.5}
          strokeDasharray="4 3"
          dot={{ r: 3, fill: 'var(--background-default-grey)', strokeDasharray: '0' }}
          isAnimationActive={false}
          connectNulls
        >
          {/* A figure published and recomputed reads the same, or nearly: its labels would collide. */}
          {isDeclaredOnly && (
            <LabelList
              position="top"
              offset={8}
              fontSize={12}
              fill={DASHED}
              valueAccessor={(_, index) =>
                (data[index]?.segment ?? 0) === segment ? label('declared', index) : ''
              }
            />
          )}
        </Line>
      ))}
      <Line
        dataKey="value"
        stroke={SOLID}
        strokeWidth={2}
        dot={{ r: 3, fill: SOLID }}
        isAnimationActive={false}
        connectNulls
      >
        <LabelList
          position="top"
          offset={8}
          fontSize={12}
          fontWeight={700}
          fill="var(--text-title-grey)"
          valueAccessor={(_, index) => label('value', index)}
        />
      </Line>
    </LineChart>
  );
}

/** From zero, or from the lowest value where one is below it. */
function axisDomain(points: readonly Pick<TrendPoint, 'value' | 'declared'>[]): [number, number] {
  const known = points.flatMap(({ value, declared }) =>
    [value, declared].filter((one) => one !== null),
  );
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  return [low, high === low ? low + 1 : high];
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthOf(number: number): string {
  const year = Math.floor(number / 12);
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}
