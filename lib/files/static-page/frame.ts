import { formatEdition, formatLongDate, formatLongMonth } from '@/lib/format/dates';
import type { EditionReading } from './edition-reading';
import { type Content, html, Markup } from './markup';
import { contentPolicy, SCRIPT } from './script';
import { STYLES } from './styles';

export const SERVICE = 'Panorama des grands projets SI de l’État';

/** A flag of three bands, so that no server is asked for an icon. */
const ICON =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 3 3%22%3E%3Cpath fill=%22%23000091%22 d=%22M0 0h1v3H0z%22/%3E%3Cpath fill=%22%23fff%22 d=%22M1 0h1v3H1z%22/%3E%3Cpath fill=%22%23e1000f%22 d=%22M2 0h1v3H2z%22/%3E%3C/svg%3E';

export interface Section {
  id: string;
  label: string;
  content: Markup | null;
}

/** The whole document around its sections: what a browser, a search engine and a keyboard need. */
export function document(edition: EditionReading, opening: Content, sections: readonly Section[]) {
  const shown = sections.filter(({ content }) => content !== null);
  const { source, label } = edition;
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${SERVICE}\u202f: chiffres clés, répartition, révisions et liste des projets de la ${formatEdition(source.edition.number)}, publication ${label} du ${formatLongDate(source.publishedOn)}.">
<title>${titleOf(edition)}</title>
<link rel="icon" href="${ICON}">
<style>${new Markup(STYLES)}</style>
</head>
<body>
<ul class="skip"><li><a href="#contenu">Contenu</a></li><li><a href="#projets">Liste des projets</a></li><li><a href="#pied">Pied de page</a></li></ul>
<header class="top">
<div class="page">
<p class="state"><b>République</b><b>Française</b><i>Liberté<br>Égalité<br>Fraternité</i></p>
<p class="service">${SERVICE}<span>Direction interministérielle du numérique et du système d’information et de communication de l’État</span></p>
</div>
<nav class="menu" aria-label="Sommaire"><ul>${shown.map(({ id, label: text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul></nav>
</header>
<main id="contenu" class="page" tabindex="-1">
<div class="opening">
<h1>${titleOf(edition)}</h1>
<ul class="edition"><li class="tag">Publication ${label} du ${formatLongDate(source.publishedOn)}</li><li class="tag">Données de ${formatLongMonth(source.edition.dataMonth)}</li></ul>
${opening}
</div>
${shown.map(({ content }) => html`${content}\n`)}</main>
<footer id="pied" class="bottom" tabindex="-1">
<div class="page">
<p class="state"><b>République</b><b>Française</b><i>Liberté<br>Égalité<br>Fraternité</i></p>
<div><p>${SERVICE}, ${formatEdition(source.edition.number)}, publication ${label} du ${formatLongDate(source.publishedOn)}. Cette page se suffit à elle-même\u202f: elle ne charge rien d’ailleurs et ne mesure rien de sa lecture.</p></div>
</div>
</footer>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
}

function titleOf({ source }: EditionReading): string {
  return `${SERVICE}\u00a0— ${formatEdition(source.edition.number)}`;
}
