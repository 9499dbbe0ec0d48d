import type { EditionReading } from './edition-reading';
import { html, type Markup } from './markup';

/** What an erratum corrects and why, before anything else is read; nothing for a first publication. */
export function notice({ source, label }: EditionReading): Markup | null {
  if (source.note === null) return null;
  return html`<div class="notice" role="note" aria-labelledby="erratum-titre">
<h2 id="erratum-titre">Erratum\u202f: la publication ${label} corrige celles qui la précèdent</h2>
<p>${source.note}</p>
</div>
`;
}
