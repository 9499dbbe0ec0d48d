import type { EntryState } from '@/lib/domain/history/entry';
import { readableProgramme } from '@/lib/domain/views/entry-readings';
import { dateReading, durationReading } from '@/lib/domain/views/row-readings';
import { formatEdition } from '@/lib/format/dates';
import type { ProjectRow } from '@/lib/views/project';
import { type Content, externalLink, html, type Markup, webAddress } from './markup';
import { reading } from './table';

/** What a project says in words, with its links; on a phone, what its line has no room for. */
export function projectSheet(row: ProjectRow, entry: EntryState): Markup {
  const statement = entry.withheld?.statement ?? null;
  return html`${paragraphs(entry.description)}<dl>${[
    term('Ministère porteur', row.ministryLabel, 'narrow'),
    term('Zone fonctionnelle', row.functionalZone, 'narrow'),
    term('Début', reading(dateReading(row, row.startOn)), 'narrow'),
    term('Fin prévue', reading(dateReading(row, row.plannedEndOn)), 'narrow'),
    term('Durée prévue (ans)', reading(durationReading(row)), 'narrow'),
    statement !== null && term('Communication', statement),
    row.previousNames.length > 0 && term('Noms précédents', row.previousNames.join(', ')),
    term(
      'Financement',
      entry.programmes.length === 0
        ? null
        : entry.programmes.map(readableProgramme).join('\u202f; '),
    ),
    term('Présent depuis', `la ${formatEdition(entry.enteredIn)}`),
    link('En savoir plus', entry.moreUrl, `sur ${row.name}`),
    link('Projet annuel de performances', entry.papUrl, `de ${row.name}`),
  ]}</dl>`;
}

function paragraphs(text: string): Content {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => html`<p>${line}</p>`);
}

function term(label: string, content: Content, kind?: 'narrow'): Markup {
  return html`<div${kind !== undefined && html` class="${kind}"`}><dt>${label}</dt><dd>${content ?? html`<em>non renseigné</em>`}</dd></div>`;
}

/** A link shown by the site it leads to; nothing where there is none to follow. */
function link(label: string, url: string | null, whose: string): Markup | null {
  const address = webAddress(url);
  if (address === null) return null;
  const { hostname } = new URL(address);
  return term(
    label,
    externalLink(address, html`${hostname.replace(/^www\./, '')}<span class="sr"> ${whose}</span>`),
  );
}
