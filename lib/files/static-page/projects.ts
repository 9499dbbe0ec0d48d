import { costReading, dateReading, durationReading } from '@/lib/domain/views/row-readings';
import { PHASES, phaseLabel } from '@/lib/domain/vocabulary/phases';
import { formatNumber } from '@/lib/format/numbers';
import type { ProjectRow } from '@/lib/views/project';
import type { EditionReading } from './edition-reading';
import { type Content, html, type Markup } from './markup';
import { projectAnchor } from './project-anchor';
import { projectSheet } from './project-sheet';
import { reading } from './table';

interface ListColumn {
  header: string;
  /** Class of its cells: `n` for numbers, `w` for what only a wide screen shows. */
  kind: string;
  cell: (row: ProjectRow) => Content;
  /** What it sorts on where that is not its text; an empty one comes last. */
  sorts?: (row: ProjectRow) => string | number | null;
}

/** Of every column but the name, which heads its row. */
const COLUMNS: readonly ListColumn[] = [
  { header: 'Ministère porteur', kind: 'w', cell: ({ ministryLabel }) => ministryLabel },
  {
    header: 'Zone fonctionnelle',
    kind: 'w',
    cell: ({ functionalZone }) => functionalZone ?? html`<em>non renseignée</em>`,
    sorts: ({ functionalZone }) => functionalZone,
  },
  {
    header: 'Phase',
    kind: 'p',
    cell: ({ phase }) =>
      phase === null ? html`<em>non communiquée</em>` : html`<span>${phaseLabel(phase)}</span>`,
    sorts: ({ phase }) => (phase === null ? null : PHASES.indexOf(phase)),
  },
  {
    header: 'Coût complet (M€)',
    kind: 'n',
    cell: (row) => reading(costReading(row)),
    sorts: ({ costEuros }) => costEuros,
  },
  {
    header: 'Début',
    kind: 'n w',
    cell: (row) => reading(dateReading(row, row.startOn)),
    sorts: ({ startOn }) => startOn,
  },
  {
    header: 'Fin prévue',
    kind: 'n w',
    cell: (row) => reading(dateReading(row, row.plannedEndOn)),
    sorts: ({ plannedEndOn }) => plannedEndOn,
  },
  {
    header: 'Durée (ans)',
    kind: 'n w',
    cell: (row) => reading(durationReading(row)),
    sorts: ({ durationYears }) => durationYears,
  },
];

/**
 * The list of projects, whole and readable as it stands; the page’s script lets it be sorted, filtered
 * and folded. Each project is a group of two lines: its facts, then what it says in words.
 */
export function projects({ rows, portfolio }: EditionReading): Markup {
  const entries = new Map(portfolio.entries.map((entry) => [entry.project, entry]));
  return html`<section id="projets" aria-labelledby="projets-titre">
<h2 id="projets-titre">Les ${formatNumber(rows.length)}\u00a0projets</h2>
<div class="search" hidden>
<label for="filtre">Filtrer la liste<span class="hint">Nom du projet, ministère, zone, phase ou mot de la description</span></label>
<input id="filtre" type="search" autocomplete="off" spellcheck="false">
<p id="compte" role="status"></p>
</div>
<div class="scroll list" role="region" tabindex="0" aria-label="Liste des projets">
<table id="liste">
<caption class="sr">Projets de l’édition, par nom</caption>
<thead><tr><th scope="col" aria-sort="ascending">Projet</th>${COLUMNS.map(({ header, kind }) => html`<th scope="col" class="${kind}">${header}</th>`)}</tr></thead>
${rows.map((row) => {
  const entry = entries.get(row.project);
  return html`<tbody id="${projectAnchor(row.project)}">
<tr><th scope="row"><span class="name">${row.name}</span>${row.interministerial && html`<span class="tag">Interministériel</span>`}</th>${COLUMNS.map((column) => cellOf(column, row))}</tr>
<tr class="sheet"><td colspan="${COLUMNS.length + 1}">${entry !== undefined && projectSheet(row, entry)}</td></tr>
</tbody>
`;
})}</table>
</div>
</section>`;
}

function cellOf({ kind, cell, sorts }: ListColumn, row: ProjectRow): Markup {
  return html`<td class="${kind}"${sorts !== undefined && html` data-s="${sorts(row) ?? ''}"`}>${cell(row)}</td>`;
}
