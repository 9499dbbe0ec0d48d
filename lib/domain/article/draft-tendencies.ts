import { formatLongMonth } from '@/lib/format/dates';
import { formatNumber, formatYears } from '@/lib/format/numbers';
import { monthsInWords } from '@/lib/format/spans';
import { changeOf } from '../figures/change';
import { countedCost } from '../figures/counted';
import type { FigureName } from '../figures/registry';
import type { History } from '../history/portfolio';
import { monthsBetween } from '../views/months';
import { eurosInText } from './amounts';
import type { Fact } from './fact';
import { capitalised } from './grammar';
import { figureFact } from './known';
import { type Block, block, listed, type Prose, say } from './prose';
import { type Moved, pairsBetween, plannedEnd, strongestRevisions } from './revisions';
import { type EditionPoint, recordOf, type Series } from './series';
import { editionName, euros, monthName, reference, stated, statedOf, told } from './teller';

const NARROW = '\u202f';

const SUBJECTS = [
  ['projects', 'le nombre de projets'],
  ['interministerial', 'le nombre de projets interministériels'],
  ['totalCost', 'le coût total'],
  ['meanDuration', 'la durée moyenne'],
] as const satisfies readonly (readonly [FigureName, string])[];

export function tendencyBlocks(history: History, series: Series): Block[] {
  const since = reference(series);
  if (since === null) return [];
  const { current, previous } = series;
  const months = monthsBetween(since.edition.dataMonth, current.edition.dataMonth);
  const lasted = stated(current, monthsInWords(Math.max(months, 0)));
  const during = say`la ${editionName(since)} (${monthName(since)})${NARROW}:`;
  const moves = SUBJECTS.map(([figure, noun]) => moveOf(series, since, figure, noun)).filter(
    (move) => move !== null,
  );
  const { costs, ends } = strongestRevisions(history, series);
  return [
    block('heading', ['Ce qui a changé']),
    block('paragraph', months > 0 ? say`En ${lasted}, depuis ${during}` : say`Depuis ${during}`),
    ...moves.map((move) => block('item', move)),
    block('paragraph', ...madeOf(since, current), ...records(series)),
    ...revisionBlocks('coût', costs, previous, (one) => costMove(one, series)),
    ...revisionBlocks('calendrier', ends, previous, (one) => endMove(one, series)),
  ].filter(({ sentences }) => sentences.length > 0);
}

/** « le coût total augmente de 340 millions d’euros, à 2,63 milliards d’euros », by its exact difference. */
function moveOf(
  { current }: Series,
  since: EditionPoint,
  figure: FigureName,
  noun: string,
): Prose | null {
  const [before, after] = [since.figures[figure].value, current.figures[figure].value];
  if (before === null || after === null) return null;
  const { unit } = current.figures[figure];
  const digits = unit === 'years' ? 1 : undefined;
  const { direction } = changeOf(before, after, unit, digits === undefined ? {} : { digits });
  const value = figureFact(current, figure, after);
  const level = unit === 'count' ? { ...value, text: formatNumber(after) } : value;
  const size = stated(current, sizeText(Math.abs(after - before), unit), figure);
  const verb = direction === 'up' ? 'augmente' : 'diminue';
  const subject = capitalised(noun);
  return direction === 'stable' || size.text === ''
    ? say`${subject} est ${stated(current, 'stable')}, à ${level}.`
    : say`${subject} ${stated(current, verb)} de ${size}, à ${level}.`;
}

/** The size of a change; '' where it would be written as none. */
function sizeText(size: number, unit: string): string {
  if (unit === 'euros') return size < 50_000 ? '' : eurosInText(Math.round(size / 1e5) * 1e5);
  if (unit === 'years') return formatYears(size).startsWith('0,0') ? '' : formatYears(size);
  return formatNumber(size);
}

/** What a change of the total is made of: the projects that both editions have, and the rest. */
function madeOf(since: EditionPoint, current: EditionPoint): Prose[] {
  const [before, after] = [since.figures.totalCost.value, current.figures.totalCost.value];
  if (before === null || after === null || before === after) return [];
  const revised = pairsBetween(since, current).reduce((sum, pair) => {
    const [from, to] = [countedCost(pair.before), countedCost(pair.after)];
    return from === null || to === null ? sum : sum + to - from;
  }, 0);
  const rest = after - before - revised;
  const said = (amount: number) => {
    const text = sizeText(Math.abs(amount), 'euros');
    return text === '' ? null : stated(current, `${amount < 0 ? '−' : '+'}${text}`, 'totalCost');
  };
  const [own, other] = [said(revised), said(rest)];
  if (!own || !other) return [];
  return [
    say`Cette évolution du coût total tient aux projets présents aux deux dates (${own}) et, pour le reste, aux entrées, aux sorties et aux coûts estimés ou retirés entre-temps (${other}).`,
  ];
}

/** Superlatives together, in one sentence, and only where they hold on the whole published series. */
function records(series: Series): Prose[] {
  return (['highest', 'lowest'] as const).flatMap((record): Prose[] => {
    const nouns = SUBJECTS.filter(([figure]) => recordOf(series, figure) === record);
    if (nouns.length === 0) return [];
    const subject = listed(nouns.map(([, noun], at) => [at === 0 ? capitalised(noun) : noun]));
    const verb = nouns.length === 1 ? 'est' : 'sont';
    const place = stated(series.current, record === 'highest' ? 'au plus haut' : 'au plus bas');
    return [say`${subject} ${verb} ${place} depuis la première édition.`];
  });
}

function revisionBlocks(
  what: string,
  moved: readonly Moved[],
  previous: EditionPoint | null,
  tell: (moved: Moved) => Prose,
): Block[] {
  if (moved.length === 0 || previous === null) return [];
  const announced =
    moved.length === 1
      ? `Une révision de ${what} depuis la `
      : `Les plus fortes révisions de ${what} depuis la `;
  return [
    block('paragraph', say`${announced}${editionName(previous)}${NARROW}:`),
    ...moved.map((one) => block('item', tell(one))),
  ];
}

/** « **PNIJ**: 151,4 millions d’euros, soit 30,2 millions d’euros de plus » */
function costMove({ entry, after, difference, reasons }: Moved, { current }: Series): Prose {
  const size = statedOf(entry, current, eurosInText(Math.abs(difference)));
  const way = statedOf(entry, current, difference > 0 ? 'plus' : 'moins');
  return say`${told(entry, current).bold}${NARROW}: ${euros(entry, current, after)}, soit ${size} de ${way}${reasonsOf(entry, reasons, current)}.`;
}

/** « **CYCLADES**: fin prévue repoussée d’un an, à septembre 2021 » */
function endMove({ entry, difference, reasons }: Moved, { current }: Series): Prose {
  const size = statedOf(entry, current, monthsInWords(Math.abs(difference)));
  const way = statedOf(entry, current, difference > 0 ? 'repoussée' : 'avancée');
  const end = plannedEnd(entry);
  const at = end === null ? null : say`, à ${statedOf(entry, current, formatLongMonth(end))}`;
  const of = /^(un|onze)\b/.test(size.text) ? 'd’' : 'de ';
  return say`${told(entry, current).bold}${NARROW}: fin prévue ${way} ${of}${size}${at}${reasonsOf(entry, reasons, current)}.`;
}

/** Coded reasons only: the sentence that completes one is internal. */
function reasonsOf(entry: Moved['entry'], reasons: readonly string[], point: EditionPoint): Prose {
  if (reasons.length === 0) return [];
  const quoted = reasons.map((reason): Fact => statedOf(entry, point, reason.toLowerCase()));
  const said = listed(quoted.map((reason) => say`«\u00a0${reason}\u00a0»`));
  return say`, ${reasons.length === 1 ? 'motif' : 'motifs'}${NARROW}: ${said}`;
}
