import { formatEdition, formatMonth } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { agree, capitalised, counted } from '@/lib/format/numerals';
import { isFiltered } from '@/lib/schemas/filters';
import type { Briefing } from '@/lib/views/briefing';
import type { DashboardView } from '@/lib/views/dashboard';
import { comparePortfolios } from '../compare/compare';
import { bridgeFinding } from '../compare/findings';
import type { Comparison, RevisionBetween } from '../compare/types';
import { changeOfCost } from '../figures/change';
import type { Portfolio } from '../history/portfolio';
import { portfolioAt } from '../history/portfolio-at';
import { rulesOf } from '../history/published';
import { REASON_LABELS } from '../vocabulary/reasons';
import type { DashboardRequest } from './dashboard';
import { movements } from './findings';
import { type Basis, basisOf, NO_PHASE_MOVE, NO_REVISION, noneFound } from './none-found';

/** Names in one sentence: beyond, they are counted. */
const NAMES = 5;
const REVISIONS = 3;

/** « A, B et 3 autres »; '' for none. */
export function namesText(names: readonly string[], most: number): string {
  const left = names.length - most;
  const shown = names.slice(0, most).join(', ');
  return left > 0
    ? `${shown} et ${formatNumber(left)}\u00a0${agree(left, 'autre', 'autres')}`
    : shown;
}

/**
 * What changed since the previous edition, and why. The bridge of the total cost is that of the whole
 * that the reader may see: under filters, only what is about the projects shown is said.
 */
export function briefChanges(
  request: Omit<DashboardRequest, 'version'>,
  view: DashboardView,
  part: Portfolio,
): Briefing['changes'] {
  const { previousEdition } = view;
  if (previousEdition === null) {
    return { title: 'Première édition connue\u202f: rien à comparer', sentences: [] };
  }
  const { history, edition, position = null, outside = false, restrictedTo } = request;
  const rules = rulesOf(history, edition);
  const at = (number: number) => portfolioAt(history, number, { position, outside, rules });
  const comparison = comparePortfolios({
    from: at(previousEdition.number),
    to: at(edition),
    history,
    restrictedTo,
  });
  const shown = new Set(part.entries.map(({ project }) => project));
  const within = <T extends { project: string }>(all: readonly T[]) =>
    all.filter(({ project }) => shown.has(project));
  const stayed = within(comparison.stayed);
  return {
    title: `Ce qui a changé depuis la ${formatEdition(previousEdition.number)} (${formatMonth(previousEdition.dataMonth)})`,
    sentences: [
      movementsSentence(view),
      ...(isFiltered(view.filters)
        ? []
        : [`${bridgeFinding(comparison.bridge.totalCost, comparison.from, comparison.to)}.`]),
      ...costRevisions(
        within(comparison.revisions).filter(({ kind }) => kind === 'budget'),
        basisOf(stayed, ({ budget }) => budget),
      ),
      phasesSentence(
        within(comparison.phaseMoves),
        basisOf(stayed, ({ phase }) => phase),
      ),
    ],
  };
}

function movementsSentence(view: DashboardView): string {
  const names = (title: string, moves: readonly { name: string }[]) =>
    moves.length === 0
      ? []
      : [
          `${title}\u202f: ${namesText(
            moves.map(({ name }) => name),
            NAMES,
          )}`,
        ];
  const said = [
    movements(view),
    ...names('Entrées', view.entrants),
    ...names('Sorties', view.exits),
  ];
  return `${said.join('. ')}.`;
}

function costRevisions(revisions: readonly RevisionBetween[], basis: Basis): string[] {
  if (revisions.length === 0) {
    return [`${noneFound(basis, NO_REVISION.budget)}.`];
  }
  const upward = revisions.filter(({ difference }) => difference > 0).length;
  const number = capitalised(counted(revisions.length, 'coût révisé', { plural: 'coûts révisés' }));
  const largest = revisions
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, REVISIONS)
    .map(revisionText);
  const among =
    upward === revisions.length && upward === 1 ? '' : `, dont ${formatNumber(upward)} à la hausse`;
  return [`${number}${among}\u202f: ${largest.join('\u202f; ')}.`];
}

function revisionText({ name, before, after, reasons }: RevisionBetween): string {
  const why = reasons.map((code) => REASON_LABELS[code].toLocaleLowerCase('fr')).join(', ');
  const change = changeOfCost(before, after).difference.text;
  return `${name} ${change}${why === '' ? '' : ` (${why})`}`;
}

function phasesSentence(moves: Comparison['phaseMoves'], basis: Basis): string {
  if (moves.length === 0) {
    return `${noneFound(basis, NO_PHASE_MOVE)}.`;
  }
  const back = moves.filter(({ goingBack }) => goingBack).length;
  const number = capitalised(
    counted(moves.length, 'changement de phase', { plural: 'changements de phase' }),
  );
  return `${number}${back === 0 ? '' : `, dont ${counted(back, 'retour')} en arrière`}.`;
}
