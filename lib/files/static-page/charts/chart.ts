import { type Content, html, type Markup } from '../markup';

export interface Chart {
  /** Unique in the page. */
  id: string;
  /** What the chart shows, as a sentence. */
  finding: string;
  /** What is measured. */
  measure: string;
  /** In pixels; the width is that of the page. */
  height: number;
  /** What an assistive technology says after the finding. */
  description: string;
  drawing: Content;
  legend?: Markup;
  table: Markup;
}

/**
 * A chart with its table. The drawing has no scale of its own: positions across are percentages, so
 * that letters keep their size on a phone and on paper.
 */
export function chart(parts: Chart): Markup {
  const { id, finding, measure, height, description, drawing, table } = parts;
  return html`<figure class="chart" id="${id}">
<h3>${finding}</h3>
<p class="measure">${measure}</p>
${parts.legend ?? null}
<svg role="img" aria-labelledby="${id}-titre ${id}-texte" width="100%" height="${height}">
<title id="${id}-titre">${finding}</title>
<desc id="${id}-texte">${description}</desc>
${drawing}
</svg>
<details><summary>Voir les données<span class="sr"> du graphique «\u00a0${finding}\u00a0»</span></summary>
${table}
</details>
</figure>`;
}

/** A position or a length across, as a part of the width: two decimals, the same bytes everywhere. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 10_000) / 100}%`;
}
