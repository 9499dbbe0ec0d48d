import { axisLabel } from '@/lib/format/axis-label';
import { html, type Markup } from '../markup';
import { percent } from './chart';
import { fillOf } from './textures';

export interface Bar {
  label: string;
  /** The parts of its length, in order; one for a plain bar. */
  parts: readonly { key: string; value: number; text: string }[];
  /** The whole as it is read, at its end. */
  text: string;
}

const ROW = 42;
const BAR_TOP = 18;
const BAR = 18;
/** Room at the right of the longest bar for what it amounts to. */
const LONGEST = 0.86;
const LABEL_LENGTH = 46;

export function barsHeight(count: number): number {
  return count * ROW;
}

/** Horizontal bars from zero, each under its name, with its value at its end. */
export function bars(data: readonly Bar[]): Markup {
  const total = ({ parts }: Bar) => parts.reduce((sum, { value }) => sum + value, 0);
  const largest = Math.max(...data.map(total), 0) || 1;
  const across = (value: number) => (value / largest) * LONGEST;
  return html`${data.map((bar, index) => {
    const top = index * ROW;
    let start = 0;
    const drawn = bar.parts
      .filter(({ value }) => value > 0)
      .map(({ key, value, text }) => {
        const part = partOf(key, across(start), across(value), top + BAR_TOP, text);
        start += value;
        return part;
      });
    return html`<text y="${top + 12}">${axisLabel(bar.label, LABEL_LENGTH)}</text>${drawn}<text class="end" x="${percent(across(start))}" dx="6" y="${top + BAR_TOP + 13}">${bar.text}</text>
`;
  })}`;
}

function partOf(key: string, from: number, length: number, top: number, text: string): Markup {
  return html`<rect x="${percent(from)}" y="${top}" width="${percent(length)}" height="${BAR}" fill="${fillOf(key)}"/>${
    text !== '' &&
    html`<text class="in" x="${percent(from + length / 2)}" y="${top + 13}">${text}</text>`
  }`;
}
