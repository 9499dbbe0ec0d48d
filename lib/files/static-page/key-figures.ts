import { readDeclaredRate } from '@/lib/domain/views/declared-rate-readings';
import { type DeltaText, isShown, readKeyFigure } from '@/lib/domain/views/key-figure-readings';
import type { DeclaredRateView, KeyFigureView } from '@/lib/views/dashboard';
import type { EditionReading } from './edition-reading';
import { html, type Markup } from './markup';

/** The key figures, large, each with its change, how it is made and what was declared of it. */
export function keyFigures({ view }: EditionReading): Markup {
  const figures = view.keyFigures.filter(isShown);
  return html`<section id="chiffres" aria-labelledby="chiffres-titre">
<h2 id="chiffres-titre">Chiffres clés</h2>
<ul class="figures">
${figures.filter(({ evidence }) => evidence.unit !== 'ratio').map(tile)}${view.declaredRates.map(rateTile)}${figures.filter(({ evidence }) => evidence.unit === 'ratio').map(tile)}</ul>
</section>`;
}

function tile(figure: KeyFigureView): Markup {
  const { label, value, caveat, beside, sincePrevious } = readKeyFigure(figure);
  return html`<li>
<h3>${label}</h3>
<p class="value">${large(value)}</p>
<p class="change">${changeText(sincePrevious)}</p>
${caveat !== null && html`<p class="caveat">${caveat}</p>\n`}${beside !== null && !beside.endsWith(', identique') && html`<p class="caveat">${beside}</p>\n`}<p class="method"><a href="#methode-${figure.name}">${figure.evidence.method.label}<span class="sr">, méthode de «\u00a0${label}\u00a0»</span></a></p>
</li>
`;
}

function rateTile(rate: DeclaredRateView): Markup {
  const { label, value, caveat, sincePrevious } = readDeclaredRate(rate);
  return html`<li>
<h3>${label}</h3>
<p class="value">${large(value)}</p>
${sincePrevious && html`<p class="change">${changeText(sincePrevious)}</p>\n`}<p class="caveat">${caveat}</p>
<p class="method"><a href="#methode-${rate.name}">Pourquoi il ne se décompose pas<span class="sr">, «\u00a0${label}\u00a0»</span></a></p>
</li>
`;
}

function changeText({ change, since }: DeltaText): string {
  return since === '' ? change : `${change} ${since}`;
}

/** A figure with its unit in smaller letters: « 2,63 Md€ ». */
function large(value: string): Markup {
  const [number, unit] = value.split('\u00a0');
  return unit === undefined
    ? html`${value}`
    : html`${number ?? ''}<span class="unit">\u00a0${unit}</span>`;
}
