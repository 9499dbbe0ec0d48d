import { axisLabel } from '@/lib/format/axis-label';

/** Room for the longest label `axisLabel` gives. */
export const CATEGORY_AXIS_WIDTH = 200;

interface CategoryTickProps {
  x?: number | string;
  y?: number | string;
  payload?: { value?: unknown };
}

/** The name of a bar on one line, at the right against its bar. */
export function CategoryTick({ x, y, payload }: CategoryTickProps) {
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="end" fontSize={12} fill="var(--text-default-grey)">
      {axisLabel(String(payload?.value ?? ''))}
    </text>
  );
}
