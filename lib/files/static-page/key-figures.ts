import { readKeyFigure } from '@/lib/domain/views/key-figure-readings';
import type { KeyFigureView } from '@/lib/views/dashboard';
import type { EditionReading } from './edition-reading';
import { html, type Markup } from './markup';

/** The key figures, large, each with its change, how it is made and what was declared elsewhere. */
export function keyFigures({ view }: EditionReading): Markup {
  return html`<section id="chiffres" aria-labelledby="chiffres-titre">
<h2 id="chiffres-titre">Chiffres clés</h2>
<ul class="figures">
${view.keyFigures.map(tile)}</ul>
</section>`;
}

function tile(figure: KeyFigureView): Markup {
  const { label, value, source, caveat, beside, sincePrevious } = readKeyFigure(figure);
  const { change, since } = sincePrevious;
  return html`<li>
<h3>${label}</h3>
<p class="value">${large(value)}</p>
<p class="change">${change}${since !== '' && ` ${since}`}</p>
${caveat !== null && html`<p class="caveat">${caveat}</p>\n`}${beside !== null && !beside.endsWith(', identique') && html`<p class="caveat">${beside}</p>\n`}<p class="method">${source === 'declared' && 'Recalcul\u202f: '}<a href="#methode-${figure.name}">${source === 'declared' ? uncapitalised(figure.evidence.method.label) : figure.evidence.method.label}<span class="sr">, méthode de «\u00a0${label}\u00a0»</span></a></p>
</li>
`;
}

/** A figure with its unit in smaller letters: « 2,63 Md€ ». */
function large(value: string): Markup {
  const [number, unit] = value.split('\u00a0');
  return unit === undefined
    ? html`${value}`
    : html`${number ?? ''}<span class="unit">\u00a0${unit}</span>`;
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
}
