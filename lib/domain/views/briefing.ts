import { formatEdition, formatLongMonth, formatMonth } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { agree } from '@/lib/format/numerals';
import { isFiltered } from '@/lib/schemas/filters';
import type { Briefing, BriefingFigure, BriefingList } from '@/lib/views/briefing';
import type { CollectionBrief } from '@/lib/views/collection';
import {
  type DashboardView,
  type ExitMovement,
  type ExpectedEnd,
  type KeyFigureView,
  NO_FILTERS,
} from '@/lib/views/dashboard';
import { collectionSentence } from '../collection/brief-sentence';
import { applyFilters, restrictTo } from '../figures/filters';
import { type FigureName, figureNamed, isSilentWithoutValue } from '../figures/registry';
import {
  type CostSlip,
  costlierProjects,
  type EndSlip,
  postponedProjects,
  type Slipped,
} from '../figures/slips';
import type { Portfolio } from '../history/portfolio';
import { rulesOf } from '../history/published';
import { EXIT_GROUND_LABELS } from '../vocabulary/exits';
import { briefChanges, namesText } from './briefing-changes';
import { buildDashboard, type DashboardRequest } from './dashboard';
import { readDeclaredRate } from './declared-rate-readings';
import { abandonmentSentence, spentText } from './exit-words';
import { isShown, readKeyFigure } from './key-figure-readings';
import { type Basis, noneFound } from './none-found';
import { unknownFilters } from './options';
import { filtersInWords, printedScope, printedState } from './printed-page';
import { costMoved, endMoved, slipRatio } from './slip-readings';
import { outsidePortfolioAt } from './withheld-entry';

export interface BriefingRequest extends Omit<DashboardRequest, 'version'> {
  /** How the open collection stands; null where none is open, or for a past moment. */
  collection: CollectionBrief | null;
  /** Codes of the ministries that the note was asked about, of those that may be read; null for no such limit. */
  ministries?: readonly string[] | null;
  /** Labels of the ministries that have still to answer, for whoever follows them. */
  awaited: readonly string[];
}

/** The six figures of the note; the rates are told beside them. */
const SHOWN: readonly FigureName[] = [
  'projects',
  'interministerial',
  'totalCost',
  'meanDuration',
  'budgetDrift',
  'scheduleDrift',
];

/** Lines of a list: what a page holds beside the rest. */
const LINES = 6;
const MINISTRIES_NAMED = 6;

/**
 * One page about an edition, for a meeting: the same figures, lists and titles as the dashboard under the
 * same filters; null when there is no such edition. Nothing withheld is in it, whoever reads: a sheet
 * of paper goes from hand to hand.
 */
export function buildBriefing(request: BriefingRequest): Briefing | null {
  const view = buildDashboard({ ...request, version: '', withoutRecorded: true });
  if (view === null) return null;
  const { edition, filters, restrictedTo, options } = view;
  const position = request.position ?? null;
  const moment = { asked: position, last: view.position };
  const part = partShown(request);
  const isPart = restrictedTo !== null || isFiltered(filters);
  const { past, toCome } = endsOf(view);
  return {
    unknownFilters: [...view.unknownFilters, ...unknownMinistries(request)],
    edition: edition.number,
    position,
    state: printedState(edition, view.publication, moment),
    scope: printedScope(restrictedTo, filtersInWords(filters, options.ministries)),
    data: `Données de ${formatLongMonth(edition.dataMonth)}`,
    figures: figuresShown(view.keyFigures).map(figureOf),
    rates: ratesOf(view),
    changes: briefChanges(request, view, part),
    drifts: driftsOf(part, view.slips.basis),
    exits: {
      title: 'Ce qui est sorti',
      sentences: [...exitsOf(view), `${abandonmentSentence(view.exitFigures, isPart)}.`],
    },
    ends: { past, toCome },
    collection: collectionText(request),
  };
}

/** The projects the note is about: those that the reader may see, and that satisfy the filters. */
function partShown(request: BriefingRequest): Portfolio {
  return applyFilters(visibleTo(request), request.filters);
}

function visibleTo(request: BriefingRequest): Portfolio {
  const { history, edition, position = null, outside = false, restrictedTo } = request;
  const rules = rulesOf(history, edition);
  return restrictTo(
    outsidePortfolioAt(history, edition, { position, outside, rules }),
    restrictedTo,
  );
}

/** One sentence for each ministry asked about of which there is no project to read. */
function unknownMinistries(request: BriefingRequest): string[] {
  const visible = visibleTo(request);
  return (request.ministries ?? []).flatMap((ministry) =>
    unknownFilters({ ...NO_FILTERS, ministry }, visible),
  );
}

function figuresShown(figures: readonly KeyFigureView[]): KeyFigureView[] {
  return SHOWN.flatMap((name) => figures.find((figure) => figure.name === name) ?? []);
}

/** The most quoted rates, each under its own name: what was declared, never in the place of a drift. */
function ratesOf({ declaredRates, keyFigures }: DashboardView): string[] {
  const declared = declaredRates.map((rate) => readDeclaredRate(rate));
  const approved = keyFigures
    .filter((figure) => isSilentWithoutValue(figure.name) && isShown(figure))
    .map(readKeyFigure);
  return [...declared, ...approved].map(
    ({ label, value, caveat }) =>
      `${label}\u202f: ${lowered(value)}${caveat === null ? '' : ` (${caveat})`}.`,
  );
}

function lowered(value: string): string {
  return value.charAt(0).toLocaleLowerCase('fr') + value.slice(1);
}

function figureOf(figure: KeyFigureView): BriefingFigure {
  const { counted, leftOut } = figure.evidence;
  const { label, value, sincePrevious } = readKeyFigure(figure);
  const all = counted.length + leftOut.length;
  const of =
    figure.evidence.unit === 'count'
      ? ''
      : `, sur ${formatNumber(counted.length)}\u00a0${agree(counted.length, 'projet', 'projets')} de ${formatNumber(all)}`;
  return {
    label,
    value,
    change: [sincePrevious.change, sincePrevious.since].filter((text) => text !== '').join(' '),
    meaning: `${figureNamed(figure.name).meaning}${of}`,
  };
}

function listOf<T extends { project: string; name: string }>(
  title: string,
  all: readonly T[],
  text: (one: T) => string,
): BriefingList {
  const left = all.length - LINES;
  return {
    title,
    lines: all.slice(0, LINES).map((one) => ({
      project: one.project,
      name: one.name,
      text: text(one),
    })),
    rest: left > 0 ? `et ${formatNumber(left)}\u00a0${agree(left, 'autre', 'autres')}` : '',
  };
}

const named = <Slip>({ entry, slip }: Slipped<Slip>) => ({
  project: entry.project,
  name: entry.name,
  slip,
});

function driftsOf(part: Portfolio, basis: DashboardView['slips']['basis']): Briefing['drifts'] {
  const costlier = costlierProjects(part).map(named);
  const postponed = postponedProjects(part).map(named);
  return {
    euros: listOf(
      costlier.length === 0
        ? noneFound(basis.costs, {
            none: 'Aucune hausse de coût depuis l’origine parmi les projets en cours',
            noneKnown: 'Aucune hausse de coût connue depuis l’origine parmi les projets en cours',
            nothing: 'Aucun coût à comparer dans ce périmètre',
          })
        : `Hausses de coût ${sinceFirst(costlier)}`,
      costlier,
      ({ slip }) => `${costMoved(slip)} (${slipRatio(slip)})`,
    ),
    months: listOf(
      postponed.length === 0
        ? noneFound(basis.ends, {
            none: 'Aucune fin repoussée parmi les projets en cours',
            noneKnown: 'Aucune fin repoussée connue parmi les projets en cours',
            nothing: 'Aucune fin à comparer dans ce périmètre',
          })
        : `Fins repoussées ${sinceFirst(postponed)}`,
      postponed,
      ({ slip }) => `${endMoved(slip)} (${formatMonth(slip.to)})`,
    ),
  };
}

/** What the slips listed are measured from: never a first published value under the name of an approved one. */
function sinceFirst(slipped: readonly { slip: CostSlip | EndSlip }[]): string {
  const approved = slipped.filter(({ slip }) => slip.provenance === 'approved').length;
  if (approved === 0) return 'depuis la 1re publication';
  return approved === slipped.length
    ? 'depuis la référence approuvée'
    : 'depuis la 1re publication ou la référence approuvée';
}

function exitsOf({ exits, previousEdition }: DashboardView): string[] {
  if (previousEdition === null) return [];
  const since = `depuis la ${formatEdition(previousEdition.number)}`;
  if (exits.length === 0) return [`Aucune sortie ${since}.`];
  const shown = exits.slice(0, LINES);
  const left = exits.length - shown.length;
  const more = left > 0 ? `\u202f; et ${formatNumber(left)} ${agree(left, 'autre', 'autres')}` : '';
  return [`${shown.map(exitText).join('\u202f; ')}${more}.`];
}

function exitText({ name, ground, spentWithoutService: spent }: ExitMovement): string {
  const why = EXIT_GROUND_LABELS[ground].toLocaleLowerCase('fr');
  return `${name}, ${why}${spent === null ? '' : ` (${spentText(spent)})`}`;
}

function endsOf({ expectedEnds: ends, endsBasis: basis }: DashboardView): Briefing['ends'] {
  const past = ends.filter(({ overdue }) => overdue);
  const toCome = ends.filter(({ overdue }) => !overdue);
  const month = ({ plannedEndOn }: ExpectedEnd) => formatMonth(plannedEndOn);
  const count = (list: readonly ExpectedEnd[]) => formatNumber(list.length);
  return {
    past: listOf(
      past.length === 0
        ? noEnd(basis, 'Aucun projet ne devait déjà être achevé', 'Aucune fin connue n’est passée')
        : `${count(past)}\u00a0${agree(past.length, 'projet devait', 'projets devaient')} être ${agree(past.length, 'achevé', 'achevés')}`,
      past,
      month,
    ),
    toCome: listOf(
      toCome.length === 0
        ? noEnd(basis, 'Aucune fin prévue dans les six mois', 'Aucune fin connue dans les six mois')
        : `${count(toCome)}\u00a0${agree(toCome.length, 'fin prévue', 'fins prévues')} dans les six mois`,
      toCome,
      month,
    ),
  };
}

function noEnd(basis: Basis, none: string, noneKnown: string): string {
  return noneFound(basis, {
    none,
    noneKnown,
    nothing: basis.all === 0 ? none : 'Aucune fin prévue n’est connue',
  });
}

/** A collection is asked of ministries: of the filters, only the ministry narrows it. */
function collectionText({ collection, awaited, filters }: BriefingRequest): string | null {
  if (collection === null) return null;
  const names = namesText(awaited, MINISTRIES_NAMED);
  const isWider = isFiltered({ ...filters, ministry: null });
  return `Collecte en cours${isWider ? ', tous projets' : ''}\u202f: ${collectionSentence(collection)}${names === '' ? '' : ` (${names})`}.`;
}
