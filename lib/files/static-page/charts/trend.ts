import type { Unit } from '@/lib/domain/figures/types';
import { formatMonth } from '@/lib/format/dates';
import { formatFigure } from '@/lib/format/numbers';
import type { KeyFigureView } from '@/lib/views/dashboard';
import { html, type Markup } from '../markup';
import { percent } from './chart';

export const TREND_HEIGHT = 190;
const TOP = 34;
const BOTTOM = 160;
/** Positions across of the first and of the last edition: room for their labels. */
const FIRST = 0.1;
const LAST = 0.9;
/** Beyond, only the first and the last points bear their labels: they would meet. */
const MOST_LABELS = 5;

interface Point {
  x: number;
  y: number;
  month: string;
  text: string;
}

/** A figure over the editions, on a scale of time, from zero. */
export function trend(points: KeyFigureView['trend'], unit: Unit): Markup {
  const { drawn, zero } = placed(points, unit);
  const bears = (index: number) =>
    drawn.length <= MOST_LABELS || index === 0 || index === drawn.length - 1;
  return html`<line class="axis" x1="0" x2="100%" y1="${zero}" y2="${zero}"/>
${drawn
  .slice(1)
  .map(
    ({ x, y }, index) =>
      html`<line class="course" x1="${percent(drawn[index]?.x ?? 0)}" y1="${drawn[index]?.y ?? 0}" x2="${percent(x)}" y2="${y}"/>`,
  )}
${drawn.map(
  ({ x, y, month, text }, index) =>
    html`<circle class="point" cx="${percent(x)}" cy="${y}" r="4"/>${
      bears(index) &&
      html`<text class="value" x="${percent(x)}" y="${y - 12}">${text}</text><text class="tick" x="${percent(x)}" y="${BOTTOM + 20}">${month}</text>`
    }
`,
)}`;
}

/** Where the points are, and the line of zero: inside the drawing where some values are below it. */
function placed(points: KeyFigureView['trend'], unit: Unit): { drawn: Point[]; zero: number } {
  const known = points.flatMap(({ value, dataMonth }) =>
    value === null ? [] : [{ value, dataMonth, at: monthNumber(dataMonth) }],
  );
  const first = known[0]?.at ?? 0;
  const span = (known.at(-1)?.at ?? 0) - first;
  const low = Math.min(0, ...known.map(({ value }) => value));
  const range = Math.max(0, ...known.map(({ value }) => value)) - low || 1;
  const height = (value: number) =>
    Math.round((BOTTOM - ((value - low) / range) * (BOTTOM - TOP)) * 10) / 10;
  const drawn = known.map(({ value, dataMonth, at }) => ({
    x: span === 0 ? 0.5 : FIRST + ((at - first) / span) * (LAST - FIRST),
    y: height(value),
    month: formatMonth(dataMonth),
    text: formatFigure(value, unit),
  }));
  return { drawn, zero: height(0) };
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
