import { formatEdition, formatInstant } from '@/lib/format/dates';
import { portfolioSearch } from '@/lib/schemas/filters';
import type { Briefing, BriefingList } from '@/lib/views/briefing';
import { SERVICE } from '../static-page/frame';
import { html, Markup } from '../static-page/markup';
import { NOTE_STYLES } from './styles';

interface NoteSheet {
  briefing: Briefing;
  /** When it was made, as an ISO instant. */
  at: string;
  /** Where it can be read again, or the command that made it. */
  source: string;
  /** True where its names may lead to the sheets of their projects. */
  linked: boolean;
}

/** « Note de synthèse : 4e édition ». */
function noteTitle({ edition }: Pick<Briefing, 'edition'>): string {
  return `Note de synthèse\u202f: ${formatEdition(edition)}`;
}

/** The note itself: what the page shows and the PDF holds. */
export function noteMarkup(sheet: NoteSheet): Markup {
  const { briefing, at, source } = sheet;
  const { figures, rates, changes, drifts, exits, ends, collection } = briefing;
  return html`<article class="note">
<header>
<p class="said">${SERVICE}</p>
<h1>${noteTitle(briefing)}</h1>
<p class="said">${briefing.state} · ${lowered(briefing.data)}</p>
<p class="said">${briefing.scope}</p>
</header>
<section>
<h2>Chiffres clés</h2>
<ul class="figures">${figures.map(
    ({ label, value, change, meaning }) =>
      html`<li>${label} <strong>${value}</strong><p class="change">${change}</p><p class="meaning">${meaning}</p></li>`,
  )}</ul>
${sentences(rates)}
</section>
<section>
<h2>${changes.title}</h2>
${sentences(changes.sentences)}
</section>
<div class="two">${list(sheet, drifts.euros)}${list(sheet, drifts.months)}</div>
<section>
<h2>${exits.title}</h2>
${sentences(exits.sentences)}
</section>
<div class="two">${list(sheet, ends.past)}${list(sheet, ends.toCome)}</div>
${collection !== null && html`<section><h2>Collecte</h2><p class="said">${collection}</p></section>`}
<p class="foot">Imprimé le ${formatInstant(at)} · ${source}</p>
</article>`;
}

/** The note as a document of its own, which loads nothing. */
export function noteDocument(sheet: NoteSheet): string {
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${noteTitle(sheet.briefing)}</title>
<style>${new Markup(NOTE_STYLES)}</style>
</head>
<body>${noteMarkup(sheet)}</body>
</html>
`.toString();
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
}

function sentences(texts: readonly string[]): Markup | null {
  if (texts.length === 0) return null;
  return html`<ul class="sentences">${texts.map((text) => html`<li class="said">${text}</li>`)}</ul>`;
}

function list({ briefing, linked }: NoteSheet, { title, lines, rest }: BriefingList): Markup {
  const { edition, position } = briefing;
  const address = (project: string) =>
    `/projets/${encodeURIComponent(project)}${portfolioSearch({ edition, position })}`;
  return html`<section>
<h2>${title}</h2>
${
  lines.length > 0 &&
  html`<ul class="lines said">${lines.map(
    ({ project, name, text }) =>
      html`<li><span>${linked ? html`<a href="${address(project)}">${name}</a>` : name}</span> <span>${text}</span></li>`,
  )}</ul>`
}
${rest !== '' && html`<p class="meaning">${rest}</p>`}
</section>`;
}
