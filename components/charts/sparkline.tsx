interface SparklineProps {
  /** One value per edition, oldest first; null where there is none. */
  values: readonly (number | null)[];
}

const WIDTH = 48;
const HEIGHT = 28;
const MARGIN = 4;

/**
 * The course of a figure in the size of a word: drawn on the server, hidden from assistive
 * technology, which reads the changes in words. Its scale is the figure's own range: it shows a
 * direction, not an amount.
 */
export function Sparkline({ values }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const step = (WIDTH - 2 * MARGIN) / (values.length - 1);
  const points = values.flatMap((value, index) => {
    if (value === null) return [];
    const height = range === 0 ? 0.5 : (value - low) / range;
    return [
      {
        x: round(MARGIN + index * step),
        y: round(HEIGHT - MARGIN - height * (HEIGHT - 2 * MARGIN)),
      },
    ];
  });
  const last = points.at(-1);
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="var(--text-mention-grey)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      {last && <circle cx={last.x} cy={last.y} r="3" fill="var(--text-action-high-blue-france)" />}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
