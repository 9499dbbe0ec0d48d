import { type Texture, type Tint, tintOf } from '@/lib/format/palette';
import { html, type Markup } from '../markup';

const MARKS: Record<Texture, Markup | null> = {
  plain: null,
  diagonal: html`<path class="mark" d="M-2,2l4,-4M0,8l8,-8M6,10l4,-4"/>`,
  dots: html`<circle class="dot" cx="4" cy="4" r="1.2"/>`,
  lines: html`<path class="mark" d="M0,4h8"/>`,
  cross: html`<path class="mark" d="M0,0l8,8M8,0l-8,8"/>`,
};

/** Where a category’s pattern is found in the page. */
export function fillOf(key: string): string {
  return `url(#${patternId(tintOf(key))})`;
}

function patternId({ colour, texture }: Tint): string {
  return `${/--artwork-minor-([a-z-]+)/.exec(colour)?.[1] ?? 'autre'}-${texture}`;
}

/** The patterns of those categories, drawn once for every chart of the page. */
export function patterns(keys: readonly string[]): Markup {
  const tints = new Map(keys.map((key) => [patternId(tintOf(key)), tintOf(key)]));
  return html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>
${[...tints].map(
  ([
    id,
    { colour, texture },
  ]) => html`<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${colour}"/>${MARKS[texture]}</pattern>
`,
)}</defs></svg>`;
}

/** The categories of a chart, each with a sample of how it is drawn. */
export function legend(items: readonly { key: string; label: string }[]): Markup {
  return html`<ul class="legend">${items.map(
    ({ key, label }) =>
      html`<li><svg width="16" height="16" aria-hidden="true" focusable="false"><rect width="16" height="16" fill="${fillOf(key)}"/></svg>${label}</li>`,
  )}</ul>`;
}
