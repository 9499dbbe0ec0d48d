import { type Corrections, correctionsOf } from '@/lib/domain/publication/corrections';
import { publicationLabel } from '@/lib/domain/publication/source';
import { FACT_LABELS, type PublishedChange } from '@/lib/domain/views/published-changes';
import { REASON_LABELS } from '@/lib/domain/vocabulary/reasons';
import { formatLongDate } from '@/lib/format/dates';
import type { EditionReading } from './edition-reading';
import { html, type Markup } from './markup';
import { projectLink } from './project-anchor';

/** What an erratum corrects and why, before anything else is read; nothing for a first publication. */
export function notice({ source, label }: EditionReading): Markup | null {
  if (source.note === null) return null;
  const corrections = correctionsOf(source);
  return html`<div class="notice" role="note" aria-labelledby="erratum-titre">
<h2 id="erratum-titre">Erratum\u202f: la publication ${label} corrige ${corrections === null ? 'ce qui avait été publié' : former(corrections)}</h2>
<p>${source.note}</p>
${corrections !== null && listOf(corrections)}</div>
`;
}

function former({ corrected }: Corrections): string {
  const { edition, version, publishedOn } = corrected;
  return `la ${publicationLabel(edition, version)} du ${formatLongDate(publishedOn)}`;
}

function listOf({ changes, rewordings, added, removed }: Corrections): Markup | null {
  const items = [
    ...changes.map((change) => html`<li>${changeItem(change)}</li>`),
    ...rewordings.map(
      ({ project, name, fields }) =>
        html`<li>${projectLink(project, name)}\u202f: ${fields.map(lowerCase).join(', ')}</li>`,
    ),
    ...added.map(({ project, name }) => html`<li>${projectLink(project, name)}\u202f: ajouté</li>`),
    ...removed.map(({ name }) => html`<li>${name}\u202f: retiré</li>`),
  ];
  return items.length === 0 ? null : html`<ul>${items}</ul>\n`;
}

function changeItem({ project, name, fact, before, after, reasons }: PublishedChange): Markup {
  const why = reasons.map((code) => lowerCase(REASON_LABELS[code])).join(', ');
  return html`${projectLink(project, name)}\u202f: ${lowerCase(FACT_LABELS[fact])}, ${before} devient ${after}${why !== '' && ` (${why})`}`;
}

function lowerCase(label: string): string {
  return label.charAt(0).toLocaleLowerCase('fr') + label.slice(1);
}
