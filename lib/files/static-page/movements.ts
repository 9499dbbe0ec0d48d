import { finalBalance, type Untold } from '@/lib/domain/figures/exits';
import type { Movement } from '@/lib/domain/figures/types';
import {
  abandonmentSentence,
  completedGapSentence,
  spentText,
  UNTOLD,
} from '@/lib/domain/views/exit-words';
import { movements as finding } from '@/lib/domain/views/findings';
import { movementCost, movementDuration, movementStart } from '@/lib/domain/views/row-readings';
import { EXIT_GROUND_LABELS } from '@/lib/domain/vocabulary/exits';
import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatMillionsBare } from '@/lib/format/numbers';
import type { EditionReading } from './edition-reading';
import { type Content, html, type Markup } from './markup';
import { projectLink } from './project-anchor';
import { type Column, dataTable, reading } from './table';

/** Who entered and who left since the edition before. */
export function movements(edition: EditionReading): Markup | null {
  const { entrants, exits, previousEdition } = edition.view;
  if (previousEdition === null) return null;
  return html`<section id="mouvements" aria-labelledby="mouvements-titre">
<h2 id="mouvements-titre">${finding(edition.view)}</h2>
<p class="measure">Projets entrés dans le panorama ou sortis depuis la ${formatEdition(previousEdition.number)} (données de ${formatMonth(previousEdition.dataMonth)})</p>
${entrants.length > 0 && dataTable({ caption: 'Entrées', rows: entrants, columns: [NAME_LINK, ...FACTS] })}
${exits.length > 0 && dataTable({ caption: 'Sorties', rows: exits, columns: [NAME, ...FACTS, ...exitColumns(edition)] })}
${sinceTheFirst(edition)}
</section>`;
}

/** What left since the first edition: what was abandoned, project by project, and what was completed. */
function sinceTheFirst({ exits }: EditionReading): Markup {
  const { counted, leftOut } = exits.spentWithoutService;
  const completed = completedGapSentence(exits);
  const abandoned: readonly Abandoned[] = [
    ...counted,
    ...leftOut.map(({ reason, ...project }) => ({ ...project, untold: reason })),
  ];
  return html`<p>${abandonmentSentence(exits)}.${completed !== null && ` ${completed}.`}</p>
${abandoned.length > 0 && dataTable({ caption: 'Projets abandonnés', rows: abandoned, columns: ABANDONED })}`;
}

interface Abandoned {
  name: string;
  edition: number;
  euros?: number;
  untold?: Untold;
}

const ABANDONED: readonly Column<Abandoned>[] = [
  { header: 'Projet', cell: ({ name }) => name },
  { header: 'Sorti à la', cell: ({ edition }) => formatEdition(edition) },
  {
    header: 'Dépensé sans mise en service (M€)',
    numeric: true,
    cell: ({ euros, untold = 'notGiven' }) =>
      euros === undefined ? html`<em>${UNTOLD[untold]}</em>` : formatMillionsBare(euros),
  },
];

const NAME: Column<Movement> = { header: 'Projet', cell: ({ name }) => name };
const NAME_LINK: Column<Movement> = {
  header: 'Projet',
  cell: ({ project, name }) => projectLink(project, name),
};

const FACTS: readonly Column<Movement>[] = [
  { header: 'Ministère porteur', cell: ({ ministryLabel }) => ministryLabel },
  {
    header: 'Début',
    numeric: true,
    cell: (row) => reading(movementStart(row)),
  },
  {
    header: 'Coût complet estimé (M€)',
    numeric: true,
    cell: (row) => reading(movementCost(row)),
  },
  {
    header: 'Durée prévue (ans)',
    numeric: true,
    cell: (row) => reading(movementDuration(row)),
  },
];

/** The balance of those that left, as far as it is read outside. */
function exitColumns({ portfolio }: EditionReading): Column<Movement>[] {
  const left = new Map(portfolio.departed.map((entry) => [entry.project, finalBalance(entry)]));
  const balanceOf = ({ project }: Movement) => left.get(project) ?? null;
  return [
    {
      header: 'Coût final (M€)',
      numeric: true,
      cell: (row): Content => {
        const { finalCostEuros: euros = null, spentWithoutService: spent = null } =
          balanceOf(row) ?? {};
        if (spent !== null) return spentText(spent);
        return euros === null ? html`<em>non publié</em>` : formatMillionsBare(euros);
      },
    },
    {
      header: 'Motif de la sortie',
      cell: (row) => EXIT_GROUND_LABELS[balanceOf(row)?.ground ?? 'unstated'],
    },
  ];
}
