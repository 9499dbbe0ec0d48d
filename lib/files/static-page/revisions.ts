import { compareFrench } from '@/lib/domain/figures/spelling';
import { basisOf } from '@/lib/domain/views/none-found';
import {
  FACT_LABELS,
  type PublishedChange,
  type PublishedFact,
} from '@/lib/domain/views/published-changes';
import {
  correctedStarts,
  revisedCosts,
  revisedEnds,
  revisedPhases,
  turnedCosts,
} from '@/lib/domain/views/revision-findings';
import { REASON_LABELS } from '@/lib/domain/vocabulary/reasons';
import { formatEdition } from '@/lib/format/dates';
import type { EditionReading } from './edition-reading';
import { html, type Markup } from './markup';
import { projectLink } from './project-anchor';
import { type Column, dataTable } from './table';

/** What changed of the projects present in both editions: amounts, dates and phases, and why. */
export function revisions({ view, changes, stayed }: EditionReading): Markup | null {
  const { previousEdition } = view;
  if (previousEdition === null) return null;
  const costs = changesOf(changes, ['cost']);
  const dates = changesOf(changes, ['startOn', 'plannedEndOn', 'duration']);
  const phases = changesOf(changes, ['phase']);
  return html`<section id="revisions" aria-labelledby="revisions-titre">
<h2 id="revisions-titre">Révisions de cette édition</h2>
<p class="measure">Projets déjà présents dans la ${formatEdition(previousEdition.number)}\u202f: valeurs publiées alors et aujourd’hui, de la plus forte variation à la plus faible${changes.length > 0 && !hasReasons(changes) && '. Leurs motifs n’ont pas été publiés'}</p>
<h3>${revisedCosts(
    costs,
    basisOf(stayed, ({ budget }) => budget),
  )}</h3>
${table('Coûts révisés', costs.filter(isMeasured), columns(costs, false))}
${titled(turnedCosts(costs), 'Coûts qui deviennent ou cessent d’être connus', costs.filter(isTurned), columns(costs, false))}
<h3>${revisedEnds(
    dates,
    basisOf(stayed, ({ schedule }) => schedule),
  )}</h3>
${table('Fins prévues révisées', dates.filter(isEnd), columns(dates, true))}
${titled(correctedStarts(dates), 'Débuts corrigés', dates.filter(isStart), columns(dates, false))}
<h3>${revisedPhases(
    phases,
    basisOf(stayed, ({ phase }) => phase),
  )}</h3>
${phases.length > 0 && dataTable({ caption: 'Changements de phase', captionHidden: true, rows: phases, columns: phaseColumns(phases) })}
</section>`;
}

const isMeasured = ({ change }: PublishedChange) => change !== null;
const isTurned = ({ turn }: PublishedChange) => turn !== null;
const isStart = (change: PublishedChange) => isMeasured(change) && change.fact === 'startOn';
const isEnd = (change: PublishedChange) => isMeasured(change) && change.fact !== 'startOn';

function table(
  caption: string,
  rows: readonly PublishedChange[],
  shown: Column<PublishedChange>[],
): Markup | false {
  return rows.length > 0 && dataTable({ caption, captionHidden: true, rows, columns: shown });
}

function titled(
  title: string | null,
  caption: string,
  rows: readonly PublishedChange[],
  shown: Column<PublishedChange>[],
): Markup | false {
  return title !== null && html`<h3>${title}</h3>\n${table(caption, rows, shown)}`;
}

/** The changes of some facts, the strongest first; those that no number measures come last, by name. */
function changesOf(
  changes: readonly PublishedChange[],
  facts: readonly PublishedFact[],
): PublishedChange[] {
  return changes
    .filter(({ fact }) => facts.includes(fact))
    .sort((a, b) => strength(b) - strength(a) || compareFrench(a.name, b.name));
}

/** Months and years are compared as months; money is never in the same list. */
function strength({ change, fact }: PublishedChange): number {
  if (change === null) return -1;
  return Math.abs(change) * (fact === 'duration' ? 12 : 1);
}

const PROJECT: Column<PublishedChange> = {
  header: 'Projet',
  cell: ({ project, name }) => projectLink(project, name),
};
const REASON: Column<PublishedChange> = {
  header: 'Motif',
  cell: ({ reasons }) =>
    reasons.length === 0
      ? html`<em>non publié</em>`
      : reasons.map((code) => REASON_LABELS[code]).join(', '),
};

function columns(rows: readonly PublishedChange[], several: boolean): Column<PublishedChange>[] {
  return [
    PROJECT,
    ...(several
      ? [{ header: 'Ce qui change', cell: ({ fact }: PublishedChange) => FACT_LABELS[fact] }]
      : []),
    { header: 'Avant', numeric: true, cell: ({ before }) => before },
    { header: 'Après', numeric: true, cell: ({ after }) => after },
    {
      header: 'Variation',
      numeric: true,
      cell: ({ changeText }) => changeText ?? html`<em>sans objet</em>`,
    },
    ...reasonsOf(rows),
  ];
}

function phaseColumns(rows: readonly PublishedChange[]): Column<PublishedChange>[] {
  return [
    PROJECT,
    { header: 'Avant', cell: ({ before }) => before },
    { header: 'Après', cell: ({ after }) => after },
    ...reasonsOf(rows),
  ];
}

/** No column for reasons of which none is known: that is said once, above. */
function reasonsOf(rows: readonly PublishedChange[]): Column<PublishedChange>[] {
  return hasReasons(rows) ? [REASON] : [];
}

function hasReasons(rows: readonly PublishedChange[]): boolean {
  return rows.some(({ reasons }) => reasons.length > 0);
}
