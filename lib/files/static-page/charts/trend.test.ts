import { describe, expect, it } from 'vitest';
import { trend } from './trend';

const points = (...values: number[]) =>
  values.map((value, index) => ({
    edition: index + 1,
    dataMonth: `2017-0${index + 1}`,
    value,
    declared: null,
  }));

/** Heights, from the top: of the line of zero, then of each point. */
function heights(...values: number[]): { zero: number; drawn: number[] } {
  const drawing = trend(points(...values), 'ratio').toString();
  const zero = Number(/class="axis"[^>]* y1="([\d.]+)"/.exec(drawing)?.[1]);
  const drawn = [...drawing.matchAll(/<circle[^>]* cy="([\d.]+)"/g)].map(([, y]) => Number(y));
  return { zero, drawn };
}

describe('a trend', () => {
  it('stands on zero where no value is below it', () => {
    const { zero, drawn } = heights(0.1, 0.2);
    expect(drawn.every((y) => y < zero)).toBe(true);
  });

  it('has its line of zero inside the drawing where values are below it', () => {
    const { zero, drawn } = heights(0.1, -0.1);
    expect(drawn[0]).toBeLessThan(zero);
    expect(drawn[1]).toBeGreaterThan(zero);
    expect(heights(-0.1, -0.2).drawn.every((y) => y > heights(-0.1, -0.2).zero)).toBe(true);
  });
});
