import { formatRatio } from '@/lib/format/numbers';
import { monthsInWords } from '@/lib/format/spans';
import { countedPhase } from '../figures/counted';
import type { History } from '../history/portfolio';
import { EXIT_GROUND_LABELS } from '../vocabulary/exits';
import { capitalised, elided } from './grammar';
import {
  type Entrant,
  type FinalComparison,
  type Leaver,
  leftSinceFirst,
  movementsOf,
} from './movements';
import { countInText, ordinalInWords } from './number-words';
import { type Block, block, type Prose, say } from './prose';
import type { EditionPoint, Series } from './series';
import { editionName, euros, stated, statedOf, type Told, told } from './teller';

const NARROW = '\u202f';

export function movementBlocks(history: History, series: Series): Block[] {
  const { current, previous } = series;
  if (previous === null) return [];
  const { entrants, leavers } = movementsOf(history, series);
  return [
    block('heading', ['Entrées et sorties']),
    ...section(
      entrants.map((entrant) => entrantProse(entrant, current)),
      say`Aucun projet n’est entré dans le panorama depuis la ${editionName(previous)}.`,
      (count) =>
        say`${count === 1 ? 'Un projet entre' : say`${number(count, current)} projets entrent`} dans le panorama${NARROW}:`,
    ),
    ...section(
      leavers.map((leaver) => leaverProse(leaver, previous, current)),
      say`Aucun projet n’est sorti du panorama depuis la ${editionName(previous)}.`,
      (count) =>
        say`${count === 1 ? 'Un projet sort' : say`${number(count, current)} projets sortent`} du panorama${rank(series, count)}${NARROW}:`,
    ),
  ];
}

function number(count: number, point: EditionPoint) {
  return stated(point, capitalised(countInText(count)), 'statement', count);
}

/** One project in the paragraph that announces it, several in a list below it. */
function section(
  projects: readonly (readonly Prose[])[],
  none: Prose,
  announce: (count: number) => Prose,
): Block[] {
  const [only] = projects;
  if (!only) return [block('paragraph', none)];
  const opening = announce(projects.length);
  if (projects.length > 1)
    return [block('paragraph', opening), ...projects.map((one) => block('item', ...one))];
  const [first = [], ...rest] = only;
  return [block('paragraph', opening, first, ...rest)];
}

/** « , le neuvième à le quitter depuis la première édition » */
function rank(series: Series, count: number): Prose {
  const left = leftSinceFirst(series);
  if (left === null) return [];
  const said = stated(
    series.current,
    count === 1 ? ordinalInWords(left) : countInText(left),
    'left',
    left,
  );
  return count === 1
    ? say`, le ${said} à en sortir depuis la première édition`
    : say` (${said} depuis la première édition)`;
}

function entrantProse({ entry, returns }: Entrant, point: EditionPoint): Prose[] {
  const project = told(entry, point);
  const back = returns ? ', de retour dans le panorama' : null;
  return [
    say`${project.bold}, porté par ${project.ministry}${back}.`,
    project.purpose ?? [],
    termsOf(project, point),
    project.cost ? [] : noCost(project),
  ];
}

/** When it began, how long it takes, what it costs: what is known of it. */
function termsOf({ entry, start, duration, cost }: Told, { edition }: EditionPoint): Prose {
  const isLater = entry.startOn !== null && entry.startOn.slice(0, 7) > edition.dataMonth;
  const when =
    start &&
    (isLater
      ? say`prévu à partir ${elided('de', start.text).slice(0, -start.text.length)}${start}`
      : say`commencé en ${start}`);
  const costs = cost && say`pour un coût complet estimé à ${cost}`;
  if (duration) {
    const lasts = say`il doit durer ${duration}${costs ? say`, ${costs}` : null}.`;
    return opened(when ? say`${when}, ${lasts}` : lasts);
  }
  if (when && cost) return opened(say`${when}, il a un coût complet estimé à ${cost}.`);
  if (when)
    return say`Il est ${when}.`.map((part) => (part === 'Il est ' && !isLater ? 'Il a ' : part));
  return cost ? say`Son coût complet est estimé à ${cost}.` : [];
}

function opened([first = '', ...rest]: Prose): Prose {
  return [typeof first === 'string' ? capitalised(first) : first, ...rest];
}

function noCost({ entry }: Told): Prose {
  if (entry.withheld !== null) return ['Son coût n’est pas communiqué.'];
  return countedPhase(entry) === 'framing'
    ? ['Encore en cadrage, il n’a pas de coût estimé.']
    : ['Son coût n’est pas renseigné.'];
}

function leaverProse(leaver: Leaver, previous: EditionPoint, current: EditionPoint): Prose[] {
  const { last, ground, monthsFollowed, comparison, spentWithoutService } = leaver;
  const project = told(last, previous);
  const followed = statedOf(last, current, monthsInWords(Math.max(monthsFollowed, 0)));
  const isKnown = ground !== null && ground !== 'unstated';
  return [
    say`${project.bold}, porté par ${project.ministry}.`,
    project.purpose ?? [],
    isKnown
      ? say`Motif de sa sortie${NARROW}: ${statedOf(last, current, EXIT_GROUND_LABELS[ground].toLowerCase())}.`
      : [],
    monthsFollowed > 0 ? say`Il a été suivi dans le panorama pendant ${followed}.` : [],
    comparison === null ? [] : comparisonProse(leaver, comparison, current),
    spentWithoutService === null ? [] : spentProse(leaver, spentWithoutService, current),
  ];
}

/** « Il n’a pas été mis en service: 40 millions d’euros ont été dépensés. » */
function spentProse(
  { last }: Leaver,
  spent: NonNullable<Leaver['spentWithoutService']>,
  point: EditionPoint,
): Prose {
  if ('missing' in spent) {
    const why = spent.missing === 'withheld' ? 'communiqué' : 'renseigné';
    return [`Il n’a pas été mis en service\u202f; le montant dépensé n’est pas ${why}.`];
  }
  return say`Il n’a pas été mis en service${NARROW}: ${euros(last, point, spent.euros, 'finalCost')} ${spent.euros < 2e6 && spent.euros >= 1e6 ? 'dépensé' : 'dépensés'} sans mise en service.`;
}

/** « Son coût final, …, est inférieur de 25 % au budget initialement prévu (…). » */
function comparisonProse(
  { last }: Leaver,
  comparison: FinalComparison,
  point: EditionPoint,
): Prose {
  const { initialEuros, finalEuros, isApproved, isFinal, initialEdition } = comparison;
  const final = euros(last, point, finalEuros, 'finalCost');
  const initial = { ...euros(last, point, initialEuros, 'finalCost'), edition: initialEdition };
  const against = isApproved ? 'au budget initialement prévu' : 'au premier coût publié';
  const name = isFinal ? 'Son coût final' : 'Son dernier coût publié';
  if (finalEuros === initialEuros)
    return say`${name}, ${final}, est ${statedOf(last, point, 'égal')} ${against}.`;
  const ratio = Math.abs(finalEuros - initialEuros) / initialEuros;
  const direction = statedOf(last, point, finalEuros > initialEuros ? 'supérieur' : 'inférieur');
  const gap = formatRatio(ratio);
  const by = /^0\D/.test(gap) ? null : say` de ${statedOf(last, point, gap)}`;
  return say`${name}, ${final}, est ${by ? null : 'très légèrement '}${direction}${by} ${against} (${initial}).`;
}
