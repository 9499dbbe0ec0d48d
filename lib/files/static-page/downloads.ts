import { formatLongDate } from '@/lib/format/dates';
import { CHECKSUMS } from '../bundle/checksums';
import { DATA_PACKAGE, describedFiles, PAGE } from '../bundle/contents';
import type { EditionReading } from './edition-reading';
import { externalLink, html, type Markup } from './markup';

const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';

/** The files that stand beside the page in its bundle, and on what terms they are given. */
export function downloads({ source, label }: EditionReading): Markup {
  const { edition, publishedOn } = source;
  return html`<section id="donnees" aria-labelledby="donnees-titre">
<h2 id="donnees-titre">Données ouvertes</h2>
<p>Cette page et les fichiers qui l’accompagnent forment la publication ${label} du ${formatLongDate(publishedOn)}. Ils sont mis à disposition sous ${externalLink(LICENCE, 'licence ouverte 2.0')}.</p>
<ul class="files">
${filesBeside(edition.number).map(([name, holds]) => html`<li><a href="${name}">${name}</a><span>${holds}</span></li>\n`)}</ul>
</section>`;
}

function filesBeside(edition: number): [name: string, holds: string][] {
  return [
    ...Object.entries(describedFiles(edition))
      .filter(([name]) => name !== PAGE)
      .map(([name, { description }]): [string, string] => [name, description]),
    [DATA_PACKAGE, 'La description du lot, avec la taille et l’empreinte de chaque fichier.'],
    [CHECKSUMS, 'L’empreinte SHA-256 de tous les autres, pour les vérifier.'],
  ];
}
