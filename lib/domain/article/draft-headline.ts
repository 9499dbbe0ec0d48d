import { formatNumber } from '@/lib/format/numbers';
import { changeOf } from '../figures/change';
import { countedCost } from '../figures/counted';
import { type DeclaredRateName, declaredChange, declaredSeries } from '../figures/declared-rates';
import { type FigureName, figureLabel } from '../figures/registry';
import type { History } from '../history/portfolio';
import { eurosInText } from './amounts';
import { type Fact, nameOf } from './fact';
import { agreed, capitalised, counted } from './grammar';
import { declaredRates, figureFact } from './known';
import { movementsOf } from './movements';
import { countInText } from './number-words';
import { type Block, block, type Prose, say } from './prose';
import { pairsBetween } from './revisions';
import type { EditionPoint, Series } from './series';
import { editionName, monthName, stated } from './teller';

const NARROW = '\u202f';
/** A project of this many euros or more is counted apart: lower bound of a published band, inclusive. */
const THRESHOLD_EUROS = 20_000_000;
/** Costs that moved by less than this share are said to be stable. */
const STABLE = 0.01;

/** What the edition finds, in its title and its lead: on the projects that both editions have. */
export function headline(history: History, series: Series): { title: Prose; lead: Prose } {
  const { current } = series;
  const projects = figure(current, 'projects');
  const total = figure(current, 'totalCost');
  const found = finding(series);
  const amount = total ? say` pour ${total}` : null;
  return {
    title: say`${editionName(current)} du panorama des grands projets SI de l’État${NARROW}: ${projects}${found ? say`, ${found.title}` : amount}`,
    lead: say`La ${editionName(current)} du panorama ${projects?.value === 0 ? 'ne suit' : 'suit'} ${projects}${amount}.${found ? ' ' : null}${found ? found.lead : null}${movementLead(history, series)}`,
  };
}

/** How the costs of the projects followed in both editions moved: one project, or none, is no finding. */
function finding({ previous, current }: Series): { title: Prose; lead: Prose } | null {
  if (previous === null) return null;
  const compared = pairsBetween(previous, current).flatMap(({ before, after }) => {
    const [from, to] = [countedCost(before), countedCost(after)];
    return from === null || to === null ? [] : [{ from, to }];
  });
  const sum = (key: 'from' | 'to') => compared.reduce((total, one) => total + one[key], 0);
  const [from, to] = [sum('from'), sum('to')];
  if (compared.length < 2 || from <= 0) return null;
  const { direction } = changeOf(from, to, 'euros');
  const count = stated(current, formatNumber(compared.length), 'statement', compared.length);
  const followed = say`Sur les ${count} projets au coût connu dans les deux éditions, le coût estimé`;
  const since = say`depuis la ${editionName(previous)}`;
  const isStable = Math.abs(to - from) / from < STABLE;
  const size = stated(current, eurosInText(Math.abs(to - from)), 'totalCost');
  const moves = say`${direction === 'up' ? 'augmente' : 'diminue'} de ${size} ${since}`;
  const lead =
    direction === 'stable'
      ? say`${followed} n’a pas changé ${since}.`
      : say`${followed} ${moves}${isStable ? ', soit moins d’un centième' : null}.`;
  const word = isStable ? 'stables' : direction === 'up' ? 'en hausse' : 'en baisse';
  return {
    title: say`des coûts ${stated(current, word)} pour les projets déjà suivis`,
    lead,
  };
}

/** « Un projet y entre et un autre en sort. » */
function movementLead(history: History, series: Series): Prose {
  const { current, previous } = series;
  if (previous === null) return [];
  const { entrants, leavers } = movementsOf(history, series);
  const [entering, leaving] = [entrants.length, leavers.length];
  const projects = (count: number) =>
    stated(
      current,
      `${capitalised(countInText(count))} ${agreed(count, 'projet')}`,
      'statement',
      count,
    );
  const enters = say`${projects(entering)} y ${entering === 1 ? 'entre' : 'entrent'}`;
  const leave = leaving === 1 ? 'sort' : 'sortent';
  if (leaving === 0) return entering === 0 ? [] : say` ${enters}.`;
  if (entering === 0) return say` ${projects(leaving)} en ${leave}.`;
  const other = entering === 1 && leaving === 1 ? 'un autre' : countInText(leaving);
  return say` ${enters} et ${stated(current, other, 'exits', leaving)} en ${leave}.`;
}

function figure(point: EditionPoint, name: FigureName): Fact | null {
  const { value } = point.figures[name];
  return value === null ? null : figureFact(point, name, value);
}

/** The key figures, in sentences, with what the total leaves out. */
export function introduction(series: Series): Block {
  const { current } = series;
  const of = (name: FigureName) => figure(current, name);
  const [projects, interministerial] = [of('projects'), of('interministerial')];
  const [total, duration] = [of('totalCost'), of('meanDuration')];
  const isNone = projects?.value === 0;
  return block(
    'paragraph',
    say`La ${editionName(current)} ${isNone ? 'ne compte' : 'compte'} **${projects}**${isNone || !interministerial ? null : say`, dont ${interministerial}`}, à la date de ${monthName(current)}.`,
    total
      ? say`Le coût total est estimé à **${total}**${missing(current)}${duration ? say`, et la durée moyenne à **${duration}**` : null}.`
      : duration && say`La durée moyenne est estimée à **${duration}**.`,
    isNone ? null : aboveThreshold(current),
    ...rateSentences(series),
  );
}

/** « 29 projets coûtent 20 millions d’euros ou plus. » */
function aboveThreshold(point: EditionPoint): Prose {
  const count = point.portfolio.entries.filter(
    (entry) => (countedCost(entry) ?? 0) >= THRESHOLD_EUROS,
  ).length;
  const projects = stated(point, capitalised(counted(count, 'projet')), 'aboveThreshold', count);
  const cost = count === 0 ? 'ne coûte' : agreed(count, 'coûte', 'coûtent');
  return say`${projects} ${cost} ${stated(point, eurosInText(THRESHOLD_EUROS))} ou plus.`;
}

/** « , sans 8 projets dont le coût n’est pas encore estimé »: a total says what it misses. */
function missing(point: EditionPoint): Prose {
  const { leftOut } = point.figures.totalCost;
  const of = (reasons: readonly string[]) =>
    leftOut.filter(({ reason }) => reasons.includes(reason)).length;
  const said = (
    [
      [of(['framing']), 'en cadrage'],
      [of(['withheld']), 'dont le coût n’est pas communiqué'],
      [of(['noCost']), 'dont le coût n’est pas renseigné'],
    ] as const
  ).filter(([count]) => count > 0);
  if (said.length === 0) return [];
  const parts = said.map(
    ([count, why]) => say`${stated(point, counted(count, 'projet'), 'statement', count)} ${why}`,
  );
  return say` (hors ${parts.flatMap((part, at) => (at === 0 ? part : [', ', ...part]))})`;
}

/** Rates as the State declared them; for want of them, the drift and the gap, each under its own name. */
function rateSentences({ previous, current }: Series): Prose[] {
  const declared = declaredRates(current).map(
    (rate) =>
      say`${nameOf(rate.measure)}${NARROW}: **${rate}**${sinceDeclared(rate, previous, current)}.`,
  );
  if (declared.length > 0)
    return [
      ...declared,
      [
        'La méthode de calcul n’en a pas été publiée\u202f: ces taux ne peuvent être ni recalculés ni décomposés.',
      ],
    ];
  return (
    ['approvedBudgetGap', 'approvedScheduleGap', 'budgetDrift', 'scheduleDrift'] as const
  ).flatMap((name): Prose[] => {
    const value = figure(current, name);
    const label = figureLabel(name, current.edition);
    const count = current.figures[name].counted.length;
    const on = stated(current, counted(count, 'projet'), 'statement', count);
    return value ? [say`${label}, sur ${on}${NARROW}: **${value}**.`] : [];
  });
}

/**
 * How a declared rate moved since the edition before, as the screens say it; across a change of method,
 * that the two do not compare; null where one of them was not declared.
 */
function sinceDeclared(
  { measure }: Fact,
  previous: EditionPoint | null,
  current: EditionPoint,
): Prose | null {
  if (previous === null) return null;
  const [from, to] = declaredSeries(
    measure as DeclaredRateName,
    [previous, current].map(({ edition, declared }) => ({
      edition: edition.number,
      dataMonth: edition.dataMonth,
      declared,
    })),
  ).points;
  if (!from || !to) return null;
  const change = declaredChange(from, to);
  const before = editionName(previous);
  if (change.comparable) {
    const { difference } = change;
    return difference === 0
      ? say`, ${stated(current, 'inchangé')} depuis la ${before}`
      : say`, ${stated(current, changeOf(from.value ?? 0, to.value ?? 0, 'ratio', { digits: 0 }).difference.text)} depuis la ${before}`;
  }
  return change.why === 'methodChanged'
    ? say`, sans comparaison possible avec la ${before}, la méthode ayant changé`
    : null;
}
